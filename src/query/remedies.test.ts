import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, formatDay } from "../model/day.ts";
import { STANCES, type ConflictEvent } from "../model/types.ts";
import { FACETS, type FacetName } from "./facets.ts";
import { buildIndex, type TimeWindow } from "./index.ts";
import { findRemedies } from "./remedies.ts";
import { NO_FILTERS, type Filters } from "./select.ts";
import { eventOf, setOf } from "./set.fixture.ts";

const year = (from: number, to = from + 1): TimeWindow => ({ from: dayOf(from), to: dayOf(to) });

describe("findRemedies", () => {
  const index = buildIndex(
    setOf([
      eventOf({ id: "a", date: "2019-02", category: "military", actors: ["lna"] }),
      eventOf({ id: "b", date: "2019-03", category: "military", actors: ["lna"] }),
      eventOf({ id: "c", date: "2019-04", category: "diplomacy", actors: ["un"] }),
      eventOf({ id: "d", date: "2020-01", category: "diplomacy", actors: ["lna"] }),
      eventOf({ id: "e", date: "2011", category: "diplomacy", actors: ["lna"] }),
    ]),
  );
  const filters: Filters = { ...NO_FILTERS, category: ["diplomacy"], actor: ["lna"] };

  it("counts what each filter hides, and finds the removal that brings most back", () => {
    const { inWindow, causes, best } = findRemedies(index, filters, year(2019), null);
    expect(inWindow).toBe(3);
    expect(causes).toEqual([
      { cause: "category", hides: 2, returns: 2 },
      { cause: "actor", hides: 1, returns: 1 },
    ]);
    expect(best?.cause).toBe("category");
  });

  it("finds the years of what passes outside the window", () => {
    const { older, newer, years } = findRemedies(index, filters, year(2019), null);
    expect([older, newer]).toEqual([1, 1]);
    expect(years).toEqual({ from: dayOf(2011), to: dayOf(2021) });
  });

  it("takes the search for one more filter", () => {
    const hits = Uint8Array.from(index.whole, ({ id }) => (id === "a" ? 255 : 0));
    const { causes, best } = findRemedies(
      index,
      { ...NO_FILTERS, actor: ["un"] },
      year(2019),
      hits,
    );
    expect(causes.map(({ cause, hides }) => [cause, hides])).toEqual([
      ["actor", 2],
      ["search", 2],
    ]);
    // Either brings back one: the first stays.
    expect(best).toEqual({ cause: "actor", hides: 2, returns: 1 });
  });

  it("has no single remedy when two filters hide the same events", () => {
    const { best, years } = findRemedies(
      index,
      { ...NO_FILTERS, actor: ["nobody"], place: ["nowhere"] },
      year(2019),
      null,
    );
    expect(best).toBeNull();
    expect(years).toBeNull();
  });

  it("says that a window is empty by itself, and where the nearest events are", () => {
    const window = year(2015);
    const half = (window.to - window.from) / 2;
    expect(findRemedies(index, NO_FILTERS, window, null)).toMatchObject({
      inWindow: 0,
      causes: [],
      best: null,
      older: 1,
      newer: 4,
      toOlder: { from: dayOf(2012) - half, to: dayOf(2012) + half },
      toNewer: { from: dayOf(2019, 2) - half, to: dayOf(2019, 2) + half },
    });
  });
});

