import { expect, it, vi } from "vitest";
import { serveLarge } from "../ingest/large/serve.ts";
import type { LargeResponse } from "../ingest/large/wire.ts";
import { setOf } from "./io.fixture.ts";
import { packSet } from "./packWriter.ts";

/** A file that is read, whose search is being made ready. */
async function opened() {
  const packed = Buffer.concat([
    ...packSet(await setOf("data/libya-follow-up-committee/set.json")),
  ]);
  const heard: LargeResponse[] = [];
  const take = serveLarge((told) => heard.push(told), 1);
  const hear = (kind: LargeResponse["kind"]) =>
    vi.waitFor(() => {
      const found = heard.find((told) => told.kind === kind);
      if (found === undefined) throw new Error(`${kind} was not heard.`);
      return found;
    }, 20_000);
  const name = "set.parquet";
  take({ kind: "open", place: { kind: "file", file: new File([packed], name) }, name });
  const done = await hear("done");
  if (done.kind !== "done") throw new Error("The set was not read.");
  const names = done.set.columns;
  take({ kind: "ask", number: 0, question: { kind: "search", query: "", names } });
  await hear("waiting");
  return { heard, take, hear };
}

it("makes the search ready only while nobody is at the page, but for whoever searches", async () => {
  const { heard, take, hear } = await opened();
  expect(heard.map(({ kind }) => kind)).not.toContain("searching");
  take({ kind: "ask", number: 1, question: { kind: "search", query: "طرابلس", names: null } });
  await hear("answer");
  const answers = heard.filter(({ kind }) => kind === "answer");
  expect(answers).toContainEqual(expect.objectContaining({ kind: "answer", number: 1 }));
});

it("makes it ready to its end though nobody searches, whenever the page is quiet", async () => {
  const { heard, take } = await opened();
  await vi.waitFor(() => {
    take({ kind: "quiet" });
    const how = heard.flatMap((told) => (told.kind === "searching" ? [told.how] : [])).at(-1);
    expect(how).toBeDefined();
    expect(how?.read).toBe(how?.total);
  }, 20_000);
});
