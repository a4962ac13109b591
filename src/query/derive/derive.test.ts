import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, formatDay, weekday } from "../../model/day.ts";
import { resolveEdtf } from "../../model/edtf.ts";
import { derive } from "./derive.ts";
import { isEverydayWord, MONTH_WORDS, MONTHS } from "./months.ts";

const WRITTEN = dayOf(2020, 4, 1);
const of = (value: string, written: number | null = WRITTEN) =>
  derive({ value, lang: "ar" }, written);
const edtf = (value: string, written: number | null = WRITTEN): string | undefined =>
  of(value, written).result?.edtf;

describe("words on Wednesday 1 April 2020", () => {
  it.each([
    // days around the day of writing
    ["أمس الثلاثاء", "2020-03-31"],
    ["مساء أمس", "2020-03-31"],
    ["غدًا الخميس", "2020-04-02"],
    ["اليوم الأربعاء", "2020-04-01"],
    ["أول أمس", "2020-03-30"],
    ["بعد غد الجمعة", "2020-04-03"],
    ["yesterday", "2020-03-31"],
    ["tomorrow, Thursday", "2020-04-02"],
    ["the day before yesterday", "2020-03-30"],
    ["قبل يومين", "2020-03-30"],
    ["3 days ago", "2020-03-29"],
    ["بعد 3 أيام", "2020-04-04"],
    // weekdays
    ["الثلاثاء الماضي", "2020-03-31"],
    ["الأربعاء الماضي", "2020-03-25"],
    ["الأربعاء المقبل", "2020-04-08"],
    ["last Wednesday", "2020-03-25"],
    ["next Thursday", "2020-04-02"],
    // the last one that was over, the first one that comes
    ["يوم 4 الطير/أبريل الماضي", "2019-04-04"],
    ["بين 14- 16 الطير/أبريل الماضي", "2019-04-14/2019-04-16"],
    ["أبريل الماضي", "2019-04"],
    ["last April", "2019-04"],
    ["آذار الماضي", "2020-03"],
    ["4 أبريل المقبل", "2020-04-04"],
    ["مارس المقبل", "2021-03"],
    ["14 أفريل الجاري", "2020-04-14"],
    ["14 الجاري", "2020-04-14"],
    ["14 من الشهر الماضي", "2020-03-14"],
    ["4 أبريل من العام الماضي", "2019-04-04"],
    ["العام الماضي", "2019"],
    ["الشهر المقبل", "2020-05"],
    ["last month", "2020-03"],
    ["29 فبراير الماضي", "2020-02-29"],
    ["30 ديسمبر - 2 يناير الماضي", "2019-12-30/2020-01-02"],
    // years that the text gives
    ["منذ العام 2011م", "2011/.."],
    ["since 2011", "2011/.."],
    ["حتى 2015", "../2015"],
    ["between 2011 and 2014", "2011/2014"],
    ["أبريل 2019", "2019-04"],
    ["٤ نيسان ٢٠١٩", "2019-04-04"],
    ["۴ نيسان ۲۰۱۹", "2019-04-04"],
    ["4th of April 2019", "2019-04-04"],
    ["April 14–16, 2019", "2019-04-14/2019-04-16"],
    ["من 28 ديسمبر إلى 3 يناير 2020", "2019-12-28/2020-01-03"],
    ["من 14 حتى 16 أبريل 2019", "2019-04-14/2019-04-16"],
    // the moon's calendar
    ["1 رمضان 1440هـ", "2019-05-06"],
    ["رمضان الماضي", "2019-05-06/2019-06-03"],
    ["1 أبريل 2020 الموافق 8 شعبان 1441", "2020-04-01"],
  ])("%s → %s", (words, expected) => {
    expect(edtf(words)).toBe(expected);
  });

  it.each([
    ["الثلاثاء", "2020-03-31", "2020-04-07"],
    ["4 أبريل", "2019-04-04", "2020-04-04"],
    ["in April", "2020-04", "2021-04"],
  ])("%s can be %s or %s", (words, likeliest, other) => {
    const { result, others } = of(words);
    expect([result, ...others].map((each) => each?.edtf)).toEqual([likeliest, other]);
  });

  it.each([
    ["حاليًا", "now"],
    ["القائمة", "now"],
    ["currently", "now"],
    ["الأخيرة", "vague"],
    ["بالتزامن مع", "unread"],
    ["بعد اجتماع 4 أبريل", "unread"],
    ["4/5/2019", "unread"],
    ["أبريل/أيار 2019", "unread"],
    ["الصيف الماضي", "unread"],
    ["من الماء", "unread"],
    ["", "unread"],
  ])("no date follows from «%s»: %s", (words, kind) => {
    expect(of(words)).toMatchObject({ kind, result: null });
  });

  it("no date follows from a day that does not exist", () => {
    expect(of("30 فبراير 2019")).toMatchObject({ kind: "whole", result: null, numeric: true });
  });

  it("tells the steps, and whether the weekday agrees", () => {
    expect(of("أمس الثلاثاء").steps).toEqual([
      { step: "written", day: WRITTEN },
      { step: "weekday", weekday: 2, agrees: true },
    ]);
    expect(of("أمس الخميس").steps.at(-1)).toMatchObject({ agrees: false });
    expect(of("يوم 4 الطير/أبريل الماضي").steps).toMatchObject([
      { step: "month-name", name: { name: "الطير", month: 4 } },
      { step: "written" },
      { step: "direction", direction: "last" },
    ]);
    expect(of("منذ العام 2011م").steps).toEqual([]);
  });

  it("needs the day of writing for what is relative, and only for that", () => {
    expect(edtf("أمس", null)).toBeUndefined();
    expect(edtf("4 أبريل الماضي", null)).toBeUndefined();
    expect(edtf("4 أبريل 2019", null)).toBe("2019-04-04");
  });
});

