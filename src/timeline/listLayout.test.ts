import { describe, expect, it } from "vitest";
import { dayOf } from "../model/day.ts";
import { buildIndex } from "../query/index.ts";
import { eventOf, setOf } from "../query/set.fixture.ts";
import { listLayout, withWritten } from "./listLayout.ts";

const window = { from: dayOf(2019, 3), to: dayOf(2020, 5) };

describe("listLayout", () => {
  it("goes by month, says what began earlier, and folds empty months into one line", () => {
    const index = buildIndex(
      setOf([
        eventOf({ id: "old", date: "2018-01-01/2019-04-01" }),
        eventOf({ id: "a", date: "2019-04-04" }),
        eventOf({ id: "b", date: "2019-04-14" }),
        eventOf({ id: "c", date: "2020-01-02" }),
      ]),
    );
    expect(listLayout(index, [0, 1, 2, 3], window, new Set())).toEqual([
      { kind: "earlier", count: 1 },
      { kind: "event", row: 0 },
      { kind: "month", month: dayOf(2019, 4), count: 2 },
      { kind: "event", row: 1 },
      { kind: "event", row: 2 },
      { kind: "gap", months: 8, after: dayOf(2019, 4) },
      { kind: "month", month: dayOf(2020, 1), count: 1 },
      { kind: "event", row: 3 },
    ]);
  });

  it("names no month of a year, and calls none beside it empty", () => {
    const index = buildIndex(
      setOf([
        eventOf({ id: "a", date: "2019-04-04" }),
        eventOf({ id: "b", date: "2020" }),
        eventOf({ id: "c", date: "2020-03-02" }),
      ]),
    );
    expect(listLayout(index, [0, 1, 2], window, new Set())).toEqual([
      { kind: "month", month: dayOf(2019, 4), count: 1 },
      { kind: "event", row: 0 },
      { kind: "years", from: dayOf(2020), to: dayOf(2021), count: 1 },
      { kind: "event", row: 1 },
      { kind: "month", month: dayOf(2020, 3), count: 1 },
      { kind: "event", row: 2 },
    ]);
  });

  it("folds runs of minor events when there are many, but never an unfolded one", () => {
    const events = Array.from({ length: 50 }, (_, at) => ({
      ...eventOf({ id: `e${String(at).padStart(2, "0")}`, date: "2019-04-04" }),
      weight: at === 10 ? 5 : 1,
    }));
    const index = buildIndex(setOf(events));
    const rows = [...index.whole.keys()];
    expect(listLayout(index, rows, window, new Set()).map((strip) => strip.kind)).toEqual([
      "month",
      "fold",
      "event",
      "fold",
    ]);
    const open = listLayout(index, rows, window, new Set([20]));
    expect(open).toContainEqual({ kind: "event", row: 20 });
  });

  it("puts the day of writing between the events before and after it", () => {
    const index = buildIndex(
      setOf([
        eventOf({ id: "call", date: "2020-03-31" }),
        eventOf({ id: "meeting", date: "2020-04-02" }),
      ]),
    );
    const strips = listLayout(index, [0, 1], window, new Set());
    expect(
      withWritten(index, strips, window, [dayOf(2020, 4, 1), dayOf(2030)]).map((s) => s.kind),
    ).toEqual(["month", "event", "month", "written", "event"]);
  });
});
