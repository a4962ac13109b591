import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, formatDay } from "./day.ts";
import { resolveEdtf } from "./edtf.ts";
import { resolvePlain } from "./interval.ts";

/** `start..end precision ~?` */
function said(edtf: string): string | null {
  const found = resolveEdtf(edtf);
  if (found === null) return null;
  const end = (day: number): string => (Number.isFinite(day) ? formatDay(day) : "");
  return [
    `${end(found.start)}..${end(found.end)}`,
    found.precision,
    ...(found.approximate ? ["~"] : []),
    ...(found.uncertain ? ["?"] : []),
  ].join(" ");
}

describe("resolveEdtf", () => {
  it.each([
    ["2019-04-04", "2019-04-04..2019-04-04 day"],
    ["2019-04", "2019-04-01..2019-04-30 month"],
    ["2020-02", "2020-02-01..2020-02-29 month"],
    ["2019", "2019-01-01..2019-12-31 year"],
    ["2019-04-04T10:30:00Z", "2019-04-04..2019-04-04 day"],
    ["0044-03-15", "0044-03-15..0044-03-15 day"],
    ["0000", "0000-01-01..0000-12-31 year"],
    ["0999", "0999-01-01..0999-12-31 year"],
    ["2150-06", "2150-06-01..2150-06-30 month"],
    ["-0044-03-15", "-0044-03-15..-0044-03-15 day"],
    ["-0044", "-0044-01-01..-0044-12-31 year"],
    ["Y20190", "20190-01-01..20190-12-31 year"],
  ])("reads %s as %s", (edtf, meaning) => expect(said(edtf)).toBe(meaning));

  it.each([
    ["2019-04~", "2019-04-01..2019-04-30 month ~"],
    ["2019?", "2019-01-01..2019-12-31 year ?"],
    ["2019-04-04%", "2019-04-04..2019-04-04 day ~ ?"],
    ["2019-~04", "2019-04-01..2019-04-30 month ~"],
    ["2019-04-14~/2019-04-16", "2019-04-14..2019-04-16 range ~"],
    ["2019-04-14/2019-04-16?", "2019-04-14..2019-04-16 range ?"],
    ["2019-21~", "2019-03-01..2019-05-31 season ~"],
  ])("keeps the doubt of %s", (edtf, meaning) => expect(said(edtf)).toBe(meaning));

  it.each([
    ["2019-04-14/2019-04-16", "2019-04-14..2019-04-16 range"],
    ["2019-04-14/2019-04-14", "2019-04-14..2019-04-14 day"],
    ["2019-04/2019-06", "2019-04-01..2019-06-30 month"],
    ["2019-04-14/2019-06", "2019-04-14..2019-06-30 month"],
    ["2019/2020-02-03", "2019-01-01..2020-02-03 year"],
    ["2019-21/2019-23", "2019-03-01..2019-11-30 season"],
    ["19XX/2001", "1900-01-01..2001-12-31 century"],
  ])("takes both ends of %s", (edtf, meaning) => expect(said(edtf)).toBe(meaning));

  it.each([
    ["2011/..", "2011-01-01.. year"],
    ["2020-03-17/..", "2020-03-17.. range"],
    ["2020-03~/..", "2020-03-01.. month ~"],
    ["../2019", "..2019-12-31 year"],
    ["2011/", "2011-01-01.. year ?"],
    ["/2011-05-06", "..2011-05-06 range ?"],
  ])("leaves the end of %s open", (edtf, meaning) => expect(said(edtf)).toBe(meaning));

  it.each([
    ["2019-04-XX", "2019-04-01..2019-04-30 month"],
    ["2019-XX", "2019-01-01..2019-12-31 year"],
    ["2019-XX-XX", "2019-01-01..2019-12-31 year"],
    ["201X", "2010-01-01..2019-12-31 decade"],
    ["19XX", "1900-01-01..1999-12-31 century"],
    ["201", "2010-01-01..2019-12-31 decade"],
    ["19", "1900-01-01..1999-12-31 century"],
    ["-019X", "-0199-01-01..-0190-12-31 decade"],
    ["2019-1X", "2019-10-01..2019-12-31 year"],
    ["2019-04-1X", "2019-04-10..2019-04-19 month"],
    ["2020-02-2X", "2020-02-20..2020-02-29 month"],
    ["156X-12-25", "1560-12-25..1569-12-25 decade"],
  ])("bounds the digits that %s does not give", (edtf, meaning) =>
    expect(said(edtf)).toBe(meaning),
  );

  it.each([
    ["2019-21", "2019-03-01..2019-05-31 season"],
    ["2019-22", "2019-06-01..2019-08-31 season"],
    ["2019-23", "2019-09-01..2019-11-30 season"],
    ["2019-24", "2019-12-01..2020-02-29 season"],
    ["2019-34", "2019-04-01..2019-06-30 season"],
    ["2019-41", "2019-07-01..2019-12-31 season"],
  ])("knows the months of %s", (edtf, meaning) => expect(said(edtf)).toBe(meaning));

  it.each([
    "",
    " 2019",
    "2019-02-30",
    "2019-13",
    "2019-4-4",
    "2020/2019",
    "2019-04-16/2019-04-14",
    "../..",
    "/",
    "XXXX-12",
    "Y170000002",
    "[2019..2020]",
    "{2019,2020}",
    "4 April 2019",
    "٢٠١٩",
    "-0000",
    "2019/".repeat(40),
  ])("refuses %j", (edtf) => expect(resolveEdtf(edtf)).toBeNull());

  it("never ends before it starts, and never throws", () => {
    const piece = fc.constantFrom(..."0123456789-/.XY~?%TZ[]{},".split(""));
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 24 }), (edtf) => {
        const found = resolveEdtf(edtf);
        if (found === null) return;
        expect(found.edtf).toBe(edtf);
        expect(found.start).toBeLessThanOrEqual(found.end);
      }),
    );
  });

  it("agrees with the library on every plain date, so that the library may stay away", () => {
    const day = fc.integer({ min: dayOf(0), max: dayOf(9999, 12, 31) }).map(formatDay);
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7, 10), (full, length) => {
        const plain = resolvePlain(full.slice(0, length));
        // An interval from a date to itself goes through the library.
        const same = resolveEdtf(`${full.slice(0, length)}/${full.slice(0, length)}`);
        expect(plain).not.toBeNull();
        expect({ ...same, edtf: "" }).toEqual({ ...plain, edtf: "" });
      }),
    );
  });

  it("spans two days whichever way they are paired", () => {
    const day = fc.integer({ min: dayOf(1000), max: dayOf(2100) });
    fc.assert(
      fc.property(day, day, (a, b) => {
        const found = resolveEdtf(`${formatDay(a)}/${formatDay(b)}`);
        expect(found === null).toBe(b < a);
        expect(found ?? { start: a, end: b }).toMatchObject({ start: a, end: b });
      }),
    );
  });
});
