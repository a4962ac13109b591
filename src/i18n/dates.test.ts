import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, parseDays } from "../model/day.ts";
import { resolveEdtf } from "../model/edtf.ts";
import { type Interval, type Lang, PRECISIONS } from "../model/types.ts";
import { createLocale } from "./pureLocale.ts";
import { loadMessages } from "./loadMessages.ts";
import { DEFAULT_SETTINGS, type Settings } from "./locale.ts";

const messages = { ar: await loadMessages("ar"), en: await loadMessages("en") };
const locale = (lang: Lang, settings: Partial<Settings> = {}) =>
  createLocale(lang, messages[lang], { ...DEFAULT_SETTINGS, ...settings });
const ar = locale("ar").dates;
const en = locale("en").dates;

const on = (form: string): number => {
  const days = parseDays(form);
  if (days === null) throw new Error(form);
  return days.start;
};

const interval = (edtf: string): Interval => {
  const resolved = resolveEdtf(edtf);
  if (resolved === null) throw new Error(edtf);
  return resolved;
};

describe("single days", () => {
  const day = on("2019-04-04");

  it.each([
    [ar.day(day), "4 أبريل 2019"],
    [ar.dayMonth(day), "4 أبريل"],
    [ar.weekday(day), "الخميس"],
    [ar.month(day), "أبريل"],
    [ar.monthYear(day), "أبريل 2019"],
    [ar.year(day), "2019"],
    [en.day(day), "4 April 2019"],
    [en.dayMonth(day), "4 April"],
    [en.weekday(day), "Thursday"],
    [en.month(day), "April"],
    [en.monthYear(day), "April 2019"],
    [en.year(day), "2019"],
  ])("%s", (text, expected) => expect(text).toBe(expected));
});

describe("digits and month names", () => {
  const year = (settings: Partial<Settings>): string[] => {
    const { dates } = locale("ar", settings);
    return Array.from({ length: 12 }, (_, month) => dates.month(dayOf(2019, month + 1, 1)));
  };

  it("prints Arabic digits when asked", () => {
    const { dates, number } = locale("ar", { digits: "arab" });
    expect(dates.day(on("2019-04-04"))).toBe("٤ أبريل ٢٠١٩");
    expect(dates.range(on("2019-04-14"), on("2019-04-16"))).toBe("١٤–١٦ أبريل ٢٠١٩");
    expect(dates.hijri(on("2019-04-04"))).toBe("٢٨ رجب ١٤٤٠ هـ");
    expect(number(1234567.5)).toBe("١٬٢٣٤٬٥٦٧٫٥");
  });

  it.each([
    ["arab", "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"],
    [
      "levant",
      "كانون الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين الأول تشرين الثاني كانون الأول",
    ],
    ["maghreb", "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر"],
    [
      "jamahiriya",
      "أي النار النوار الربيع الطير الماء الصيف ناصر هانيبال الفاتح التمور الحرث الكانون",
    ],
  ] as const)("names the months: %s", (months, names) => {
    expect(year({ months }).join(" ")).toBe(names);
  });

  it("puts the names of the Jamahiriya into days and ranges", () => {
    const { dates } = locale("ar", { months: "jamahiriya" });
    expect(dates.day(on("1988-09-01"))).toBe("1 الفاتح 1988");
    expect(dates.range(on("2018-03-14"), on("2019-04-16"))).toBe("14 الربيع 2018 – 16 الطير 2019");
    expect(dates.range(on("2019-04-14"), on("2019-04-16"))).toBe("14–16 الطير 2019");
    expect(dates.window(on("2019-03"), on("2020-05"))).toBe("الربيع 2019 – الطير 2020");
    expect(dates.hijri(on("2019-04-04"))).toBe("28 رجب 1440 هـ");
  });

  it("keeps Western digits and English names in English whatever the settings", () => {
    const { dates, number } = locale("en", { digits: "arab", months: "levant" });
    expect(dates.day(on("2019-04-04"))).toBe("4 April 2019");
    expect(number(1284)).toBe("1,284");
  });
});

describe("ranges", () => {
  it.each([
    ["2019-04-14", "2019-04-16", "14–16 أبريل 2019", "14–16 April 2019"],
    ["2019-03-14", "2019-04-16", "14 مارس – 16 أبريل 2019", "14 March – 16 April 2019"],
    ["2018-03-14", "2019-04-16", "14 مارس 2018 – 16 أبريل 2019", "14 March 2018 – 16 April 2019"],
    ["2019-04-14", "2019-04-14", "14 أبريل 2019", "14 April 2019"],
  ])("%s to %s", (from, to, arabic, english) => {
    expect(ar.range(on(from), on(to))).toBe(arabic);
    expect(en.range(on(from), on(to))).toBe(english);
  });
});

