import { csvParseRows } from "d3";
import fc from "fast-check";
import { expect, it, test } from "vitest";
import { csvCell, unguarded } from "./csv.ts";
import { toPlain } from "./plain.ts";

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
])("%j is written %s", (value, safe) => expect(csvCell(value)).toBe(safe));

it("is read back cell by cell", () => {
  const text = fc.string({ unit: "binary" }).map(toPlain);
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 6 }), (cells) => {
      // A lone CR is a line's end to d3, inside quotes it is not.
      const [row = []] = csvParseRows(cells.map(csvCell).join(","));
      expect(row.map(unguarded)).toEqual(cells.map(unguarded));
    }),
  );
});

it("never begins a cell with what a spreadsheet calculates", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", " =", "＋"),
      fc.string(),
      (start, rest) => {
        const [[value = ""] = []] = csvParseRows(`${csvCell(start + rest)},`);
        expect(/^-?\d+(?:\.\d+)?$/.test(value) || value.startsWith("'")).toBe(true);
      },
    ),
  );
});
