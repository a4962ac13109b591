import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayMs, dayOf } from "../model/day.ts";
import { DIGITS } from "./locale.ts";
import { monthNames } from "./months.ts";
import { dateSpelling, pluralOf, spellList, spellNumber } from "./spelled.ts";

const digits = fc.constantFrom(...DIGITS);
const lang = fc.constantFrom("ar", "en");
/** Those whose names Intl knows. */
const months = fc.constantFrom("arab", "levant", "maghreb");
const tagOf = (name: string) => (name === "ar" ? "ar" : "en-GB");

/** Engines differ in the spaces around the dash; days.ts makes them one. */
const even = (text: string) => text.replace(/[\u200e\u200f]/g, "").replace(/\s*[–-]\s*/, " – ");

const FIELDS: readonly Intl.DateTimeFormatOptions[] = [
  { day: "numeric", month: "long", year: "numeric" },
  { day: "numeric", month: "long" },
  { day: "numeric", month: "short" },
  { month: "long" },
  { month: "long", year: "numeric" },
  { year: "numeric" },
];

describe("dates", () => {
  it("are spelled as Intl spells them", () => {
    const day = fc.integer({ min: dayOf(1000), max: dayOf(2200) });
    const span = fc.oneof(
      fc.constant(0),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 9000 }),
    );
    const fields = fc.constantFrom(...FIELDS);
    fc.assert(
      fc.property(
        lang,
        months,
        digits,
        day,
        span,
        fields,
        (language, names, nu, from, days, asked) => {
          const { tag, ...spelled } = monthNames(language, names);
          const locale = language === "ar" ? `${tag}-u-nu-${nu}` : tag;
          const intl = new Intl.DateTimeFormat(locale, { ...asked, timeZone: "UTC" });
          const spelling = dateSpelling(spelled, language === "ar" ? nu : "latn");
          expect(spelling.one(from, asked)).toBe(even(intl.format(dayMs(from))));
          const whole = intl.formatRange(dayMs(from), dayMs(from + days));
          const range = spelling.range(from, from + days, asked) ?? whole;
          expect(even(range)).toBe(even(whole));
        },
      ),
    );
  });

  it("leaves to Intl what wants an era, a weekday, or a year that was not asked for", () => {
    const { one, range } = dateSpelling(monthNames("en", "arab"), "latn");
    expect(one(dayOf(999), { year: "numeric" })).toBeNull();
    expect(one(dayOf(2019), { weekday: "long" })).toBeNull();
    expect(range(dayOf(2019), dayOf(2020), { month: "long" })).toBeNull();
    expect(range(dayOf(2019), dayOf(2020), { year: "numeric" })).toBe("2019–2020");
  });
});

it("writes numbers as Intl does, or not at all", () => {
  fc.assert(
    fc.property(
      digits,
      fc.oneof(fc.integer(), fc.maxSafeNat(), fc.nat(1200), fc.double()),
      (nu, value) => {
        const intl = new Intl.NumberFormat(`ar-u-nu-${nu}`);
        expect([null, intl.format(value)]).toContain(spellNumber(value, nu));
      },
    ),
  );
  expect(spellNumber(91, "arab")).toBe("٩١");
  expect(spellNumber(1_000_000, "latn")).toBe("1,000,000");
  expect(spellNumber(12_345, "arab")).toBe("١٢٬٣٤٥");
  expect(spellNumber(-1, "latn")).toBeNull();
});

it("chooses the plural form that Intl chooses", () => {
  fc.assert(
    fc.property(lang, fc.oneof(fc.nat(), fc.nat(250), fc.double()), (name, value) => {
      const form = new Intl.PluralRules(tagOf(name)).select(value);
      expect([null, form]).toContain(pluralOf(name, value));
    }),
  );
  expect(pluralOf("ar", 102)).toBe("other");
  expect(pluralOf("ar", 1.5)).toBeNull();
});

it("lists as Intl does", () => {
  fc.assert(
    fc.property(lang, fc.array(fc.string({ maxLength: 4 }), { maxLength: 5 }), (name, items) => {
      const intl = new Intl.ListFormat(tagOf(name), { type: "conjunction" });
      expect(spellList(name, items)).toBe(intl.format(items));
    }),
  );
});
