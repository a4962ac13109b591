import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { dayOf } from "../model/day.ts";
import { formatWindow, parseWindow } from "./windowForm.ts";

describe("formatWindow", () => {
  test.each([
    [{ from: dayOf(2019, 3), to: dayOf(2020, 5) }, "2019-03..2020-04"],
    [{ from: dayOf(2019), to: dayOf(2021) }, "2019..2020"],
    [{ from: dayOf(2019, 4, 4), to: dayOf(2019, 4, 5) }, "2019-04-04..2019-04-04"],
    [{ from: dayOf(2019), to: dayOf(2020, 5) }, "2019-01..2020-04"],
    [{ from: dayOf(2019, 3), to: dayOf(2020, 4, 15) }, "2019-03-01..2020-04-14"],
    [{ from: null, to: dayOf(2021) }, "..2020"],
    [{ from: dayOf(2019), to: null }, "2019.."],
    [{ from: null, to: null }, ".."],
    [{ from: dayOf(-44, 3, 15), to: dayOf(14) }, "-0044-03-15..0013-12-31"],
  ])("%j is %s, and back", (window, text) => {
    expect(formatWindow(window)).toBe(text);
    expect(parseWindow(text)).toEqual(window);
  });

  it("rounds outward, so that nothing seen is left out of the link", () => {
    const from = dayOf(2019, 4, 4) + 0.7;
    const to = dayOf(2019, 4, 6) + 0.1;
    expect(formatWindow({ from, to })).toBe("2019-04-04..2019-04-06");
  });

  it("keeps a window that is out of the calendar, upside down or empty readable", () => {
    expect(formatWindow({ from: -1e12, to: 1e12 })).toBe("-9999..9999");
    expect(formatWindow({ from: -Infinity, to: Number.NaN })).toBe("..");
    expect(formatWindow({ from: dayOf(2019, 4, 4), to: dayOf(2019, 4, 1) })).toBe(
      "2019-04-04..2019-04-04",
    );
  });
});

describe("parseWindow", () => {
  it("takes one date for both ends", () => {
    expect(parseWindow("2019-03")).toEqual({ from: dayOf(2019, 3), to: dayOf(2019, 4) });
  });

  test.each([
    "2019..2020..2021",
    "soon",
    "2019-13",
    "2019-02-30",
    "2019-3..",
    "123456..",
    "2019..x",
  ])("refuses %s", (text) => expect(parseWindow(text)).toBeNull());

  it("says when the end comes first", () => {
    expect(parseWindow("2020..2019")).toBe("order");
  });
});

it("reads back what it wrote, to the day", () => {
  const day = fc.integer({ min: dayOf(-9999), max: dayOf(9999) });
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 100_000 }), (from, length) => {
      const window = { from, to: Math.min(from + length, dayOf(10_000)) };
      expect(parseWindow(formatWindow(window))).toEqual(window);
    }),
  );
});
