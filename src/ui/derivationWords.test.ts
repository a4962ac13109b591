import { describe, expect, it } from "vitest";
import { compile, readSources } from "../i18n/compile.ts";
import { createLocale } from "../i18n/pureLocale.ts";
import { stripMarks } from "../i18n/direction.ts";
import { DEFAULT_SETTINGS, type Settings } from "../i18n/locale.ts";
import { dayOf } from "../model/day.ts";
import type { Lang } from "../model/types.ts";
import { derive } from "../query/derive/derive.ts";
import { derivationWords } from "./derivationWords.ts";

const sources = readSources();

function say(lang: Lang, value: string, settings: Partial<Settings> = {}): string {
  const locale = createLocale(lang, compile(sources[lang] ?? {}), {
    ...DEFAULT_SETTINGS,
    ...settings,
  });
  return stripMarks(derivationWords(locale, derive({ value, lang: "ar" }, dayOf(2020, 4, 1))));
}

describe("a date explained", () => {
  it.each([
    ["أمس الثلاثاء", "it was written on Wednesday 1 April 2020; so Tuesday 31 March 2020."],
    [
      "أمس الخميس",
      "it was written on Wednesday 1 April 2020; so Tuesday 31 March 2020; but that day is a Tuesday.",
    ],
    [
      "يوم 4 الطير/أبريل الماضي",
      "“الطير” is April; it was written on Wednesday 1 April 2020; so the last that was over by then: Thursday 4 April 2019.",
    ],
    [
      "الخميس المقبل",
      "it was written on Wednesday 1 April 2020; so the first to come after that: Thursday 2 April 2020.",
    ],
    [
      "الثلاثاء",
      "it was written on Wednesday 1 April 2020; so Tuesday 31 March 2020, or else Tuesday 7 April 2020.",
    ],
    ["منذ العام 2011م", "that is since 2011, with no end given."],
    [
      "5 رمضان 1440",
      "the month is of the Hijri calendar (Umm al-Qura); that is Friday 10 May 2019.",
    ],
    [
      "حاليًا",
      "it was written on Wednesday 1 April 2020; no date follows from these words; it was under way on that day.",
    ],
    ["الأخيرة", "no date follows from these words."],
    ["بالتزامن مع", ""],
  ])("in English: %s", (words, sentence) => {
    expect(say("en", words)).toBe(sentence);
  });

  it.each([
    ["أمس الثلاثاء", "وقد كُتب يوم الأربعاء 1 أبريل 2020؛ فالمقصود الثلاثاء 31 مارس 2020."],
    [
      "بين 14- 16 الطير/أبريل الماضي",
      "و«الطير» هو أبريل؛ وقد كُتب يوم الأربعاء 1 أبريل 2020؛ فالمقصود آخر ما انقضى قبل ذلك: 14–16 أبريل 2019.",
    ],
    ["منذ العام 2011م", "أي منذ 2011، بلا تاريخ انتهاء."],
  ])("in Arabic: %s", (words, sentence) => {
    expect(say("ar", words)).toBe(sentence);
  });

  it("does not explain a name that the reader has chosen", () => {
    expect(say("ar", "4 الطير الماضي", { months: "jamahiriya" })).not.toContain("هو");
  });
});
