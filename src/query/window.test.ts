import fc from "fast-check";
import { expect, it } from "vitest";
import { dayOf } from "../model/day.ts";
import { buildIndex } from "./index.ts";
import { eventOf, intervalOf, setOf } from "./set.fixture.ts";
import { clamp, domainOf } from "./window.ts";

const indexOn = (start: number, end: number) => {
  const set = setOf([eventOf({ id: "a", date: "2019-04-04" })]);
  return buildIndex({
    ...set,
    meta: { ...set.meta, window: { ...intervalOf("2019"), start, end } },
  });
};

it("spans whole years around the events and the opening window, whichever end of it is open", () => {
  const year = { from: dayOf(2019), to: dayOf(2020) };
  expect(domainOf(indexOn(dayOf(2019), dayOf(2019, 12)))).toEqual(year);
  expect(domainOf(indexOn(-Infinity, dayOf(2019, 11)))).toEqual(year);
  expect(domainOf(indexOn(dayOf(2018, 3), Infinity))).toEqual({
    from: dayOf(2018),
    to: dayOf(2020),
  });
  expect(domainOf(indexOn(dayOf(2018, 3), dayOf(2021, 2)))).toEqual({
    from: dayOf(2018),
    to: dayOf(2022),
  });
});

it("keeps to the days of a short set, with some air", () => {
  expect(domainOf(indexOn(-Infinity, Infinity))).toEqual({
    from: dayOf(2019, 4, 1),
    to: dayOf(2019, 4, 8),
  });
  expect(domainOf(indexOn(dayOf(2019, 4, 1), dayOf(2019, 4, 20)))).toEqual({
    from: dayOf(2019, 3, 27),
    to: dayOf(2019, 4, 26),
  });
});

it("brings a window from far outside to the data", () => {
  const domain = { from: dayOf(2011), to: dayOf(2021) };
  expect(clamp({ from: dayOf(1000), to: dayOf(9999) }, domain)).toEqual(domain);
  expect(clamp({ from: dayOf(3000), to: dayOf(3001) }, domain).to).toBe(domain.to);
});

it("keeps every window inside its bounds, never closer than a day", () => {
  const bounds = { from: dayOf(2000), to: dayOf(2030) };
  fc.assert(
    fc.property(
      fc.double({ min: -1e5, max: 1e5, noNaN: true }),
      fc.double({ min: 0, max: 1e5, noNaN: true }),
      (from, span) => {
        const window = clamp({ from, to: from + span }, bounds);
        expect(window.from).toBeGreaterThanOrEqual(bounds.from - 1e-6);
        expect(window.to).toBeLessThanOrEqual(bounds.to + 1e-6);
        expect(window.to - window.from).toBeGreaterThanOrEqual(1 - 1e-6);
      },
    ),
  );
});