describe("the window", () => {
  it.each([
    [
      "whole months",
      "2019-03-01",
      "2020-05-01",
      "مارس 2019 – أبريل 2020",
      "March 2019 – April 2020",
    ],
    ["one whole month", "2019-03-01", "2019-04-01", "مارس 2019", "March 2019"],
    ["whole years", "2011-01-01", "2022-01-01", "2011–2021", "2011–2021"],
    ["one whole year", "2019-01-01", "2020-01-01", "2019", "2019"],
    ["days", "2019-03-04", "2019-03-12", "4–11 مارس 2019", "4–11 March 2019"],
    [
      "several years",
      "2011-02-15",
      "2020-05-02",
      "فبراير 2011 – مايو 2020",
      "February 2011 – May 2020",
    ],
    ["generations", "1911-02-15", "2020-05-02", "1911–2020", "1911–2020"],
  ])("%s", (_, from, to, arabic, english) => {
    expect(ar.window(on(from), on(to))).toBe(arabic);
    expect(en.window(on(from), on(to))).toBe(english);
  });

  it("takes parts of days and open ends without failing", () => {
    expect(en.window(on("2019-03-04") + 0.4, on("2019-03-04") + 0.6)).toBe("4 March 2019");
    expect(en.window(-Infinity, Infinity)).toMatch(/BC.*–/);
  });
});

describe("an interval in words", () => {
  it.each([
    [interval("2019-04-04"), "4 أبريل 2019", "4 April 2019"],
    [interval("2019-04-14/2019-04-16"), "14–16 أبريل 2019", "14–16 April 2019"],
    [interval("2019-04-14~/2019-04-16~"), "نحو 14–16 أبريل 2019", "about 14–16 April 2019"],
    [interval("2019-04-04?"), "4 أبريل 2019، والتاريخ غير مؤكد", "4 April 2019, date uncertain"],
    [
      interval("2019-04-04%"),
      "نحو 4 أبريل 2019، والتاريخ غير مؤكد",
      "about 4 April 2019, date uncertain",
    ],
    [interval("2019-09"), "سبتمبر 2019، واليوم غير محدد", "September 2019, day not given"],
    [interval("2019"), "2019، والشهر غير محدد", "2019, month not given"],
    [interval("2016-05/2016-12"), "مايو – ديسمبر 2016", "May – December 2016"],
    [
      interval("2019-01-15/2019-02"),
      "15 يناير 2019 – فبراير 2019",
      "15 January 2019 – February 2019",
    ],
    [interval("2011/.."), "منذ 2011، بلا تاريخ انتهاء", "since 2011, with no end given"],
    [
      interval("2019-04-04/.."),
      "منذ 4 أبريل 2019، بلا تاريخ انتهاء",
      "since 4 April 2019, with no end given",
    ],
    [interval("2011~/.."), "منذ نحو 2011، بلا تاريخ انتهاء", "since about 2011, with no end given"],
    [interval("2011/"), "منذ 2011، والنهاية غير معروفة", "since 2011, end unknown"],
    [
      interval("../2019-04"),
      "حتى أبريل 2019، بلا بداية محددة",
      "until April 2019, with no start given",
    ],
    [
      interval("/2019-04"),
      "حتى أبريل 2019، والبداية غير معروفة",
      "until April 2019, start unknown",
    ],
    [{ ...interval("2019"), start: -Infinity, end: Infinity }, "بلا تاريخ محدد", "date not given"],
    [
      interval("2011?/"),
      "منذ 2011، والنهاية غير معروفة، والتاريخ غير مؤكد",
      "since 2011, end unknown, date uncertain",
    ],
    [interval("2019-21"), "ربيع 2019", "spring 2019"],
    [interval("2019-28~"), "نحو شتاء 2019–2020", "about winter 2019–2020"],
    [interval("2019-33"), "الربع الأول من 2019", "first quarter of 2019"],
    [interval("201X"), "بين 2010 و2019", "between 2010 and 2019"],
    [interval("20XX"), "بين 2000 و2099", "between 2000 and 2099"],
    [interval("2019-XX-04"), "2019، والشهر غير محدد", "2019, month not given"],
  ])("$edtf", (date, arabic, english) => {
    expect(ar.interval(date)).toBe(arabic);
    expect(en.interval(date)).toBe(english);
  });
});

