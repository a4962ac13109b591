import { expect, it, vi } from "vitest";
import { columnSteps } from "../../query/encode.ts";
import { finish } from "../../query/steps.ts";
import { eventOf, setOf } from "../../query/set.fixture.ts";
import { whenOf } from "../../query/times.ts";
import type { LargePort } from "./earlyPort.ts";
import { type LargeSet, openLarge } from "./openLarge.ts";
import type { Columns, LargeRequest, LargeResponse } from "./wire.ts";

const tick = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve));

const WHOLE = [
  eventOf({ id: "first", date: "2019-04-04" }),
  eventOf({ id: "second", date: "2019-04-05" }),
];

/** What is read of them so far. */
function columnsUpTo(rows: number): Columns {
  const { events: _, ...vocabulary } = setOf(WHOLE);
  const columns = finish(columnSteps(WHOLE.slice(0, rows)));
  return { columns, vocabulary, ...whenOf(columns), langs: ["en"] };
}

/** A file that is opened by a worker which says what the test says, and the questions that it is asked. */
function openedByHand() {
  const requests: LargeRequest[] = [];
  let tell: (told: LargeResponse) => void = () => undefined;
  const port: LargePort = {
    post: (request) => requests.push(request),
    listen: (told) => (tell = told),
    end: () => undefined,
  };
  const parts: LargeSet[] = [];
  const place = { kind: "file", file: new File([], "set.parquet") } as const;
  const opened = openLarge(
    place,
    "set.parquet",
    { part: (set) => void parts.push(set) },
    () => port,
  );
  const asked = () => requests.flatMap((each) => (each.kind === "ask" ? each.question.kind : []));
  return { opened, parts, requests, asked, tell: (told: LargeResponse) => tell(told) };
}

const DONE = { kind: "done", total: 2, rows: 2, left: 0, unread: [], stop: null } as const;

it("finds an event that a link names once its row is read, not before", async () => {
  const { opened, parts, asked, tell } = openedByHand();
  tell({ kind: "part", part: columnsUpTo(1) });
  const found = parts[0]?.index.texts?.find("second");
  tell({ kind: "answer", number: 0, answer: 1 });
  await tick();
  // What the columns do not tell yet cannot be completed by texts.
  expect(asked()).toEqual(["find"]);
  tell({ ...DONE, set: columnsUpTo(2), renumbered: false });
  await tick();
  expect(asked()).toEqual(["find", "texts"]);
  tell({ kind: "answer", number: 1, answer: [WHOLE[1] ?? null] });
  expect(await found).toBe(1);
  expect(await opened).toMatchObject({ kind: "read", rows: 2 });
});

it("takes no answer about a row for one about the row that has its number later", async () => {
  const { opened, parts, tell } = openedByHand();
  tell({ kind: "part", part: columnsUpTo(1) });
  const before = parts[0]?.index.texts;
  const [needed, found] = [before?.need([0]), before?.find("second")];
  await tick();
  tell({ ...DONE, set: columnsUpTo(2), renumbered: true });
  const end = await opened;
  const after = end.kind === "read" ? end.set.index.texts : null;
  const needs = after?.need([1]);
  await tick();
  // In the order of asking: `find` and texts under the old numbers, then those under the new ones.
  tell({ kind: "answer", number: 0, answer: 1 });
  tell({ kind: "answer", number: 1, answer: [WHOLE[0] ?? null] });
  tell({ kind: "answer", number: 2, answer: [WHOLE[1] ?? null] });
  await Promise.all([needed, needs]);
  expect(await found).toBe(null);
  expect([before?.have(0), after?.have(0), after?.have(1)?.id]).toEqual([null, null, "second"]);
});

it("lets the search that waits for it go on when nobody touches the page", async () => {
  const { requests, tell } = openedByHand();
  tell({ kind: "waiting" });
  await vi.waitFor(() => expect(requests).toContainEqual({ kind: "quiet" }));
});
