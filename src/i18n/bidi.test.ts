import bidiFactory from "bidi-js";
import { expect, it } from "vitest";
import { dayOf } from "../model/day.ts";
import { compile, readSources } from "./compile.ts";
import { isolate } from "./direction.ts";
import { DEFAULT_SETTINGS } from "./locale.ts";
import { createLocale } from "./pureLocale.ts";

const messages = compile(readSources()["ar"] ?? {});
const ar = createLocale("ar", messages, DEFAULT_SETTINGS);
const arab = createLocale("ar", messages, { ...DEFAULT_SETTINGS, digits: "arab" });

const bidi = bidiFactory();
const BEFORE = "قال ";

/** What of a text can be seen, as it stands on the page from left to right after an Arabic word (UAX 9). */
function seen(text: string): string {
  const line = BEFORE + text;
  return bidi
    .getReorderedIndices(line, bidi.getEmbeddingLevels(line, "rtl"))
    .filter((at) => at >= BEFORE.length)
    .map((at) => line[at] ?? "")
    .join("")
    .replace(/\p{Cf}/gu, "");
}

const latin = (text: string): string => text.replace(/[\p{Script=Arabic}\s]/gu, "");
const day = (date: number): number => dayOf(2019, 4, date);

it.each([
  // A reader from the right meets 14 first.
  ["a range of days", ar.dates.range(day(14), day(16)), "201916–14"],
  ["a day", ar.dates.day(day(4)), "20194"],
  ["a range of years", ar.dates.window(dayOf(2011), dayOf(2022)), "2021–2011"],
  ["a negative number", ar.number(-5), "-5"],
  ["a large number", ar.number(1234567.5), "1,234,567.5"],
  ["a telephone number, isolated", isolate("+218 91 5678", "ltr"), "+218915678"],
  ["a Latin name in a list", ar.list(["روسيا", "UN-SMIL 2"]), "UN-SMIL2"],
])("reads in its order in an Arabic line: %s", (_what, text, expected) =>
  expect(latin(seen(text))).toBe(expected),
);

it("has the minus before Arabic digits, for who reads from the right", () => {
  expect(seen(arab.number(-5)).trim()).toBe("٥-");
});