describe("an interval on a label", () => {
  it.each([
    [interval("2019-04-04"), "4 أبريل", "4 Apr"],
    [interval("2019-04-14/2019-04-16"), "14–16 أبريل", "14–16 April"],
    [interval("2019-01-28/2019-02-03"), "28 يناير – 3 فبراير", "28 January – 3 February"],
    [
      interval("2018-12-28/2019-01-03"),
      "28 ديسمبر 2018 – 3 يناير 2019",
      "28 December 2018 – 3 January 2019",
    ],
    [interval("2019-09"), "سبتمبر", "September"],
    [interval("2016-05/2016-12"), "مايو – ديسمبر", "May – December"],
    [interval("2019"), "2019", "2019"],
    [interval("2011/.."), "منذ 2011", "since 2011"],
    [interval("../2019-04"), "حتى أبريل 2019", "until April 2019"],
    [interval("2019-04-04~"), "نحو 4 أبريل", "about 4 Apr"],
    [interval("2019-04-04?"), "4 أبريل؟", "4 Apr?"],
  ])("$edtf", (date, arabic, english) => {
    expect(ar.short(date)).toBe(arabic);
    expect(en.short(date)).toBe(english);
  });
});

it("says the year of a label that is far from the year on its axis", () => {
  expect(ar.short(interval("2019-04-04"), true)).toBe("4 أبريل 2019");
  expect(en.short(interval("2019-04-04"), true)).toBe("4 Apr 2019");
  expect(en.short(interval("2019-04-14/2019-04-16"), true)).toBe("14–16 April 2019");
  expect(en.short(interval("2019-09"), true)).toBe("September 2019");
});

describe("far dates", () => {
  it("name their era below the year 1000", () => {
    expect(ar.day(on("0642-03-01"))).toBe("1 مارس 642 م");
    expect(en.day(on("0642-03-01"))).toMatch(/^1 March (?:642 AD|AD 642)$/);
    expect(ar.year(on("-0043"))).toBe("44 ق.م");
    expect(en.year(on("-0043"))).toBe("44 BC");
    expect(en.year(on("1000"))).toBe("1000");
  });

  it("beyond what Date holds still print something", () => {
    expect(ar.day(3e8)).toMatch(/\d/);
    expect(ar.day(-3e8)).toMatch(/ق\.م/);
  });
});

describe("Hijri", () => {
  it("follows Umm al-Qura", () => {
    expect(ar.hijri(on("2019-04-04"))).toBe("28 رجب 1440 هـ");
    expect(en.hijri(on("2019-04-04"))).toBe("28 Rajab 1440 AH");
  });

  it("is silent outside its tables, 1300 to 1600 AH", () => {
    expect(ar.hijri(on("1882-11-11"))).toBeNull();
    expect(ar.hijri(on("1882-11-12"))).toBe("1 محرم 1300 هـ");
    expect(ar.hijri(on("2174-11-25"))).toMatch(/1600/);
    expect(ar.hijri(on("2174-11-26"))).toBeNull();
    expect(ar.hijri(on("0642-03-01"))).toBeNull();
    expect(ar.hijri(Infinity)).toBeNull();
  });
});

it("leaves no invisible marks in dates: they go to canvases and are compared", () => {
  for (const digits of ["latn", "arab"] as const) {
    const { dates } = locale("ar", { digits });
    const all = [
      dates.day(on("2019-04-04")),
      dates.range(on("2018-04-04"), on("2019-04-04")),
      dates.hijri(on("2019-04-04")),
      dates.window(on("2018-04-04"), on("2019-04-04")),
    ].join();
    expect(all).not.toMatch(/[\u061c\u200e\u200f\u2066-\u2069\u2009]/);
  }
});

it("finds words for every interval that the model can make", () => {
  const end = fc.oneof(fc.integer({ min: -2e6, max: 2e6 }), fc.constantFrom(-3e8, 3e8));
  const intervals = fc
    .record({
      days: fc.tuple(end, end),
      openStart: fc.boolean(),
      openEnd: fc.boolean(),
      edtf: fc.constantFrom(
        "2019",
        "2019-04~",
        "2019-24",
        "2019-04-01/2019?",
        "2011/",
        "/2011",
        "201X",
        "Y170000",
      ),
      precision: fc.constantFrom(...PRECISIONS),
      approximate: fc.boolean(),
      uncertain: fc.boolean(),
    })
    .map(({ days, openStart, openEnd, ...rest }) => ({
      ...rest,
      start: openStart ? -Infinity : Math.min(...days),
      end: openEnd ? Infinity : Math.max(...days),
    }));
  fc.assert(
    fc.property(intervals, (date) => {
      for (const dates of [ar, en])
        for (const text of [dates.interval(date), dates.short(date)])
          expect(text).toMatch(/^(?!.*(?:NaN|undefined|Infinity|Invalid)).+$/u);
    }),
  );
});