describe("findRemedies, against a filter written the long way", () => {
  const VALUES: Record<FacetName, readonly string[]> = {
    category: ["military", "diplomacy"],
    actor: ["lna", "un", "tr"],
    place: ["tripoli", "berlin"],
    source: ["s1", "s2"],
    status: ["occurred", "planned"],
    certainty: ["confirmed", "disputed"],
    voice: ["paper", "aide"],
    differs: ["record", "contradicts"],
  };
  const day = fc.integer({ min: dayOf(2019), max: dayOf(2021) });
  const testimony = fc.record({
    source: fc.constantFrom(...VALUES.source),
    voices: fc.subarray([...VALUES.voice]),
    stance: fc.constantFrom(...STANCES),
    for: fc.constant([]),
  });
  const sketch = fc.record({
    span: fc.tuple(day, fc.integer({ min: 0, max: 90 })),
    category: fc.constantFrom(...VALUES.category),
    actors: fc.subarray([...VALUES.actor]),
    place: fc.option(fc.constantFrom(...VALUES.place), { nil: undefined }),
    status: fc.constantFrom("occurred" as const, "planned" as const),
    certainty: fc.constantFrom("confirmed" as const, "disputed" as const),
    evidence: fc.array(testimony, { maxLength: 3 }),
  });
  const chosen = (name: FacetName) => fc.subarray([...VALUES[name], "unknown"]);
  const anyFilters = fc.record({
    category: chosen("category"),
    actor: chosen("actor"),
    place: chosen("place"),
    source: chosen("source"),
    status: chosen("status"),
    certainty: chosen("certainty"),
    voice: chosen("voice"),
    differs: chosen("differs"),
  });

  const valuesIn = (event: ConflictEvent): Record<FacetName, readonly string[]> => ({
    category: [event.category],
    actor: event.actors.map(({ actor }) => actor),
    place: event.place === undefined ? [] : [event.place],
    source: event.evidence.map(({ source }) => source),
    status: [event.status],
    certainty: [event.certainty],
    voice: event.evidence.flatMap(({ voices }) => voices),
    differs: event.evidence.some(({ stance }) => stance === "disputes") ? ["record"] : [],
  });

  it("agrees", () => {
    fc.assert(
      fc.property(
        fc.array(sketch, { maxLength: 25 }),
        anyFilters,
        day,
        fc.integer({ min: 1, max: 200 }),
        fc.option(fc.infiniteStream(fc.boolean()), { nil: null }),
        (sketches, filters, from, length, answers) => {
          const index = buildIndex(
            setOf(
              sketches.map(({ span: [start, days], place, ...rest }, i) =>
                eventOf({
                  id: `e${i}`,
                  date: `${formatDay(start)}/${formatDay(start + days)}`,
                  ...(place === undefined ? {} : { place }),
                  ...rest,
                }),
              ),
            ),
          );
          const window = { from, to: from + length };
          const hits =
            answers === null
              ? null
              : Uint8Array.from(index.whole, () => (answers.next().value ? 7 : 0));

          const allows = (row: number, name: FacetName): boolean => {
            const event = index.events.at(row);
            return (
              filters[name].length === 0 ||
              (event !== undefined && valuesIn(event)[name].some((v) => filters[name].includes(v)))
            );
          };
          const touches = (row: number): boolean => {
            const date = index.events.at(row)?.date;
            return date !== undefined && date.start < window.to && date.end >= window.from;
          };
          const rows = index.whole.map((_, row) => row);
          const inside = rows.filter(touches);
          const refusers = (row: number): string[] => [
            ...FACETS.filter((name) => !allows(row, name)),
            ...(hits?.[row] === 0 ? ["search"] : []),
          ];

          const remedies = findRemedies(index, filters, window, hits);
          expect(remedies.inWindow).toBe(inside.length);
          for (const { cause, hides, returns } of remedies.causes) {
            expect(hides).toBe(inside.filter((row) => refusers(row).includes(cause)).length);
            expect(returns).toBe(inside.filter((row) => refusers(row).join() === cause).length);
          }
          const most = Math.max(0, ...remedies.causes.map(({ returns }) => returns));
          expect(remedies.best?.returns ?? 0).toBe(most);

          const outside = rows.filter((row) => !touches(row) && refusers(row).length === 0);
          expect(remedies.older + remedies.newer).toBe(outside.length);
          const { years } = remedies;
          expect(years === null).toBe(outside.length === 0);
          for (const row of outside) {
            expect(index.starts[row]).toBeGreaterThanOrEqual(years?.from ?? Infinity);
            expect(index.ends[row]).toBeLessThanOrEqual(years?.to ?? -Infinity);
          }
          const shown = (w: TimeWindow | null) =>
            outside.filter((row) => {
              const date = index.events.at(row)?.date;
              return w !== null && date !== undefined && date.start < w.to && date.end + 1 > w.from;
            }).length;
          expect(shown(remedies.toOlder) > 0).toBe(remedies.older > 0);
          expect(shown(remedies.toNewer) > 0).toBe(remedies.newer > 0);
        },
      ),
    );
  });
});
