import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { unbroken, wholeDates, wholeDays } from "./unbroken.tsx";

const markup = (text: string): string => renderToStaticMarkup(unbroken(text));
const KEPT = '<span class="whitespace-nowrap">';

test("a range stays on one line with what touches it", () => {
  expect(markup("Envoy (2017–2020) and 2021")).toBe(`Envoy ${KEPT}(2017–2020)</span> and 2021`);
  expect(markup("٢٠١٩–٢٠٢٠، ثم")).toBe(`${KEPT}٢٠١٩–٢٠٢٠،</span> ثم`);
});

test("every other dash breaks as it did", () => {
  for (const text of ["Turkey–GNA memoranda", "4 April – 6 May 2019", "no dash 2011"])
    expect(markup(text)).toBe(text);
});

test("a word without end takes no longer than its length", () => {
  const word = "a1".repeat(100_000) + "–";
  expect(markup(word)).toBe(word);
});

test("a date stays on one line, a range breaks at its dash", () => {
  const lines = (words: string): string[] => wholeDates(words).split(" ");
  expect(lines("13 July – 23 August 2014")).toEqual([
    "13\u00a0July",
    "–",
    "23\u00a0August\u00a02014",
  ]);
  expect(lines("منذ 26 فبراير 2011، بلا تاريخ")).toEqual([
    "منذ",
    "26\u00a0فبراير\u00a02011،",
    "بلا",
    "تاريخ",
  ]);
  expect(lines("٤–٦ أبريل ٢٠١٩")).toHaveLength(1);
  expect(wholeDays("26 September 2011")).toBe("26\u00a0September 2011");
  expect(lines("since 6 January")).toEqual(["since", "6\u00a0January"]);
});
