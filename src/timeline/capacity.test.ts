import { describe, expect, it } from "vitest";
import { roomForCounts } from "./capacity.ts";

describe("roomForCounts", () => {
  it("writes what has room, and leaves a crowd to the columns", () => {
    const sparse = roomForCounts([[5, 40, 999, 1200], []], 800);
    expect([5, 999, 1200].map(sparse)).toEqual([true, true, false]);
    const dense = roomForCounts([[860, 1500, 2000, 4100]], 800);
    expect([860, 1500].map(dense)).toEqual([false, false]);
  });

  it("writes none in any lane where those of one have no room", () => {
    expect(roomForCounts([[5, 6], [1500]], 800)(5)).toBe(false);
    const many = (count: number) => Array.from({ length: count }, () => 7);
    expect(roomForCounts([[5, 6], many(13)], 800)(5)).toBe(true);
    expect(roomForCounts([[5, 6], many(14)], 800)(5)).toBe(false);
  });

  it("lets a lane of days have more: a column of one would pass for one event", () => {
    const days = Array.from({ length: 24 }, () => 40);
    expect(roomForCounts([days], 1200)(40)).toBe(false);
    expect(roomForCounts([days], 1200, true)(40)).toBe(true);
  });
});
