import fc from "fast-check";
import { existsSync, readFileSync } from "node:fs";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { FAULTY, folderWith, siyaq, WHOLE } from "./io.fixture.ts";

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Counts = { rows: Count, events: Count, merged: Count, left: Count };
/** The shape that programs rely on. */
const Report = v.object({
  format: v.nullable(v.string()),
  ...Counts,
  problems: v.array(
    v.object({
      file: v.string(),
      row: Count,
      column: v.string(),
      value: v.string(),
      reason: v.pipe(v.string(), v.nonEmpty()),
      code: v.string(),
      kind: v.picklist(["fatal", "left", "lost", "changed", "asked"]),
    }),
  ),
  span: v.nullable(v.object({ from: v.string(), to: v.string() })),
  killed: v.nullable(v.object({ low: Count, best: Count, high: Count })),
  files: v.array(v.object({ name: v.string(), format: v.nullable(v.string()), ...Counts })),
});
const reportOf = (text: string) => v.parse(Report, JSON.parse(text));

const at = folderWith({
  "whole.csv": WHOLE,
  "faulty.csv": FAULTY,
  "steering.csv": "date,title\nsoon,\u001B[2J\u202Eevil\n2019,\n",
  "empty.csv": "",
});

describe("siyaq check", () => {
  it("says what was found, and ends with 0 when every row is in", async () => {
    const { code, out, err } = await siyaq(["check", at("whole.csv")]);
    expect(out).toContain("Format: Table");
    expect(out).toContain("Rows 2 = events 2 + merged 0 + left out 0");
    expect(out).toContain("4–14 April 2019");
    expect(out).toContain("Killed, low – best – high: 3 – 3 – 3");
    expect([code, err]).toEqual([0, ""]);
  });

  it("groups what is wrong, asks both readings, and says how to answer", async () => {
    const { code, out } = await siyaq(["check", at("faulty.csv")]);
    expect(out).toContain("Rows 5 = events 0 + merged 0 + left out 5");
    expect(out).toMatch(/4 × \[ambiguous-date\] Day and month/);
    expect(out).toContain(
      "row 2 · 04/05/2019 · Day first (dmy): 4 May 2019 · Month first (mdy): 5 April 2019",
    );
    expect(out).toContain("--date-order 'date=dmy'");
    expect(out).toContain("shoe size → left out");
    expect(code).toBe(1);
  });

  it("asks in Arabic with dates in words", async () => {
    const { out } = await siyaq(["check", at("faulty.csv"), "--lang", "ar"]);
    const line = out.split("\n").find((each) => each.includes("اليوم أولًا (dmy)")) ?? "";
    expect(line).toMatch(
      /اليوم أولًا \(dmy\): .*(?:مايو|أيار).* · الشهر أولًا \(mdy\): .*(?:أبريل|نيسان)/,
    );
    expect(line).not.toContain("2019-05-04");
  });

  it("takes the answers", async () => {
    const { out } = await siyaq([
      "check",
      at("faulty.csv"),
      "--date-order",
      "date=mdy",
      "--map",
      "shoe size=text",
      "--json",
    ]);
    expect(reportOf(out)).toMatchObject({
      rows: 5,
      events: 2,
      merged: 1,
      left: 2,
      span: { from: "2019-04-05", to: "2019-06-07" },
      killed: null,
    });
    expect(out).not.toContain("column-ignored");
  });

  it("speaks Arabic where the shell does, without marks of direction", async () => {
    const { out } = await siyaq(["check", at("faulty.csv")], { env: { LANG: "ar_LY.UTF-8" } });
    expect(out).toContain("الصفوف 5 = الأحداث 0 + المدموجة 0 + المستبعدة 5");
    expect(out).toContain("أسئلة بلا جواب");
    expect(out).not.toMatch(/[\u2066-\u2069]/);
    expect((await siyaq(["check", at("faulty.csv"), "--lang", "en"])).out).toContain(
      "Open questions",
    );
  });

  it("lets no file steer the terminal", async () => {
    const { out } = await siyaq(["check", at("steering.csv")]);
    for (const steering of ["\u001B", "\u202E"]) expect(out).not.toContain(steering);
  });

  it("writes all problems as CSV, over nothing that is there", async () => {
    const { out } = await siyaq(["check", at("faulty.csv"), "--report", at("problems.csv")]);
    expect(out).toContain("Left out");
    const csv = readFileSync(at("problems.csv"), "utf8");
    expect(csv).toContain("file,row,column,value,reason,code\r\n");
    expect(csv.match(/ambiguous-date/g)).toHaveLength(4);
    const again = await siyaq(["check", at("faulty.csv"), "--report", at("problems.csv")]);
    expect(again).toMatchObject({ code: 64, out: "" });
    expect((await siyaq(["check", at("faulty.csv"), "--report", "-"])).out).toBe(csv);
  });

  it("counts several files together and each by itself", async () => {
    const { code, out } = await siyaq([
      "check",
      "--json",
      at("whole.csv"),
      at("empty.csv"),
      at("none.csv"),
    ]);
    const report = reportOf(out);
    expect(report).toMatchObject({ rows: 2, events: 2, format: "table" });
    expect(report.files.map(({ format }) => format)).toEqual(["table", null, null]);
    expect(report.problems.map((each) => each.code)).toEqual(["no-such-file", "empty-file"]);
    expect(code).toBe(1);
  });

  it("reads standard input", async () => {
    const { out } = await siyaq(["check", "-", "--json"], { input: WHOLE });
    expect(reportOf(out)).toMatchObject({ events: 2, files: [{ name: "stdin" }] });
  });

  it("ends with 2 when nothing could be read, in JSON too", async () => {
    expect(await siyaq(["check", at("empty.csv")])).toMatchObject({ code: 2, err: "" });
    const { code, out } = await siyaq(["check", at("none.csv"), at("."), "--json"]);
    expect(reportOf(out)).toMatchObject({
      format: null,
      rows: 0,
      span: null,
      problems: [{ code: "no-such-file" }, { code: "is-folder" }],
    });
    expect(code).toBe(2);
  });

  it("accounts for every row", async () => {
    const cell = fc.constantFrom(
      "",
      "2019-04-04",
      "04/05/2019",
      "31/12/2019",
      "soon",
      "7",
      'a "b"',
      "نص",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { maxLength: 12 }), async (rows) => {
        const input = [
          "date,title,killed",
          ...rows.map((each) => each.map((text) => `"${text.replaceAll('"', '""')}"`).join(",")),
        ].join("\n");
        const report = reportOf((await siyaq(["check", "-", "--json"], { input })).out);
        expect(report.events + report.merged + report.left).toBe(report.rows);
        // A blank line is no row.
        const filled = rows.filter((each) => each.some((text) => text !== ""));
        expect([0, filled.length]).toContain(report.rows);
        expect(report.rows === 0).toBe(report.format === null);
        expect(report.left).toBe(report.problems.filter(({ kind }) => kind === "left").length);
      }),
      { numRuns: 40 },
    );
  });
});

