import { expect, type Page, test } from "@playwright/test";
import { dayOf } from "../src/model/day.ts";
import { compile, readSources } from "../src/i18n/compile.ts";
import { createLocale } from "../src/i18n/pureLocale.ts";
import { isolate } from "../src/i18n/direction.ts";
import { DEFAULT_SETTINGS } from "../src/i18n/locale.ts";

const ar = createLocale("ar", compile(readSources().ar ?? {}), DEFAULT_SETTINGS);
const arab = createLocale("ar", compile(readSources().ar ?? {}), {
  ...DEFAULT_SETTINGS,
  digits: "arab",
});

/** The characters of a line as they stand on the screen from left to right, after an Arabic word. */
async function seen(page: Page, text: string): Promise<string> {
  await page.setContent(
    '<p lang="ar" dir="rtl" style="font:20px sans-serif;white-space:nowrap">قال <span></span></p>',
  );
  return page.evaluate((line) => {
    const span = document.querySelector("span");
    if (span === null) throw new Error("no line");
    span.textContent = line;
    const node = span.firstChild;
    if (node === null) throw new Error("no text");
    const marks: { at: number; sign: string }[] = [];
    for (let i = 0; i < line.length; i++) {
      const range = document.createRange();
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const { left, width } = range.getBoundingClientRect();
      if (width > 0) marks.push({ at: left, sign: line[i] ?? "" });
    }
    return marks
      .toSorted((a, b) => a.at - b.at)
      .map(({ sign }) => sign)
      .join("");
  }, text);
}

const latin = (text: string): string => text.replace(/[\p{Script=Arabic}\s]/gu, "");

// research/rtl-accessibility-look.md 1.2: what the page writes reads in the right order among Arabic words.
const day = (date: number): number => dayOf(2019, 4, date);
const CASES: [what: string, text: string, expected: string][] = [
  // A reader from the right meets 14 first.
  ["a range of days", ar.dates.range(day(14), day(16)), "201916–14"],
  ["a day", ar.dates.day(day(4)), "20194"],
  ["a range of years", ar.dates.window(dayOf(2011), dayOf(2022)), "2021–2011"],
  ["a negative number", ar.number(-5), "-5"],
  ["a large number", ar.number(1234567.5), "1,234,567.5"],
  ["a telephone number, isolated", isolate("+218 91 5678", "ltr"), "+218915678"],
  ["a number and a year, as they are", "2510 (2020)", ")2020(2510"],
  ["a Latin name in a list", ar.list(["روسيا", "UN-SMIL 2"]), "UN-SMIL2"],
];
for (const [what, text, expected] of CASES)
  test(`in an Arabic line: ${what}`, async ({ page }) => {
    expect(latin(await seen(page, text))).toBe(expected);
  });

test("with Arabic digits the minus stands before, for who reads from the right", async ({
  page,
}) => {
  expect((await seen(page, arab.number(-5))).trim()).toBe("٥-");
});

test("the traps themselves: what the page must not write", async ({ page }) => {
  expect(latin(await seen(page, "2019-04-04"))).toBe("04-04-2019");
  expect(latin(await seen(page, "62%"))).toBe("%62");
  expect(latin(await seen(page, "-5"))).toBe("5-");
});
