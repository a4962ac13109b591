import { expect, test } from "vitest";
import { MONTH_NAMES } from "../model/monthNames.ts";
import { wholeDates, wholeDays } from "./wholeDates.ts";

const lines = (words: string): string[] => wholeDates(words).split(" ");

test("a date stays on one line, a range breaks at its dash", () => {
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

test.each(Object.entries(MONTH_NAMES))("whatever the months are called: %s", (_, months) => {
  for (const month of months) {
    expect(lines(`14 ${month} 2012`)).toHaveLength(1);
    expect(lines(`${month} 2012`)).toHaveLength(1);
    expect(wholeDays(`14 ${month} 2012`).split(" ")).toEqual([expect.any(String), "2012"]);
  }
});

test("a number that is no day stays apart from what it counts", () => {
  expect(lines("25 events since 4 Sept 2011")).toEqual([
    "25",
    "events",
    "since",
    "4\u00a0Sept\u00a02011",
  ]);
  expect(lines("12 Mayors")).toHaveLength(2);
});
