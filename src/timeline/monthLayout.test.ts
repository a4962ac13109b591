import { describe, expect, it } from "vitest";
import { dayOf } from "../model/day.ts";
import { buildIndex } from "../query/index.ts";
import { NO_FILTERS, select } from "../query/select.ts";
import { largeSet } from "../query/columns.fixture.ts";
import { eventOf, setOf } from "../query/set.fixture.ts";
import { partOf, type Strip } from "./listLayout.ts";
import { monthLayout } from "./monthLayout.ts";

const rowsOf = (strips: readonly Strip[]): number[] =>
  strips.flatMap((strip) => (strip.kind === "event" ? [strip.row] : []));

describe("monthLayout", () => {
  it("shows or counts every event of the selection once, and lists those of the months that are open", () => {
    const { index } = largeSet(3000);
    const inside = { from: dayOf(2013, 2, 10), to: dayOf(2016, 5, 20) };
    const selection = select(index, NO_FILTERS, inside);
    const strips = monthLayout(index, selection, inside, new Set());
    const sum = strips.reduce((all, each) => (each.kind === "more" ? all + each.count : all), 0);
    expect(sum + new Set(rowsOf(strips)).size).toBe(selection.count);
    const month = dayOf(2014, 6);
    const open = monthLayout(index, selection, inside, new Set([partOf({ kind: "month", month })]));
    const began = (row: number): number => index.starts[row] ?? 0;
    const ofMonth = (row: number): boolean => began(row) >= month && began(row) < dayOf(2014, 7);
    expect(rowsOf(open).filter(ofMonth)).toEqual([...selection.rows].filter(ofMonth));
  });

  it("lets the heaviest stand for a month, in order of time, and names no month of a year", () => {
    const many = (date: string, weights: readonly number[]) =>
      weights.map((weight, at) => ({ ...eventOf({ id: `${date}-${at}`, date }), weight }));
    const index = buildIndex(
      setOf([
        ...many("2019", [1, 1, 5, 1, 1, 1]),
        ...many("2019-01-01", [1, 4]),
        ...many("2019-01-20", [2, 1, 5, 3]),
      ]),
    );
    const inside = { from: dayOf(2019), to: dayOf(2020) };
    const strips = monthLayout(index, select(index, NO_FILTERS, inside), inside, new Set());
    expect(strips.map(({ kind }) => kind)).toEqual([
      "years",
      "event",
      "event",
      "event",
      "more",
      "month",
      "event",
      "event",
      "event",
      "more",
    ]);
    const weights = rowsOf(strips).map((row) => index.times.weights[row]);
    expect(weights.slice(0, 3)).toEqual([1, 1, 5]);
    expect(weights.slice(3)).toEqual([4, 5, 3]);
    expect(strips.filter((strip) => strip.kind === "more").map(({ count }) => count)).toEqual([
      3, 3,
    ]);
  });
});
