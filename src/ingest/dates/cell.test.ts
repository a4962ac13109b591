import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { dayOf, formatDay, civil } from "../../model/day.ts";
import { resolveEdtf } from "../../model/edtf.ts";
import { MONTH_WORDS, MONTHS } from "../../query/derive/months.ts";
import { type DateContext, isRead, readDate } from "./cell.ts";
import { profileColumn } from "./column.ts";

/** EDTF, then remarks; "✗" and the reason when it is not read. */
function said(cell: string, context?: DateContext): string {
  const reading = readDate(cell, context);
  return isRead(reading)
    ? [reading.interval.edtf, ...reading.remarks].join(" ")
    : `✗ ${reading.unread}`;
}

/** A column of these values. */
const column = (...values: string[]): DateContext => {
  const profile = profileColumn();
  values.forEach((value, at) => profile.add(value, at + 2));
  return { order: profile.order("date") };
};

describe("a cell", () => {
  it.each([
    ["2019", "2019"],
    ["2019-04", "2019-04"],
    ["2019-4", "2019-04"],
    ["04/2019", "2019-04"],
    ["2019/04", "2019-04"],
    ["April 2019", "2019-04"],
    ["2019 April", "2019-04"],
    ["Sept. 2019", "2019-09"],
    ["2011/..", "2011/.."],
    ["2019-04~", "2019-04~"],
    ["201X", "201X"],
    ["1990s", "199X"],
    ["2014-2015", "2014/2015"],
    ["2019-W14", "2019-04-01/2019-04-07"],
    ["2020-W53-7", "2021-01-03"],
    ["Q2 2019", "2019-34"],
    ["Summer 2014", "2014-22"],
    ["صيف ٢٠١٤", "2014-22"],
  ])("%s stays as wide as it is: %s", (cell, edtf) => expect(said(cell)).toBe(edtf));

  it.each([
    ["2019-04-04", "2019-04-04"],
    ["2019/4/4", "2019-04-04"],
    ["20190404", "2019-04-04"],
    ["12/31/2019", "2019-12-31"],
    ["31.12.2019", "2019-12-31"],
    ["5/5/2019", "2019-05-05"],
    ["01-January-2015", "2015-01-01"],
    ["21 March 2020", "2020-03-21"],
    ["March 21st, 2020", "2020-03-21"],
    ["2019-Apr-04", "2019-04-04"],
    ["Thursday, 4 April 2019", "2019-04-04"],
    ["1er août 2019", "2019-08-01"],
    ["du 14 au 16 avril 2019", "2019-04-14/2019-04-16"],
    ["14–16 April 2019", "2019-04-14/2019-04-16"],
    ["13/4/2019 - 15/4/2019", "2019-04-13/2019-04-15"],
    ["٢٠١١/٠٢/١٧", "2011-02-17"],
    ["۱۷ فبراير ۲۰۱۱", "2011-02-17"],
    ["٢٢ اغسطس ٢٠١٤", "2014-08-22"],
    ["4 نيسان/أبريل 2019", "2019-04-04"],
    ["الفاتح من سبتمبر 1969", "1969-09-01"],
  ])("%s is %s", (cell, edtf) => expect(said(cell)).toBe(edtf));

  it.each([
    ["350 B.C.", "-0349"],
    ["٣٥٠ ق.م", "-0349"],
    ["15 March 44 BC", "-0043-03-15"],
    ["350-340 BCE", "-0349/-0339"],
    ["-250", "-0249"],
    ["-0249", "-0249"],
    ["AD 79", "0079"],
    ["24 August 79 AD", "0079-08-24"],
  ])("%s has its era: %s", (cell, edtf) => expect(said(cell)).toBe(edtf));

  it("counts negative years without a year 0 where the format does", () => {
    expect(said("-0250", { numerals: true })).toBe("-0249");
    expect(said("-0250")).toBe("-0250");
  });

  it.each([
    ["2021-01-02T00:00:00Z", "2021-01-02"],
    ["2011-02-17 00:00:00.000", "2011-02-17"],
    ["2021-01-02T23:30:00-05:00", "2021-01-02 time-of-day"],
    ["2021-01-02T00:30:00+03:00", "2021-01-02 time-of-day"],
    ["Apr 10 2017 07:50:00 GMT+0530", "2017-04-10 time-of-day"],
    ["Thu Apr 04 2019 10:00:00 GMT+0200 (EET)", "2019-04-04 time-of-day"],
    ["17/02/2011 14:30", "2011-02-17 time-of-day"],
  ])("%s is the day that is written: %s", (cell, reading) => expect(said(cell)).toBe(reading));

  it.each([
    ["circa 1850", "1850~"],
    ["حوالي 1850", "1850~"],
    ["April 2019 (?)", "2019-04?"],
    ["mid-April 2019", "2019-04 vague-date"],
    ["أواخر أبريل 2019", "2019-04 vague-date"],
    ["Monday 4 April 2019", "2019-04-04 weekday-differs"],
  ])("%s keeps its doubt: %s", (cell, reading) => expect(said(cell)).toBe(reading));

  it.each([
    ["1/2/2019", "✗ ambiguous-date"],
    ["1/4/2019 - 15/4/2019", "✗ ambiguous-date"],
    ["31-12-19", "✗ ambiguous-date"],
    ["9-May-20", "✗ year-unclear"],
    ["2019-02-30", "✗ impossible-date"],
    ["31/04/2019", "✗ impossible-date"],
    ["2019/20", "✗ unread-date"],
    ["1900s", "✗ unread-date"],
    ["43559", "✗ unread-date"],
    ["2019¹", "✗ unread-date"],
    ["yesterday", "✗ unread-date"],
    ["last April", "✗ unread-date"],
    ["12 June", "✗ unread-date"],
    ["4 April 2019 – 3 April 2019", "✗ impossible-date"],
    ["<b>2019</b>", "✗ unread-date"],
    ["", "✗ no-date"],
    ["N/A", "✗ no-date"],
    ["غير معروف", "✗ no-date"],
  ])("%j is not guessed at: %s", (cell, reading) => expect(said(cell)).toBe(reading));

  it("keeps words beside the days, and nothing beside plain numbers", () => {
    const words = (cell: string) => {
      const reading = readDate(cell);
      return isRead(reading) ? reading.words : undefined;
    };
    expect(words("أواخر أبريل 2019")).toBe("أواخر أبريل 2019");
    expect(words("2021-01-02T23:30:00-05:00")).toBe("2021-01-02T23:30:00-05:00");
    expect(words("31/12/2019")).toBeNull();
    expect(words("2021-01-02T00:00:00Z")).toBeNull();
  });
});

