import { describe, expect, it } from "vitest";
import type { DateOrderAsk } from "../ingest/asks.ts";
import { importFiles } from "../ingest/import.ts";
import { type Answers, NO_ANSWERS } from "../ingest/importer.ts";
import { ofFile, sameAnswers, withField, withOrder, withoutMapping } from "./answers.ts";
import {
  joined,
  nameOf,
  readSoFar,
  reportOf,
  step,
  withAnswered,
  type Opening,
} from "./opening.ts";

const table = new File(["date,title\n03/04/2019,Shelling\n05/06/2019,Talks\n"], "my table.csv");
const picture = new File(["\u0089PNG\r\n\u001a\n"], "photo.png");
const START: Opening = { kind: "choosing" };

const reading = async (
  state: Opening,
  files = [table],
  answers: Answers = NO_ANSWERS,
): Promise<Opening> =>
  step(state, { kind: "read", files, answers, result: await importFiles(files, answers) });

describe("opening files", () => {
  it("goes from the choice to the report", async () => {
    const begun = step(START, { kind: "start", files: [table], again: false });
    expect(begun).toEqual({ kind: "reading", files: [table], progress: null });
    const state = await reading(begun);
    expect(state).toMatchObject({
      kind: "found",
      again: null,
      changed: true,
      dates: [{ column: "date", candidates: ["dmy", "mdy"] }],
    });
  });

  it("keeps a question that was answered, so that the answer can be another", async () => {
    const asked = await reading(START);
    const again = step(asked, { kind: "start", files: [table], again: true });
    expect(again).toMatchObject({ kind: "found", again: { progress: null } });
    const answered = await reading(
      again,
      [table],
      withOrder(NO_ANSWERS, { file: "my table.csv", column: "date" }, "mdy"),
    );
    expect(answered).toMatchObject({
      found: { report: { events: 2 }, asks: [{ kind: "mapping" }] },
      dates: [{ column: "date", candidates: ["dmy", "mdy"] }],
    });
  });

  it("says why nothing could be read", async () => {
    expect(await reading(START, [picture])).toMatchObject({
      kind: "refused",
      problems: [{ file: "photo.png", kind: "fatal" }],
    });
  });

  it("loses nothing by a second reading that fails or is given up", async () => {
    const before = await reading(START);
    const begun = step(before, { kind: "start", files: [table], again: true });
    expect(step(begun, { kind: "stop" })).toEqual(before);
    expect(await reading(begun, [picture])).toEqual({
      ...before,
      failed: [expect.objectContaining({ file: "photo.png" })],
    });
  });

  it("goes back to the choice when the first reading is given up", () =>
    expect(step({ kind: "reading", files: [table], progress: null }, { kind: "stop" })).toEqual(
      START,
    ));

  it("starts from the report of the set that is shown", async () => {
    const { dataset, report, asks } = await importFiles([table]);
    if (dataset === null) throw new Error("not read");
    const shown = reportOf({ dataset, report, asks, files: [table], answers: NO_ANSWERS });
    expect(shown).toMatchObject({ kind: "found", changed: false, added: false });
    expect(await reading(shown)).toMatchObject({ changed: true, added: false });
    expect(await reading(shown, [table, table])).toMatchObject({ added: true });
  });
});

it("asks anew what was asked before, in one place", () => {
  const ask = (column: string, row: number): DateOrderAsk => ({
    kind: "date-order",
    file: "a.csv",
    column,
    candidates: ["dmy", "mdy"],
    rows: [{ row, value: "01/02/2020", readings: {} }],
  });
  expect(withAnswered([ask("date", 2), ask("end", 2)], [ask("date", 9)])).toEqual([
    ask("end", 2),
    ask("date", 9),
  ]);
});

it("calls a set by its files", () => {
  const files = ["a.csv", "b.csv", "c.csv"].map((name) => ({ name }));
  expect(nameOf([])).toBe("");
  expect(nameOf(files.slice(0, 1))).toBe("a.csv");
  expect(nameOf(files.slice(0, 2))).toBe("a.csv + b.csv");
  expect(nameOf(files)).toBe("a.csv + 2");
});

it("counts bytes over all files, and never more than there are", () => {
  const files = [new File(["x".repeat(100)], "a"), new File(["y".repeat(50)], "b")];
  expect(readSoFar(files, null)).toBe(0);
  expect(readSoFar(files, { stage: "reading", file: "b", read: 20, size: 50 })).toBe(120);
  expect(readSoFar(files, { stage: "reading", file: "b", read: 90, size: 50 })).toBe(150);
});

it("compares answers by what they say, whatever a column is called", () => {
  const file = "__proto__";
  const ordered = withOrder(NO_ANSWERS, { file, column: "date" }, "dmy");
  const answers = withField(ordered, { file, column: "__proto__" }, "title");
  expect(sameAnswers(answers, NO_ANSWERS)).toBe(false);
  expect(sameAnswers(withoutMapping(answers, file), ordered)).toBe(true);
  expect(Object.entries(ofFile(answers, file).mapping)).toEqual([["__proto__", "title"]]);
  expect(ofFile(answers, "other.csv")).toEqual(NO_ANSWERS);
});

it("takes a file once, and tells another of its name apart", () => {
  const lastModified = 1;
  const file = (text: string): File => new File([text], "a.tar.csv", { lastModified });
  const [one, same, other] = [file("date,title"), file("date,title"), file("date;title;text")];
  const files = joined([one], [same, other, other]);
  expect(files.map(({ name }) => name)).toEqual(["a.tar.csv", "a.tar (2).csv"]);
  expect(joined(files, [file("x")]).map(({ name }) => name)).toEqual([
    "a.tar.csv",
    "a.tar (2).csv",
    "a.tar (3).csv",
  ]);
});
