import { describe, expect, it } from "vitest";
import { isRead, readDate } from "./cell.ts";
import { readParts, spanned } from "./parts.ts";

const said = (year = "", month = "", day = "", time = ""): string => {
  const reading = readParts({ year, month, day, time });
  return isRead(reading)
    ? [reading.interval.edtf, ...reading.remarks].join(" ")
    : `✗ ${reading.unread}`;
};

describe("columns of year, month and day", () => {
  it.each([
    [["2011"], "2011"],
    [["2011", "2"], "2011-02"],
    [["2011", "02", "17"], "2011-02-17"],
    [["2011.0", "2.0", "17.0"], "2011-02-17"],
    [["٢٠١١", "فبراير", "١٧"], "2011-02-17"],
    [["2011", "الصيف"], "2011-06"],
    [["2011", "Sept"], "2011-09"],
    [["-250"], "-0249"],
    [["-1", "3", "15"], "0000-03-15"],
    [["79"], "0079"],
    [["1925", "10", "30", "14:30"], "1925-10-30 time-of-day"],
    [["1925", "10", "30", "0:00"], "1925-10-30"],
    [["-13800000"], "✗ impossible-date"],
    [["", "2"], "✗ no-year"],
    [["", "", "", "12:00"], "✗ no-year"],
    [["2011", "", "17"], "✗ no-month"],
    [["2011", "13"], "✗ impossible-date"],
    [["2011", "2", "30"], "✗ impossible-date"],
    [["2011?", "2"], "✗ unread-date"],
    [["0"], "✗ unread-date"],
    [[], "✗ no-date"],
  ] as const)("%j: %s", (cells, reading) => {
    const [year, month, day, time] = cells;
    expect(said(year, month, day, time)).toBe(reading);
  });

  it.each([
    ["44", "BCE", "-0043"],
    ["-44", "ق.م", "-0043"],
    ["14", "A.D.", "0014"],
    ["1441", "هـ", "2019-08-31~/2020-08-19~"],
    ["1441", "", "1441"],
    ["44", "Bronze Age", "✗ era-unclear"],
  ])("have their era in a column of its own: %s %s", (year, era, found) => {
    const reading = readParts({ year, era });
    expect(isRead(reading) ? reading.interval.edtf : `✗ ${reading.unread}`).toBe(found);
  });

  it("make a span with an end", () => {
    const start = readParts({ year: "1943", month: "7" });
    const span = (end: string) => {
      if (!isRead(start)) throw new Error("no start");
      const { interval, lostEnd } = spanned(start, readDate(end));
      return [interval.edtf, lostEnd];
    };
    expect(span("1946")).toEqual(["1943-07/1946", null]);
    expect(span("")).toEqual(["1943-07", null]);
    expect(span("1940")).toEqual(["1943-07", "end-before-start"]);
    expect(span("later")).toEqual(["1943-07", "end-unread"]);
    expect(isRead(start) && spanned(start, "open").interval.edtf).toBe("1943-07/..");
  });
});
