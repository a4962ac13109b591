import { expect, it, vi } from "vitest";
import { serveLarge } from "../ingest/large/serve.ts";
import type { LargeResponse } from "../ingest/large/wire.ts";
import { setOf } from "./io.fixture.ts";
import { packSet } from "./packWriter.ts";

it("makes the search ready only while nobody is at the page, but for whoever searches", async () => {
  const packed = Buffer.concat([
    ...packSet(await setOf("data/libya-follow-up-committee/set.json")),
  ]);
  const heard: LargeResponse[] = [];
  const take = serveLarge((told) => heard.push(told), 1);
  const hear = (kind: LargeResponse["kind"]) =>
    vi.waitFor(() => expect(heard.map((told) => told.kind)).toContain(kind), 20_000);
  const name = "set.parquet";
  take({ kind: "open", place: { kind: "file", file: new File([packed], name) }, name });
  await hear("done");
  const names = heard.flatMap((told) => (told.kind === "done" ? [told.set.columns] : []))[0];
  if (names === undefined) throw new Error("The set was not read.");
  take({ kind: "ask", number: 0, question: { kind: "search", query: "", names } });
  await hear("waiting");
  expect(heard.map(({ kind }) => kind)).not.toContain("searching");
  take({ kind: "ask", number: 1, question: { kind: "search", query: "طرابلس", names: null } });
  await hear("answer");
  const answers = heard.filter(({ kind }) => kind === "answer");
  expect(answers).toContainEqual(expect.objectContaining({ kind: "answer", number: 1 }));
});
