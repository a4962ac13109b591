import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LIMITS, TableLexer } from "./lexer.ts";

interface Read {
  readonly rows: readonly (readonly string[])[];
  readonly flaws: readonly string[];
}

function read(text: string, step = Infinity, delimiter = ","): Read {
  const rows: string[][] = [];
  const flaws: string[] = [];
  const lexer = new TableLexer(delimiter, {
    row: (cells) => rows.push(cells),
    flaw: (code, row, cell) => flaws.push(`${code} in row ${row}, cell ${cell}`),
  });
  for (let at = 0; at < text.length; at += step) lexer.push(text.slice(at, at + step));
  lexer.end();
  return { rows, flaws };
}

const written = (rows: readonly (readonly string[])[], end: string): string =>
  rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join(end);

describe("TableLexer", () => {
  it.each([
    [
      "three ends of line",
      "a,b\n1,2\r\n3,4\r5,6",
      [
        ["a", "b"],
        ["1", "2"],
        ["3", "4"],
        ["5", "6"],
      ],
    ],
    ["line ends in quotes", 'a,"b\r\nc"\n', [["a", "b\r\nc"]]],
    ["doubled marks", '"a ""x""",b\n', [['a "x"', "b"]]],
    ["marks inside a cell", 'a,b "c" d\n', [["a", 'b "c" d']]],
    ["marks that should be doubled", '"He said "no" twice",x\n', [['He said "no" twice', "x"]]],
    ["empty cells and rows", ',\n\n"",\n', [["", ""], [""], ["", ""]]],
    ["nothing", "", []],
  ])("%s", (_, text, rows) => {
    expect(read(text)).toEqual({ rows, flaws: [] });
  });

  it("names the row of a mark that never closes, and loses no other", () => {
    expect(read('a,b\n1,"open\n2,x\n')).toEqual({
      rows: [
        ["a", "b"],
        ["1", '"open'],
        ["2", "x"],
      ],
      flaws: ["open-quote in row 2, cell 1"],
    });
    expect(read('1,"open\n2,"x, y"\n')).toEqual({
      rows: [
        ["1", '"open'],
        ["2", "x, y"],
      ],
      flaws: ["open-quote in row 1, cell 1"],
    });
  });

  it("cuts what is too long and counts what is too much", () => {
    const long = read(
      `${"x".repeat(LIMITS.cell + 5)},y\n"${"z".repeat(LIMITS.cell + 5)}"\n`,
      100_000,
    );
    expect(long.rows.map((cells) => cells.map((cell) => cell.length))).toEqual([
      [LIMITS.cell, 1],
      [LIMITS.cell],
    ]);
    expect(long.flaws).toEqual(["long-cell in row 1, cell 0", "long-cell in row 2, cell 0"]);
    const wide = read(`${"x,".repeat(LIMITS.cells + 3)}\n`);
    expect(wide.rows[0]?.length).toBe(LIMITS.cells);
    expect(wide.flaws).toEqual([`many-cells in row 1, cell ${LIMITS.cells}`]);
  });

  it("reads back what was written, however it is cut", () => {
    const cell = fc.string({
      unit: fc.constantFrom('"', ",", "\n", "\r", "x", "ع", " "),
      maxLength: 6,
    });
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 6,
    });
    const property = fc.property(
      table,
      fc.constantFrom("\n", "\r\n", "\r"),
      fc.integer({ min: 1, max: 9 }),
      (rows, end, step) => {
        expect(read(written(rows, end), step)).toEqual({ rows, flaws: [] });
      },
    );
    fc.assert(property);
  });

  it("reads the same in one piece and in many, whatever the text", () => {
    const text = fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", "x", " ") });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 5 }), (all, step) => {
        expect(read(all, step)).toEqual(read(all));
      }),
    );
  });
});
