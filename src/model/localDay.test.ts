import { expect, it } from "vitest";
import { dayOf } from "./day.ts";
import { localDay } from "./localDay.ts";

it("takes a moment for the day of the reader's own calendar, first minute to last", () => {
  for (const [hour, minute] of [
    [0, 0],
    [12, 30],
    [23, 59],
  ] as const)
    expect(localDay(new Date(2019, 3, 4, hour, minute))).toBe(dayOf(2019, 4, 4));
});
