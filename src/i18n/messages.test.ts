import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  isArgumentElement,
  isNumberElement,
  isPluralElement,
  isSelectElement,
  parse,
  type MessageFormatElement,
} from "@formatjs/icu-messageformat-parser";
import type { Lang } from "../model/types.ts";
import { compile, readSources } from "./compile.ts";
import { createLocale } from "./pureLocale.ts";
import { DEFAULT_SETTINGS } from "./locale.ts";
import { faults, type Sources } from "./rules.ts";

const sources = readSources();
const of = (lang: Lang): Sources => sources[lang] ?? {};

const code = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((path) => /(?<!\.test)\.tsx?$/.test(path))
  .map((path) => readFileSync(join("src", path), "utf8"))
  .join("\n");
/** `model.tie-` of a template; a room alone only where all of it is named by data. */
const prefixes = [...code.matchAll(/`([a-z0-9]+\.[a-zA-Z0-9-]*)\$\{/g)]
  .map(([, prefix = ""]) => prefix)
  .filter((prefix) => !prefix.endsWith(".") || prefix === "problems.");
/** Rooms that a script of its own imports by name: the compiler sees to it that it says them. */
const imported = [...code.matchAll(/ from "[^"]*\/messages\/en\/([a-z]+)\.json"/g)].map(
  ([, room = ""]) => `${room}.`,
);
const isSaid = (key: string): boolean =>
  code.includes(`"${key}"`) ||
  imported.some((room) => key.startsWith(room)) ||
  prefixes.some((prefix) => key.startsWith(prefix));

describe("the messages that ship", () => {
  it("are complete and agree in both languages", () => {
    expect(faults(sources)).toEqual([]);
  });

  it("hold both languages, and no other that no type knows", () => {
    expect(Object.keys(sources).toSorted()).toEqual(["ar", "en"]);
  });

  it("are all said somewhere", () => {
    const unsaid = Object.keys(of("en")).filter((key) => !isSaid(key));
    expect(unsaid).toEqual([]);
  });

  it.each(["ar", "en"] as const)(
    "in %s speak for every count, with nothing left unfilled",
    (lang) => {
      const locale = createLocale(lang, compile(of(lang)), DEFAULT_SETTINGS);
      const failed: string[] = [];
      for (const [key, source] of Object.entries(of(lang)))
        for (const count of [0, 1, 2, 3, 11, 100, 1234])
          for (const values of fillings(parse(source), count)) {
            const text = locale.tData(key, "", values);
            if (text.trim() === "" || /[{}]|undefined|NaN|\$/.test(text))
              failed.push(`${key}: ${text}`);
          }
      expect(failed).toEqual([]);
    },
  );
});

it("says of nothing in Arabic that there is nothing, not how much of it", () => {
  const { t } = createLocale("ar", compile(of("ar")), DEFAULT_SETTINGS);
  expect(t("app.filtered", { shown: 0, total: 0 })).toBe("لا أحداث");
  expect(t("app.filtered", { shown: 0, total: 2 })).toBe("0 من حدثين");
  expect(t("app.arriving", { read: 0, total: 0 })).toBe("لا أحداث");
  expect(t("filters.result", { shown: 0, total: 0 })).toBe("لا أحداث في هذه المدة");
});

it("says the same in English", () => {
  const { t } = createLocale("en", compile(of("en")), DEFAULT_SETTINGS);
  expect(t("app.filtered", { shown: 0, total: 0 })).toBe("no events");
  expect(t("filters.result", { shown: 0, total: 0 })).toBe("No events in the window");
  expect(t("filters.result", { shown: 0, total: 1 })).toBe("0 of 1 event in the window");
  expect(t("filters.outside", { count: 9 })).toBe("and 9 matches outside it");
});

type Values = Record<string, string | number>;

/** Values that take a message through every branch of its selects; plain arguments are told by a word. */
function fillings(ast: readonly MessageFormatElement[], count: number): Values[] {
  let all: Values[] = [{}];
  const put = (name: string, choices: readonly (string | number)[]): void => {
    all = all.flatMap((values) => choices.map((choice) => ({ ...values, [name]: choice })));
  };
  const visit = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (isArgumentElement(element) && all[0]?.[element.value] === undefined)
        put(element.value, ["word"]);
      if (isNumberElement(element) || isPluralElement(element)) put(element.value, [count]);
      if (isSelectElement(element)) put(element.value, Object.keys(element.options));
      if (isSelectElement(element) || isPluralElement(element))
        for (const option of Object.values(element.options)) visit(option.value);
    }
  };
  visit(ast);
  return all;
}

describe("the rules that stop a build", () => {
  const AR_PLURAL =
    "{n, plural, zero {لا} one {واحد} two {اثنان} few {# أحداث} many {# حدثًا} other {# حدث}}";

  it.each([
    ["a key that one language lacks", { "a.b": "نص" }, {}, "en a.b: is missing"],
    ["other arguments", { "a.b": "{x}" }, { "a.b": "{y}" }, "en a.b: takes {y} where ar takes {x}"],
    [
      "an Arabic plural of two forms",
      { "a.b": "{n, plural, one {حدث} other {#}}" },
      { "a.b": "{n, plural, one {#} other {#}}" },
      "ar a.b: lacks plural forms of {n}: zero, two, few, many",
    ],
    [
      "an English plural without one",
      { "a.b": AR_PLURAL },
      { "a.b": "{n, plural, =1 {one} other {#}}" },
      "en a.b: lacks plural forms of {n}: one",
    ],
    ["HTML", { "a.b": "<b>نص</b>" }, { "a.b": "text" }, "ar a.b: has HTML: <b>"],
    [
      "half of a tag",
      { "a.b": "نص" },
      { "a.b": "a <b" },
      expect.stringMatching(/^en a\.b: has HTML or a stray </),
    ],
    [
      "an entity",
      { "a.b": "نص" },
      { "a.b": "a&nbsp;b" },
      expect.stringMatching(/^en a\.b: has an HTML entity/),
    ],
    [
      "broken syntax",
      { "a.b": "نص {" },
      { "a.b": "text" },
      expect.stringMatching(/^ar a\.b: is not ICU MessageFormat/),
    ],
    ["nothing at all", { "a.b": " " }, { "a.b": "text" }, "ar a.b: is empty"],
    [
      "a date of its own",
      { "a.b": "{d, date}" },
      { "a.b": "{d, date}" },
      expect.stringMatching(/^ar a\.b: formats \{d\} as a date/),
    ],
    [
      "selects that differ",
      { "a.b": "{k, select, one {أ} other {ب}}" },
      { "a.b": "{k, select, two {a} other {b}}" },
      expect.stringMatching(/^en a\.b: takes/),
    ],
  ])("%s", (_, ar: Sources, en: Sources, expected: unknown) => {
    expect(faults({ ar, en })[0]).toEqual(expected);
  });

  it("let good messages pass", () => {
    expect(
      faults({ ar: { "a.b": AR_PLURAL }, en: { "a.b": "{n, plural, one {#} other {#}}" } }),
    ).toEqual([]);
  });
});

it("compiles a message without arguments to a string, the rest without places in the source", () => {
  const compiled = compile({ "a.plain": "نص", "a.named": "{name}" });
  expect(compiled).toEqual({ "a.plain": "نص", "a.named": [{ type: 1, value: "name$" }] });
});
