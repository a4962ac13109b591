import { describe, expect, it } from "vitest";
import { dayOf, formatDay } from "../model/day.ts";
import { buildIndex } from "../query/index.ts";
import { eventOf, setOf } from "../query/set.fixture.ts";
import { lanesOf, NONE_LANE, REST_LANE } from "./lanes.ts";

/** One event for each place and one without, then a second of the first place. */
const indexOf = (places: number) =>
  buildIndex(
    setOf([
      ...Array.from({ length: places }, (_, i) =>
        eventOf({ id: `at-${i}`, date: formatDay(dayOf(2019, 1, i + 1)), place: `place-${i}` }),
      ),
      eventOf({ id: "nowhere", date: "2019-06-01" }),
      eventOf({ id: "twice", date: "2019-06-02", place: "place-0" }),
    ]),
  );

const byPlace = (places: number) => {
  const index = indexOf(places);
  return lanesOf(index, index.all, "place").map(({ id, rows }) => ({ id, rows: [...rows.rows()] }));
};

describe("lanes by place", () => {
  it("begin with the busiest and end with the events that name none", () => {
    const lanes = byPlace(4);
    expect(lanes[0]).toMatchObject({ id: "place-0", rows: [0, 5] });
    expect(lanes.at(-1)).toMatchObject({ id: NONE_LANE, rows: [4] });
  });

  it("keep every event when there are many: the last lane holds the rest", () => {
    const lanes = byPlace(30);
    expect(lanes).toHaveLength(12);
    expect(lanes.at(-1)?.id).toBe(REST_LANE);
    expect(lanes.flatMap(({ rows }) => rows).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 32 }, (_, row) => row),
    );
  });
});