describe("siyaq check --strict", () => {
  const both = { ar: "ع", en: "E" };
  const set = (date: string): string =>
    JSON.stringify({
      format: "siyaq/1",
      meta: { id: "small", title: both, asOf: "2020" },
      categories: [{ id: "c", name: both }],
      events: [{ id: "a", date, title: both, category: "c" }],
    });
  const sets = folderWith({ "bad.json": set("2011-02-30"), "old.json": set("0044") });

  it("checks the sets of this project too, names file, pointer and reason, and fails", async () => {
    const { code, out } = await siyaq(["check", "--strict", sets("bad.json")]);
    expect(out).toMatch(/^✓ data\/libya-2011-2021\/set\.json events 91, actors/m);
    expect(out).toMatch(/✗ \S+bad\.json \/events\/0\/date \[bad-date\] “2011-02-30” is not a date/);
    expect(code).toBe(1);
  });

  it("speaks Arabic, and passes what is only unusual", async () => {
    const { code, out } = await siyaq(["check", "--strict", "--lang", "ar", sets("old.json")]);
    expect(out).toMatch(/· \S+ \/events\/0\/date \[far-date\] التاريخ 0044 يسبق/);
    expect(out).toMatch(/^✓ \S+old\.json الأحداث 1، الأطراف 0/m);
    expect(code).toBe(0);
  });

  it("refuses what it would leave undone, before anything is read", async () => {
    const report = sets("problems.csv");
    const { code, out, err } = await siyaq(["check", "--strict", "--report", report]);
    expect([code, out, existsSync(report)]).toEqual([64, "", false]);
    expect(err).toContain("--report cannot be given with --strict");
  });
});