describe("beside a year column", () => {
  it.each([
    ["0016-10-07", 2016, "2016-10-07 year-mismatch"],
    ["31-12-19", 2019, "2019-12-31 two-digit-year"],
    ["9-May-20", 2020, "2020-05-09 two-digit-year"],
    ["12 June", 2014, "2014-06-12"],
    // A month of 2020, or a day of May?
    ["May-20", 2020, "✗ unread-date"],
    ["2015-12-31", 2016, "2015-12-31 year-disagrees"],
    ["31-12-19", 2018, "✗ impossible-date"],
  ])("%s, %d: %s", (cell, year, reading) => expect(said(cell, { year })).toBe(reading));
});

describe("months of five traditions, and of the Jamahiriya", () => {
  it.each(MONTH_WORDS.filter(({ calendar }) => calendar === "gregorian"))(
    "$tradition: $name",
    ({ name, month }) => {
      const day = `2005-${String(month).padStart(2, "0")}-07`;
      expect(said(`٧ ${name} ٢٠٠٥`).split(" ")[0]).toBe(day);
      expect(said(`7-${name}-2005`).split(" ")[0]).toBe(day);
    },
  );

  it.each([
    ["7 الكانون 2005", "2005-12-07 libyan-calendar"],
    ["7 كانون الأول 2005", "2005-12-07"],
    ["7 كانون الثاني 2005", "2005-01-07"],
    ["7 الربيع 2005", "2005-03-07 libyan-calendar"],
    ["14 ربيع الأول 1432", "2011-02-17~ hijri-approximate"],
    ["14 ربيع الآخر 1432", "2011-03-19~ hijri-approximate"],
    ["9 ماي 1945", "1945-05-09"],
    // A summer, or June of a Libyan calendar.
    ["الصيف 2005", "✗ unread-date"],
    ["ناصر 2005", "✗ unread-date"],
  ])("%s is not taken for its namesake: %s", (cell, reading) => expect(said(cell)).toBe(reading));

  it.each([
    ["13 هانيبال 1385 و.ر", "2017-08-13 libyan-calendar"],
    ["2 ناصر 1369", "2001-07-02 libyan-calendar"],
    ["2 ناصر 1431", "2001-07-02 libyan-calendar"],
    ["7/4/1369 و.ر", "✗ ambiguous-date"],
    ["17/4/1369 و.ر", "2001-04-17 libyan-calendar"],
    // Neither reckoning puts it between 1986 and 2011.
    ["2 ناصر 1385", "✗ unread-date"],
  ])("%s is counted from the Prophet's death or birth: %s", (cell, reading) =>
    expect(said(cell)).toBe(reading),
  );
});

