import { describe, expect, it } from "vitest";
import { roomForCounts } from "./capacity.ts";

describe("roomForCounts", () => {
  it("writes what has room, and leaves a crowd to the columns", () => {
    const sparse = roomForCounts([5, 40, 999, 1200]);
    expect([5, 999, 1200].map(sparse)).toEqual([true, true, false]);
    const dense = roomForCounts([860, 1500, 2000, 4100]);
    expect([860, 1500].map(dense)).toEqual([false, false]);
  });
});
