import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, formatDay } from "../model/day.ts";
import { STANCES } from "../model/types.ts";
import { binsOf, hasHalves } from "./bins.ts";
import { FACETS, type FacetName } from "./facets.ts";
import { buildIndex, type Index } from "./index.ts";
import { NO_FILTERS, select, touchesWindow, type Filters } from "./select.ts";
import { largeSet } from "./columns.fixture.ts";
import { eventOf, setOf } from "./set.fixture.ts";

const START = dayOf(2019);
const sketches = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 400 }),
    category: fc.constantFrom("military", "diplomacy"),
    actors: fc.subarray(["gna", "lna", "un"]),
    place: fc.constantFrom("tripoli", "tunis"),
    certainty: fc.constantFrom("confirmed" as const, "likely" as const),
    source: fc.constantFrom("a", "b"),
    voices: fc.subarray(["paper", "aide"]),
    stance: fc.constantFrom(...STANCES),
  }),
  { maxLength: 30 },
);
const indexes = sketches.map((list) =>
  buildIndex(
    setOf(
      list.map(({ at, source, voices, stance, ...rest }, i) =>
        eventOf({
          id: `e${i}`,
          date: formatDay(START + at),
          evidence: [{ source, voices, stance, for: [] }],
          ...rest,
        }),
      ),
    ),
  ),
);
const filters: fc.Arbitrary<Filters> = fc.record({
  category: fc.subarray(["military", "diplomacy"]),
  actor: fc.subarray(["gna", "lna", "un", "nobody"]),
  place: fc.subarray(["tripoli"]),
  source: fc.subarray(["a", "b"]),
  status: fc.subarray(["occurred"]),
  certainty: fc.subarray(["likely"]),
  voice: fc.subarray(["paper", "aide", "nobody"]),
  differs: fc.subarray(["record", "wording"]),
});
const window = { from: START + 100, to: START + 300 };

const has = (index: Index, row: number, facet: FacetName, values: readonly string[]): boolean =>
  values.length === 0 ||
  values.some((value) => {
    const at = index.facets[facet].values.indexOf(value);
    return at >= 0 && (index.facets[facet].rows[at]?.includes(row) ?? false);
  });
const inside = (index: Index, row: number): boolean =>
  (index.starts[row] ?? 0) < window.to && (index.ends[row] ?? 0) > window.from;

describe("select", () => {
  it("agrees with asking every event by itself", () => {
    fc.assert(
      fc.property(indexes, filters, (index, chosen) => {
        const { rows, passes, before, after } = select(index, chosen, window);
        const naive = [...index.whole.keys()].filter((row) =>
          FACETS.every((facet) => has(index, row, facet, chosen[facet])),
        );
        expect([...rows]).toEqual(naive.filter((row) => inside(index, row)));
        expect([...passes.rows()]).toEqual(naive);
        expect(before + rows.length + after).toBe(naive.length);
      }),
    );
  });
  it("counts a facet's values as if that facet had no filter", () => {
    fc.assert(
      fc.property(indexes, filters, (index, chosen) => {
        const { counts } = select(index, chosen, window);
        for (const facet of FACETS)
          index.facets[facet].values.forEach((value, at) => {
            const naive = [...index.whole.keys()].filter(
              (row) =>
                inside(index, row) &&
                has(index, row, facet, [value]) &&
                FACETS.every((other) => other === facet || has(index, row, other, chosen[other])),
            );
            expect(counts(facet)[at]).toBe(naive.length);
          });
      }),
    );
  });
  it("leaves what the search does not find out of rows and counts", () => {
    const index = buildIndex(
      setOf([eventOf({ id: "a", date: "2019-06-01" }), eventOf({ id: "b", date: "2019-06-02" })]),
    );
    const { rows, counts } = select(index, NO_FILTERS, window, Uint8Array.of(0, 1));
    expect([...rows]).toEqual([1]);
    expect([...counts("category")]).toEqual([1]);
  });
});

it("counts a large set as a look at every row does, whatever the window", () => {
  const { index } = largeSet(30_000);
  const chosen: Filters = {
    ...NO_FILTERS,
    category: ["category-0", "category-3"],
    actor: ["actor-2", "actor-0"],
  };
  const spans = fc.tuple(
    fc.integer({ min: dayOf(2010), max: dayOf(2021) }),
    fc.integer({ min: 1, max: 4000 }),
  );
  fc.assert(
    fc.property(spans, ([from, days]) => {
      const span = { from, to: from + days };
      const { counts, rows } = select(index, chosen, span);
      const verdict = (name: FacetName, row: number): boolean => {
        const { values, codes, offsets } = index.facets[name];
        const own = offsets
          ? codes.subarray(offsets[row], offsets[row + 1])
          : codes.subarray(row, row + 1);
        return [...own].some((code) => chosen[name].includes(values[code] ?? ""));
      };
      const touching = [...index.all.rows()].filter((row) => touchesWindow(index, row, span));
      const actors = touching.filter((row) => verdict("category", row));
      expect([...rows]).toEqual(actors.filter((row) => verdict("actor", row)));
      const naive = new Uint32Array(index.facets.actor.values.length);
      const { codes, offsets } = index.facets.actor;
      for (const row of actors)
        for (const code of codes.subarray(offsets[row], offsets[row + 1]))
          naive[code] = (naive[code] ?? 0) + 1;
      expect(counts("actor")).toEqual(naive);
    }),
    { numRuns: 15 },
  );
});

it("hides events of a hidden category until the reader chooses it", () => {
  const set = setOf([
    eventOf({ id: "a", date: "2019-06-01", category: "military" }),
    eventOf({ id: "b", date: "2019-06-02", category: "diplomacy" }),
  ]);
  const index = buildIndex({
    ...set,
    categories: set.categories.map((each) => ({ ...each, hidden: each.id === "military" })),
  });
  const { rows, counts } = select(index, NO_FILTERS, window);
  expect([...rows]).toEqual([1]);
  expect(counts("category")[index.facets.category.values.indexOf("military")]).toBe(1);
  expect([...select(index, { ...NO_FILTERS, category: ["military"] }, window).rows]).toEqual([0]);
});

describe("binsOf", () => {
  it("counts each passing event that begins in the domain once, in its half", () => {
    fc.assert(
      fc.property(indexes, fc.integer({ min: 1, max: 50 }), (index, count) => {
        const bins = binsOf(index, index.all, { from: START, to: START + 401 }, count);
        const sum = (list: Uint32Array): number => list.reduce((a, b) => a + b, 0);
        const military = index.whole.filter((event) => event.category === "military").length;
        expect(sum(bins.field)).toBe(military);
        expect(sum(bins.politics)).toBe(index.events.length - military);
      }),
    );
  });

  it("tells halves apart only where a category is of the field", () => {
    const { categories, ...set } = setOf([eventOf({ id: "a", date: "2019" })]);
    const told = (half: "field" | "politics"): boolean =>
      hasHalves(buildIndex({ ...set, categories: categories.map((each) => ({ ...each, half })) }));
    expect(told("field")).toBe(true);
    expect(told("politics")).toBe(false);
  });
});
