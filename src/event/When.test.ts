import { describe, expect, it } from "vitest";
import { createLocale } from "../i18n/pureLocale.ts";
import { loadLaterMessages, loadMessages } from "../i18n/loadMessages.ts";
import { DEFAULT_SETTINGS, type Locale } from "../i18n/locale.ts";
import type { Lang } from "../model/types.ts";
import { eventOf } from "../query/set.fixture.ts";
import { briefDate } from "./briefDate.ts";
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
    expect(hijriWords(en, on("2019-04-04"))).toBe("28\u00a0Rajab\u00a01440\u00a0AH");
    expect(hijriWords(en, on("2019-04-14/2019-04-16"))).toMatch(/^9\s.+ – 11\s.+$/);
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
