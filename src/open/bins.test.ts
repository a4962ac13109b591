import { expect, it } from "vitest";
import { dayOf } from "../model/day.ts";
import { closedBins } from "./bins.ts";

it("gives each bin its end, the last one too", () => {
  const bins = [dayOf(2019, 10), dayOf(2020, 1), dayOf(2020, 4)].map((from) => ({
    from,
    count: 1,
  }));
  expect(closedBins(bins).map(({ to }) => to)).toEqual([
    dayOf(2020, 1),
    dayOf(2020, 4),
    dayOf(2020, 7),
  ]);
});

it("takes a bin that is alone for a month, before our era too", () => {
  expect(closedBins([{ from: dayOf(-44, 12), count: 1 }])).toMatchObject([{ to: dayOf(-43, 1) }]);
  expect(closedBins([])).toEqual([]);
});
