import { expect, it } from "vitest";
import { fileName } from "./fileName.ts";
import { hard, shownOf } from "./shown.fixture.ts";

const days = "2019-01-01_2020-12-31";

it("says set, what it is, language and days, in letters that every system takes", async () => {
  const shown = await shownOf("ar", hard);
  expect(fileName(shown, "timeline", "svg")).toBe(`small_timeline_ar_${days}.svg`);
  const odd = {
    ...hard,
    meta: { ...hard.meta, id: "../../إيران", title: { ar: "إيران: ..\\ 1" } },
  };
  expect(fileName(await shownOf("en", odd), "events", "csv")).toBe(`إيران-1_events_en_${days}.csv`);
});

it("calls a set as its file is called, or by its title", async () => {
  const foreign = {
    ...hard,
    meta: { ...hard.meta, id: "xswrcugc4q0", title: { ar: "هدنة ٢٠٢٠" } },
  };
  const shown = await shownOf("ar", foreign);
  const named = (file: string): string => fileName({ ...shown, file }, "events", "csv");
  const rest = `_events_ar_${days}.csv`;
  expect(named("/events-1M.parquet")).toBe(`events-1M${rest}`);
  expect(named("https://example.org/a/%D8%A3%D8%AD%D8%AF%D8%A7%D8%AB.csv.gz?v=1.2#x")).toBe(
    `أحداث${rest}`,
  );
  expect(named("my table (2).json")).toBe(`my-table-2${rest}`);
  expect(named("C:\\files\\ucdp 24.1.csv")).toBe(`ucdp-24-1${rest}`);
  expect(named("https://example.org/100%.csv")).toBe(`100-csv${rest}`);
  expect(named("https://docs.google.com/spreadsheets/d/e/pub?output=csv")).toBe(`هدنة-٢٠٢٠${rest}`);
  expect(named(`${"ا".repeat(300)}.csv`)).toBe(`${"ا".repeat(48)}${rest}`);
});
