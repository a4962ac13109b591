import { expect, it } from "vitest";
import { dayOf } from "../model/day.ts";
import { buildIndex } from "../query/index.ts";
import { eventOf, setOf } from "../query/set.fixture.ts";
import { resolveWindow } from "./selection.ts";

const openingOf = (...dates: readonly string[]) =>
  resolveWindow(buildIndex(setOf(dates.map((date, at) => eventOf({ id: `e${at}`, date })))), null);

it("opens a set of a day or a few on whole days, as many as the buttons zoom in to", () => {
  expect(openingOf("2019-04-04")).toEqual({ from: dayOf(2019, 4, 2), to: dayOf(2019, 4, 7) });
  expect(openingOf("2019-04-04", "2019-04-08")).toEqual({
    from: dayOf(2019, 4, 3),
    to: dayOf(2019, 4, 10),
  });
});

it("opens a set of years with some air, within whole years", () => {
  const { from, to } = openingOf("2015-06-01", "2019-12-31");
  const days = dayOf(2020) - dayOf(2015, 6, 1);
  expect(from).toBeCloseTo(dayOf(2015, 6, 1) - 0.015 * days, 6);
  expect(to).toBe(dayOf(2020));
});
