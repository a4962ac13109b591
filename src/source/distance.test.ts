import { describe, expect, it } from "vitest";
import { compile, readSources } from "../i18n/compile.ts";
import { createLocale } from "../i18n/pureLocale.ts";
import { DEFAULT_SETTINGS } from "../i18n/locale.ts";
import { dayOf } from "../model/day.ts";
import { distanceBetween, distanceWords } from "./distance.ts";

const sources = readSources();
const ar = createLocale("ar", compile(sources.ar ?? {}), DEFAULT_SETTINGS);
const en = createLocale("en", compile(sources.en ?? {}), DEFAULT_SETTINGS);
const offensive = dayOf(2019, 4, 4);

describe("how far one day is from another", () => {
  it("is counted in days, then months, then years", () => {
    expect(distanceBetween(offensive, dayOf(2019, 3, 20))).toEqual({
      unit: "days",
      count: 15,
      later: false,
    });
    expect(distanceBetween(offensive, dayOf(2020, 1, 2))).toEqual({
      unit: "months",
      count: 9,
      later: true,
    });
    expect(distanceBetween(dayOf(2020, 3, 31), offensive)).toEqual({
      unit: "years",
      count: 1,
      later: false,
    });
  });

  it.each([
    [1, "a day later", "بعد ذلك بيوم"],
    [-1, "a day earlier", "قبل ذلك بيوم"],
    [2, "2 days later", "بعد ذلك بيومين"],
    [-3, "3 days earlier", "قبل ذلك بـ3 أيام"],
    [-15, "15 days earlier", "قبل ذلك بـ15 يومًا"],
    [60, "about 2 months later", "بعد ذلك بنحو شهرين"],
    [-150, "about 5 months earlier", "قبل ذلك بنحو 5 أشهر"],
    [-362, "about a year earlier", "قبل ذلك بنحو سنة"],
    [-731, "about 2 years earlier", "قبل ذلك بنحو سنتين"],
    [1826, "about 5 years later", "بعد ذلك بنحو 5 سنوات"],
    [-4018, "about 11 years earlier", "قبل ذلك بنحو 11 سنة"],
    [0, "on the same day", "في اليوم نفسه"],
  ])("%i days: %s", (days, english, arabic) => {
    expect(distanceWords(en, offensive, offensive + days, "event")).toBe(english);
    expect(distanceWords(ar, offensive, offensive + days, "event")).toBe(arabic);
  });

  it.each([
    [-1, "a day before the text was written", "قبل كتابة النص بيوم"],
    [-15, "15 days before the text was written", "قبل كتابة النص بـ15 يومًا"],
    [60, "about 2 months after the text was written", "بعد كتابة النص بنحو شهرين"],
    [-362, "about a year before the text was written", "قبل كتابة النص بنحو سنة"],
  ])("%i days from the writing: %s", (days, english, arabic) => {
    expect(distanceWords(en, offensive, offensive + days, "writing")).toBe(english);
    expect(distanceWords(ar, offensive, offensive + days, "writing")).toBe(arabic);
  });

  it("is not said when a day is unknown", () => {
    expect(distanceWords(en, null, offensive, "event")).toBe("");
  });
});
