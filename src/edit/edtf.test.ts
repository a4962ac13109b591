import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveEdtf } from "../model/edtf.ts";
import { edtfFault, understood } from "./edtfFault.ts";
import { buildEdtf, type EdtfParts, NO_PARTS, partsOf, SHAPES } from "./edtfParts.ts";

const parts = fc
  .record({
    year: fc.integer({ min: -500, max: 2100 }).filter((year) => !Object.is(year, -0)),
    month: fc.option(fc.integer({ min: 1, max: 12 })),
    date: fc.option(fc.integer({ min: 1, max: 28 })),
  })
  .map(({ year, month, date }) => ({
    year: String(year),
    month: month === null ? "" : String(month),
    date: month === null || date === null ? "" : String(date),
  }));
const anyParts: fc.Arbitrary<EdtfParts> = fc.record({
  shape: fc.constantFrom(...SHAPES),
  from: parts,
  to: parts,
  about: fc.boolean(),
  uncertain: fc.boolean(),
});

describe("the builder", () => {
  it("reads back every date that it writes", () => {
    fc.assert(
      fc.property(anyParts, (given) => {
        const edtf = buildEdtf(given);
        fc.pre(resolveEdtf(edtf) !== null);
        const read = partsOf(edtf);
        expect(read).not.toBeNull();
        expect(read && buildEdtf(read)).toBe(edtf);
        expect(read).toMatchObject({
          shape: given.shape,
          about: given.about,
          uncertain: given.uncertain,
        });
      }),
    );
  });

  it("writes a date for everything but an interval that ends before it begins", () => {
    fc.assert(
      fc.property(anyParts, (given) => {
        const date = resolveEdtf(buildEdtf(given));
        expect(date !== null || given.shape === "between").toBe(true);
      }),
    );
  });

  it("waits for the year", () => {
    expect(buildEdtf(NO_PARTS)).toBe("");
    expect(buildEdtf({ ...NO_PARTS, from: { year: "", month: "4", date: "" } })).toBe("");
  });

  it.each(["201X", "2019-21", "2019-04~/2019-06", "[2019,2020]", "soon", "2019-02-30"])(
    "does not take %s apart",
    (edtf) => expect(partsOf(edtf)).toBeNull(),
  );
});

describe("what is wrong", () => {
  it.each([
    ["4/4/2019", "order", ["2019-04-04"]],
    ["3/4/2019", "order", ["2019-04-03", "2019-03-04"]],
    ["٢٠١٩-٠٤-٠٤", "digits", ["2019-04-04"]],
    ["۲۰۱۹-۰۴", "digits", ["2019-04"]],
    ["2019-02-30", "day", []],
    ["31/04/2019", "day", ["2019-04"]],
    ["٣١/٠٤/٢٠١٩", "day", ["2019-04"]],
    ["2019-13-01", "month", []],
    ["2020/2019", "backwards", ["2019/2020"]],
    ["../..", "open", []],
    ["4 April 2019", "written", ["2019-04-04"]],
    ["٤ أبريل ٢٠١٩", "written", ["2019-04-04"]],
    ["2019-4-4", "written", ["2019-04-04"]],
    ["the other day", "other", []],
    ["2019-04-04/soon", "other", []],
  ])("with %s: %s", (text, code, instead) => {
    expect(edtfFault(text)).toMatchObject({ code, instead });
  });

  it("is said of the part that is wrong", () => {
    expect(edtfFault("2019-04-04/2019-04-31")).toMatchObject({ piece: "2019-04-31", days: 30 });
    expect(edtfFault("2019-04-04/soon")?.piece).toBe("soon");
  });

  it("is nothing with a date, or with nothing", () => {
    expect(edtfFault("2019-04-14/2019-04-16")).toBeNull();
    expect(edtfFault("")).toBeNull();
  });

  it("never suggests what is no date, and never throws", () => {
    const anyText = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 30 }),
      fc.stringMatching(/^[0-9/.~?%X \-٠-٩]{0,24}$/),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        expect((edtfFault(text)?.instead ?? []).map(resolveEdtf)).not.toContain(null);
      }),
    );
  });
});

describe("a date in other words", () => {
  it.each([
    ["٤ أبريل ٢٠١٩", "2019-04-04"],
    ["٢٠١٩-٠٤-٠٤", "2019-04-04"],
    ["31/12/2019", "2019-12-31"],
    ["4/4/2019", "2019-04-04"],
  ])("is understood where it can mean one thing: %s", (text, edtf) => {
    expect(understood(text)).toBe(edtf);
  });

  it.each(["3/4/2019", "2019-04-31", "2019-05/2019-04", "soon", "2019-04-04", ""])(
    "is left as it is where it can mean two, none, or is EDTF: %s",
    (text) => {
      expect(understood(text)).toBeNull();
    },
  );
});