describe("Hijri", () => {
  it.each([
    ["١٤٣٢ هـ", "2010-12-07~/2011-11-25~ hijri-approximate"],
    ["رمضان 1432 هـ", "2011-08-01~/2011-08-29~ hijri-approximate"],
    ["14/3/1432هـ", "2011-02-17~ hijri-approximate"],
    ["16 شوال 1432 الموافق 14 سبتمبر 2011", "2011-09-14"],
    ["16 شوال 1432 الموافق 14 أكتوبر 2011", "2011-10-14 calendars-differ"],
    ["30/9/1432 هـ", "✗ impossible-date"],
  ])("%s: %s", (cell, reading) => expect(said(cell)).toBe(reading));

  it("is what a column's header says it is", () =>
    expect(said("1432-03-14", { hijri: true })).toBe("2011-02-17~ hijri-approximate"));
});

describe("properties", () => {
  const day = fc.integer({ min: dayOf(1583), max: dayOf(2100) });
  const p = (value: number): string => String(value).padStart(2, "0");
  const eastern = (text: string): string =>
    text.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
  const traditions = fc.constantFrom(
    ...Object.values(MONTHS).filter((m) => m.calendar === "gregorian"),
  );

  it("reads back any day in any form that is no one else's", () => {
    fc.assert(
      fc.property(day, traditions, fc.boolean(), fc.nat(9), (at, { names }, arabic, form) => {
        const { year, month, date } = civil(at);
        // No year of ours before 1900 beside a Libyan month.
        fc.pre(year >= 1900 || names[0] !== MONTHS.jamahiriya.names[0]);
        const name = (names[month - 1] ?? "").split("|")[0] ?? "";
        const order = column("13/1/2001", "25/3/2001");
        const us = column("1/13/2001", "3/25/2001");
        const forms: readonly (readonly [string, DateContext?])[] = [
          [formatDay(at)],
          [`${year}/${month}/${date}`],
          [`${year}.${p(month)}.${p(date)}`],
          [`${date}/${month}/${year}`, order],
          [`${p(date)}-${p(month)}-${year}`, order],
          [`${month}/${date}/${year}`, us],
          [`${date} ${name} ${year}`],
          [`${name} ${date}, ${year}`],
          [`${date}-${name}-${year} 23:59:59`],
          [`${date} ${name} ${year % 100 < 10 ? year : p(year % 100)}`, { year }],
        ];
        const [cell = "", context] = forms[form] ?? [];
        const reading = readDate(arabic ? eastern(cell) : cell, context);
        expect([cell, isRead(reading) && reading.interval.edtf]).toEqual([cell, formatDay(at)]);
      }),
      { numRuns: 400 },
    );
  });

  it("never throws, and gives only what is a date", () => {
    const piece = fc.oneof(
      fc.constantFrom(..."0123456789 -/.,:()?~TZ".split(""), "هـ", "ق.م", "و.ر", "B.C.", "circa "),
      fc.constantFrom(...MONTH_WORDS.map(({ name }) => ` ${name} `)),
      fc.string({ maxLength: 3, unit: "grapheme" }),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.option(fc.integer({ min: 1, max: 9999 })),
        (pieces, year) => {
          const reading = readDate(pieces.join(""), { year });
          const interval = isRead(reading) ? reading.interval : null;
          expect(resolveEdtf(interval?.edtf ?? "")).toEqual(interval);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("gives no number that the cell does not have", () => {
    const piece = fc.constantFrom(
      ..."0123456789".split(""),
      "/",
      "-",
      ".",
      " ",
      ":",
      "-",
      "20",
      "19",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const cell = pieces.join("");
        const reading = readDate(cell);
        if (!isRead(reading) || reading.interval.start < dayOf(1)) return;
        const given: number[] = (cell.match(/\d+/g) ?? []).map(Number);
        // 20190404 is three numbers in one.
        if (/^\d{8}$/.test(cell.trim()))
          given.push(
            ...[cell.trim()].flatMap((c) => [+c.slice(0, 4), +c.slice(4, 6), +c.slice(6)]),
          );
        for (const number of reading.interval.edtf.match(/\d+/g) ?? [])
          expect([cell, given]).toEqual([cell, expect.arrayContaining([Number(number)])]);
      }),
      { numRuns: 3000 },
    );
  });
});
