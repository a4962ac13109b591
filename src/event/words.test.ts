import { describe, expect, it } from "vitest";
import { createLocale } from "../i18n/pureLocale.ts";
import { loadLaterMessages, loadMessages } from "../i18n/loadMessages.ts";
import { DEFAULT_SETTINGS, type Locale } from "../i18n/locale.ts";
import type { Lang } from "../model/types.ts";
import { eventOf } from "../query/testSet.ts";
import { briefDate } from "./briefDate.ts";
import { firstSentence } from "./firstSentence.ts";
import { foldAfter } from "./fold.ts";
import { harmWords } from "../i18n/harm.ts";
import { dateWords, hijriWords } from "./When.tsx";

const localeIn = async (lang: Lang): Promise<Locale> =>
  createLocale(
    lang,
    { ...(await loadMessages(lang)), ...(await loadLaterMessages(lang, "later")) },
    DEFAULT_SETTINGS,
  );
const ar = await localeIn("ar");
const en = await localeIn("en");
const on = (date: string) => eventOf({ id: "e", date });

describe("the date in words", () => {
  it("names the weekday of a day that is sure", () => {
    expect(dateWords(en, on("2020-01-19"))).toBe("Sunday 19 January 2020");
    expect(dateWords(ar, on("2020-01-19"))).toBe("الأحد 19 يناير 2020");
  });
  it("names none where there is none to name", () => {
    expect(dateWords(en, on("2019-04-14/2019-04-16"))).toBe("14–16 April 2019");
    const about = on("2020-01-19");
    expect(dateWords(en, { ...about, date: { ...about.date, approximate: true } })).not.toMatch(
      /Sunday/,
    );
  });
});

describe("the Hijri line", () => {
  it("is given for days and ranges of days alone", () => {
    expect(hijriWords(en, on("2019-04-04"))).toBe("28 Rajab 1440 AH");
    expect(hijriWords(en, on("2019-04-14/2019-04-16"))).toMatch(/^9 .+ – 11 .+$/);
    expect(hijriWords(en, on("2019-04"))).toBeNull();
  });
  it("is the reader's to leave out", () => {
    expect(
      hijriWords({ ...en, settings: { ...DEFAULT_SETTINGS, hijri: false } }, on("2019-04-04")),
    ).toBeNull();
  });
});

describe("dates beside the open event's", () => {
  it("say the year only where it is another, and once", () => {
    expect(briefDate(en, on("2020-01-19"), "2020")).toBe("19 Jan");
    expect(briefDate(en, on("2020-01-19"), "2019")).toBe("19 Jan 2020");
    expect(briefDate(en, on("2011"), "2019")).toBe("2011");
  });
});

describe("harm", () => {
  it("says what is known and no more", () => {
    const words = (harm: { low?: number; best?: number; high?: number }) =>
      harmWords(en, { kind: "killed", ...harm });
    expect(words({ low: 44, best: 53, high: 57 })).toBe("44 to 57, most likely 53");
    expect(words({ low: 44, high: 57 })).toBe("44 to 57");
    expect(words({ best: 53 })).toBe("53");
    expect(words({ low: 7, high: 7 })).toBe("7");
    expect(words({ low: 44 })).toBe("at least 44");
    expect(words({ high: 57 })).toBe("at most 57");
    expect(words({})).toBeNull();
  });
});

describe("small things", () => {
  it("takes the first sentence", () => {
    expect(firstSentence("Twelve states met. They pledged.")).toBe("Twelve states met.");
    expect(firstSentence(" تعهدت 12 دولة باحترام الحظر. ثم اجتمعت. ")).toBe(
      "تعهدت 12 دولة باحترام الحظر.",
    );
    expect(firstSentence("")).toBe("");
  });
  it("folds a long list and never one or two of it", () => {
    const list = (n: number) => Array.from({ length: n }, (_, i) => i);
    expect(foldAfter(list(10), 8)).toEqual({ shown: list(10), folded: [] });
    expect(foldAfter(list(11), 8)).toEqual({ shown: list(8), folded: [8, 9, 10] });
  });
});
