import { expect, it } from "vitest";
import { columnSteps } from "../../query/encode.ts";
import { finish } from "../../query/steps.ts";
import { eventOf, setOf } from "../../query/testSet.ts";
import { whenOf } from "../../query/times.ts";
import type { LargePort } from "./earlyPort.ts";
import { type LargeSet, openLarge } from "./openLarge.ts";
import type { Columns, LargeRequest, LargeResponse } from "./wire.ts";

const tick = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve));

it("finds an event that a link names once its row is read, not before", async () => {
  const whole = [
    eventOf({ id: "first", date: "2019-04-04" }),
    eventOf({ id: "second", date: "2019-04-05" }),
  ];
  const { events: _, ...vocabulary } = setOf(whole);
  const upTo = (rows: number): Columns => {
    const columns = finish(columnSteps(whole.slice(0, rows)));
    return { columns, vocabulary, ...whenOf(columns), langs: ["en"] };
  };
  const requests: LargeRequest[] = [];
  let tell: (told: LargeResponse) => void = () => undefined;
  const port: LargePort = {
    post: (request) => requests.push(request),
    listen: (told) => (tell = told),
    end: () => undefined,
  };
  const asked = () => requests.flatMap((each) => (each.kind === "ask" ? each.question.kind : []));

  let shown: LargeSet | null = null;
  const part = (set: LargeSet): void => void (shown = set);
  const place = { kind: "file", file: new File([], "set.parquet") } as const;
  const opened = openLarge(place, "set.parquet", { part }, () => port);
  tell({ kind: "part", part: upTo(1) });
  const texts = (shown as LargeSet | null)?.index.texts;
  const found = texts?.find("second");
  // A place in the file: rows are in another order once all have come.
  tell({ kind: "answer", number: 0, answer: 7 });
  await tick();
  // What the columns do not tell yet cannot be completed by texts.
  expect(asked()).toEqual(["find"]);
  const done = { total: 2, rows: 2, left: 0, unread: [], stop: null };
  tell({ kind: "done", set: upTo(2), ...done });
  await tick();
  expect(asked()).toEqual(["find", "find"]);
  tell({ kind: "answer", number: 1, answer: 1 });
  await tick();
  expect(asked()).toEqual(["find", "find", "texts"]);
  tell({ kind: "answer", number: 2, answer: [whole[1] ?? null] });
  expect(await found).toBe(1);
  expect(await opened).toMatchObject({ kind: "read", rows: 2 });
});
