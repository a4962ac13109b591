import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { unbroken } from "./unbroken.tsx";

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