const day = fc.integer({ min: dayOf(1950), max: dayOf(2060) });
const WEEKDAYS = [
  ["الأحد", "Sunday"],
  ["الإثنين", "Monday"],
  ["الثلاثاء", "Tuesday"],
  ["الأربعاء", "Wednesday"],
  ["الخميس", "Thursday"],
  ["الجمعة", "Friday"],
  ["السبت", "Saturday"],
] as const;

describe("on any day of writing", () => {
  it("a weekday lies within seven days, on its side", () => {
    fc.assert(
      fc.property(day, fc.nat(6), fc.nat(1), (written, number, language) => {
        const name = WEEKDAYS[number]?.[language] ?? "";
        const last = of(language === 0 ? `${name} الماضي` : `last ${name}`, written).result;
        const next = of(language === 0 ? `${name} المقبل` : `next ${name}`, written).result;
        const [before, after] = [last?.start ?? NaN, next?.start ?? NaN];
        expect([weekday(before), weekday(after)]).toEqual([number, number]);
        expect(written - before).toBeGreaterThanOrEqual(1);
        expect(written - before).toBeLessThanOrEqual(7);
        expect(after - written).toBeGreaterThanOrEqual(1);
        expect(after - written).toBeLessThanOrEqual(7);
        const alone = of(name, written);
        for (const each of [alone.result, ...alone.others]) {
          expect(weekday(each?.start ?? NaN)).toBe(number);
          expect(Math.abs((each?.start ?? NaN) - written)).toBeLessThanOrEqual(7);
        }
      }),
    );
  });

  it("the last such month is over, and not a year old at its end", () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...MONTHS.arab.names), (written, name) => {
        const month = of(`${name} الماضي`, written).result;
        expect(month?.end).toBeLessThan(written);
        expect(written - (month?.end ?? NaN)).toBeLessThanOrEqual(366);
      }),
    );
  });

  it("results are EDTF that the parser reads the same way", () => {
    const words = fc.constantFrom(
      "أمس",
      "منذ أبريل الماضي",
      "14-16 أبريل الماضي",
      "4 أبريل",
      "since last year",
      "حتى 4 أبريل المقبل",
    );
    fc.assert(
      fc.property(day, words, (written, value) => {
        const { result } = of(value, written);
        expect(resolveEdtf(result?.edtf ?? "")).toEqual(result);
      }),
    );
  });

  it("nothing throws, whatever the words", () => {
    const known = fc.constantFrom("أبريل", "4", "2019", "-", "/", "الماضي", "منذ", "يوم", "حتى");
    fc.assert(
      fc.property(
        day,
        fc.oneof(
          fc.string(),
          fc.array(known).map((list) => list.join(" ")),
        ),
        (written, value) => {
          const { result } = of(value, written);
          expect(result === null || result.end >= result.start).toBe(true);
        },
      ),
    );
  });
});

describe("names of months", () => {
  const named = MONTH_WORDS.filter(({ calendar }) => calendar === "gregorian");

  it.each(named.map((word) => [word.tradition, word.name, word] as const))(
    "%s: %s, with a year, with a day, beside another name of it",
    (_, name, word) => {
      const month = String(word.month).padStart(2, "0");
      expect(edtf(`7 ${name} 2019`)).toBe(`2019-${month}-07`);
      expect(edtf(`7 ${name}/${MONTHS.arab.names[word.month - 1]} 2019`)).toBe(`2019-${month}-07`);
      expect(edtf(`${name} 2019`)).toBe(`2019-${month}`);
      // "الصيف الماضي" is a summer as well.
      expect(edtf(`${name} الماضي`)?.slice(-3)).toBe(
        isEverydayWord(word) ? undefined : `-${month}`,
      );
    },
  );

  it.each(MONTH_WORDS.filter(({ calendar }) => calendar === "hijri"))(
    "hijri: $name is month $month",
    ({ name, month }) => {
      const at = of(`10 ${name} 1441`).result?.start ?? NaN;
      const format = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura", {
        month: "numeric",
        day: "numeric",
        timeZone: "UTC",
      });
      const parts = format.formatToParts(Date.parse(formatDay(at)));
      const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
      expect([part("month"), part("day")]).toEqual([month, 10]);
    },
  );
});
