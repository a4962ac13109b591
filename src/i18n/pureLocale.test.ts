import { describe, expect, it } from "vitest";
import type { Lang } from "../model/types.ts";
import { compile } from "./compile.ts";
import { createLocale } from "./pureLocale.ts";
import { loadMessages } from "./loadMessages.ts";
import { DEFAULT_SETTINGS, type Settings } from "./locale.ts";
import type { Sources } from "./rules.ts";

const EVENTS_AR =
  "{count, plural, zero {لا أحداث} one {حدث واحد} two {حدثان} few {# أحداث} many {# حدثًا} other {# حدث}}";

const locale = (lang: Lang, sources: Sources = {}, settings: Partial<Settings> = {}) =>
  createLocale(lang, compile(sources), { ...DEFAULT_SETTINGS, ...settings });

describe("messages", () => {
  it.each([
    [0, "لا أحداث"],
    [1, "حدث واحد"],
    [2, "حدثان"],
    [3, "3 أحداث"],
    [10, "10 أحداث"],
    [11, "11 حدثًا"],
    [99, "99 حدثًا"],
    [100, "100 حدث"],
    [102, "102 حدث"],
    [103, "103 أحداث"],
    [1284, "1,284 حدثًا"],
  ])("counts in Arabic: %i", (count, text) => {
    expect(locale("ar", { "app.x": EVENTS_AR }).tData("app.x", "", { count })).toBe(text);
  });

  it("writes numbers in the reader's digits, as # and as a plain argument", () => {
    const { tData } = locale("ar", { "app.x": EVENTS_AR, "app.y": "من {n}" }, { digits: "arab" });
    expect(tData("app.x", "", { count: 1284 })).toBe("١٬٢٨٤ حدثًا");
    expect(tData("app.y", "", { n: 91 })).toBe("من ٩١");
  });

  it("isolates a value of the other direction, and nothing else", () => {
    const { tData } = locale("ar", { "app.x": "بيان {name}" });
    expect(tData("app.x", "", { name: "UNSMIL" })).toBe("بيان \u2068UNSMIL\u2069");
    expect(tData("app.x", "", { name: "البعثة" })).toBe("بيان البعثة");
    expect(tData("app.x", "", { name: "2510 (2020)" })).toBe("بيان 2510 (2020)");
    expect(locale("en", { "app.x": "by {name}" }).tData("app.x", "", { name: "حفتر" })).toBe(
      "by \u2068حفتر\u2069",
    );
  });

  it("falls back for a key that only data knows", () => {
    const { tData } = locale("ar", { "model.status-planned": "مقرر" });
    expect(tData("model.status-planned", "planned")).toBe("مقرر");
    expect(tData("model.status-dreamt", "dreamt")).toBe("dreamt");
    expect(tData("constructor", "none")).toBe("none");
  });

  it("says loudly, while developing, that a value was forgotten", () => {
    expect(() => locale("ar", { "app.x": EVENTS_AR }).tData("app.x", "")).toThrow(/count/);
  });

  it("come by language", async () => {
    const [ar, en] = await Promise.all([loadMessages("ar"), loadMessages("en")]);
    expect(createLocale("ar", ar, DEFAULT_SETTINGS).t("ui.close")).toBe("إغلاق");
    expect(createLocale("en", en, DEFAULT_SETTINGS).t("ui.close")).toBe("Close");
  });
});

describe("numbers", () => {
  it.each([
    ["ar", "latn", "1,234,567.5", "\u200e-5"],
    ["ar", "arab", "١٬٢٣٤٬٥٦٧٫٥", "\u061c-٥"],
    ["en", "latn", "1,234,567.5", "-5"],
  ] as const)("%s %s", (lang, digits, large, negative) => {
    const { number } = locale(lang, {}, { digits });
    expect(number(1234567.5)).toBe(large);
    // The marks are what keeps the sign on its side of the number in Arabic: bidi.test.ts looks.
    expect(number(-5)).toBe(negative);
  });
});

describe("lists", () => {
  it("join as the language does, isolating names of the other direction", () => {
    expect(locale("ar").list(["الولايات المتحدة", "روسيا", "فرنسا"])).toBe(
      "الولايات المتحدة وروسيا وفرنسا",
    );
    expect(locale("ar").list(["روسيا", "UNSMIL"])).toBe("روسيا و\u2068UNSMIL\u2069");
    expect(locale("en").list(["Russia", "France"])).toBe("Russia and France");
  });
});

describe("order", () => {
  it("passes over the Arabic article, tatweel and marks; Latin comes last", () => {
    const names = ["UNSMIL", "مصر", "الجزائر", "بريطانيا", "تونـس", "\u2068الإمارات\u2069", "قطر"];
    expect(names.toSorted(locale("ar").compare)).toEqual([
      "\u2068الإمارات\u2069",
      "بريطانيا",
      "تونـس",
      "الجزائر",
      "قطر",
      "مصر",
      "UNSMIL",
    ]);
  });

  it("in English puts Arabic last, and numbers by value everywhere", () => {
    expect(["حفتر", "Turkey", "Brigade 10", "Brigade 9"].toSorted(locale("en").compare)).toEqual([
      "Brigade 9",
      "Brigade 10",
      "Turkey",
      "حفتر",
    ]);
    expect(["اللواء 10", "اللواء 9", "2019"].toSorted(locale("ar").compare)).toEqual([
      "2019",
      "اللواء 9",
      "اللواء 10",
    ]);
  });

  it("never takes two different names for one", () => {
    expect(locale("ar").compare("الجزائر", "جزائر")).not.toBe(0);
  });
});

it("gives data in the reader's language, or in its own with its direction", () => {
  const { text } = locale("ar");
  expect(text({ ar: "ليبيا", en: "Libya" })).toEqual({ value: "ليبيا", lang: "ar", dir: "rtl" });
  expect(text({ en: "Libya" })).toEqual({ value: "Libya", lang: "en", dir: "ltr" });
});
