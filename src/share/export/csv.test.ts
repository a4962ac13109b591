import { csvParse, csvParseRows } from "d3";
import fc from "fast-check";
import { expect, it, test } from "vitest";
import { toPlain } from "../../model/plain.ts";
import { cell, csv } from "./csv.ts";
import { hard, shownOf, written } from "./testShown.ts";

test.each([
  ["plain", "plain"],
  ['say "no"', '"say ""no"""'],
  ["a,b", '"a,b"'],
  ["=1+1", "'=1+1"],
  [" =1+1", "' =1+1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["-0043-03-15", "'-0043-03-15"],
  ["-13.19", "-13.19"],
  ["\t=x", '"\'\t=x"'],
  ["＝1", "'＝1"],
])("%j is written %s", (value, safe) => expect(cell(value)).toBe(safe));

it("is read back cell by cell", () => {
  const text = fc.string({ unit: "binary" }).map(toPlain);
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 6 }), (cells) => {
      // A lone CR is a line's end to d3, inside quotes it is not.
      const [row = []] = csvParseRows(cells.map(cell).join(","));
      expect(row.map((value) => value.replace(/^'/, ""))).toEqual(
        cells.map((value) => value.replace(/^'/, "")),
      );
    }),
  );
});

it("never begins a cell with what a spreadsheet calculates", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", " =", "＋"),
      fc.string(),
      (start, rest) => {
        const [[value = ""] = []] = csvParseRows(`${cell(start + rest)},`);
        expect(/^-?\d+(?:\.\d+)?$/.test(value) || value.startsWith("'")).toBe(true);
      },
    ),
  );
});

it("holds the selection in columns that an importer knows", async () => {
  const text = await written(csv(await shownOf("ar", hard)));
  expect(text.startsWith("\ufeffid,date,date_text,basis,title_ar,title_en,text_ar,text_en,")).toBe(
    true,
  );
  const rows = csvParse(text.slice(1));
  expect(rows.map(({ id }) => id)).toEqual(["formula", "days", "open", "month"]);
  expect(rows[0]).toMatchObject({
    date: "2019-04-04",
    title_ar: '\'=cmd("x")',
    category: "military",
    actors: "turkey:participant; gna:participant",
    actor_names: "تركيا; حكومة الوفاق",
    place: "tripoli",
    lat: "32.88",
    lon: "-13.19",
    killed_low: "3",
    killed_best: "5",
    killed_high: "9",
    tags: "a; b",
    source: "report",
  });
  expect(rows[2]).toMatchObject({ date: "2019-05-02/..", title_ar: "مقلوب\ufffd " });
  expect(text.split("\r\n")).toHaveLength(1 + 4 + 1 + 1);
});

it("of nothing is a line of headers", async () => {
  const shown = await shownOf("en", hard);
  const text = await written(csv({ ...shown, rows: [], count: 0 }));
  expect(csvParseRows(text)).toHaveLength(1);
});
