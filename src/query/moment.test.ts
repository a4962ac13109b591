import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "../model/day.ts";
import { TIE_KINDS, type Tie } from "../model/types.ts";
import { buildGraph, findEdge, type Graph, SIGNS } from "./graph.ts";
import { listAt } from "./lists.ts";
import { buildIndex, type Index, type TimeWindow } from "./index.ts";
import { actorRows, edgeRows, momentOf } from "./moment.ts";
import { NO_FILTERS, select, type Selection } from "./select.ts";
import { actorOf, eventOf, intervalOf, setOf } from "./set.fixture.ts";

const NAMES = Array.from({ length: 9 }, (_, at) => `a${at}`);
const name = fc.constantFrom(...NAMES);
const month = fc.integer({ min: 1, max: 9 }).map((at) => `2019-0${at}`);

const event = fc.record({
  date: month,
  actors: fc.uniqueArray(name, { maxLength: 6 }),
  category: fc.constantFrom("military", "diplomacy"),
});
const tie = fc
  .record({
    from: name,
    to: name,
    kind: fc.constantFrom(...TIE_KINDS),
    date: fc.option(month, { nil: undefined }),
  })
  .map(({ date, ...rest }): Omit<Tie, "id"> => ({
    ...rest,
    ...(date === undefined ? {} : { date: intervalOf(date) }),
    basis: "stated",
    evidence: [],
  }));

const index = fc
  .tuple(fc.array(event, { maxLength: 25 }), fc.array(tie, { maxLength: 8 }))
  .map(([events, ties]) =>
    buildIndex(
      setOf(
        events.map((each, at) => eventOf({ id: `e${at}`, ...each })),
        {
          actors: NAMES.map((id) => actorOf(id, { en: id })),
          ties: ties.map((each, at) => ({ id: `t${at}`, ...each })),
        },
      ),
    ),
  );
const window = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 4 }))
  .map(([from, months]): TimeWindow => ({
    from: dayOf(2019, from, 1),
    to: dayOf(2019, from + months, 1),
  }));
const filters = fc.constantFrom(NO_FILTERS, { ...NO_FILTERS, category: ["military"] });

const actorsIn = ({ events }: Index, row: number): ReadonlySet<string> =>
  new Set(events.at(row)?.actors.map(({ actor }) => actor));

/** The definition, word by word: every row for every edge. */
function naive(data: Index, graph: Graph, { rows, passes }: Selection, between: TimeWindow) {
  const within = (...ids: string[]): number[] =>
    [...rows].filter((row) => ids.every((id) => actorsIn(data, row).has(id)));
  const id = (at: number): string => graph.actors[at]?.id ?? "";
  const filtered = passes.count < passes.size;
  const touches = ({ date }: Tie): boolean =>
    date !== undefined && date.start < between.to && date.end + 1 > between.from;
  const dated = graph.edges.map(({ from, to, ties }) => {
    const both = within(id(from)).length > 0 && within(id(to)).length > 0;
    return { both, reaches: (!filtered || both) && ties.some(touches) };
  });
  const stated = graph.edges.map(
    ({ kind, ties }, at) =>
      kind !== null &&
      ((dated[at]?.reaches ?? false) ||
        ((dated[at]?.both ?? false) && ties.some(({ date }) => date === undefined))),
  );
  const joined = (a: number, b: number): boolean =>
    graph.edges.some(
      ({ from, to }, at) => stated[at] && ((from === a && to === b) || (from === b && to === a)),
    );
  return {
    actors: graph.actors.map((actor) => within(actor.id)),
    ghosts: graph.actors.map(
      (actor, position) =>
        within(actor.id).length === 0 &&
        !graph.edges.some(
          ({ kind, from, to }, at) =>
            kind !== null && dated[at]?.reaches && (from === position || to === position),
        ),
    ),
    edges: graph.edges.map(({ from, to }) => within(id(from), id(to))),
    active: graph.edges.map(({ kind, from, to }, at) =>
      kind === null ? within(id(from), id(to)).length > 0 && !joined(from, to) : stated[at],
    ),
  };
}

describe("a moment", () => {
  it("counts what a look at every row for every edge counts", () => {
    fc.assert(
      fc.property(index, window, filters, (data, between, chosen) => {
        const graph = buildGraph(data);
        const selection = select(data, chosen, between);
        const moment = momentOf(graph, selection, between);
        const wanted = naive(data, graph, selection, between);
        expect(graph.actors.map((_, at) => [...actorRows(graph, moment, at)])).toEqual(
          wanted.actors,
        );
        expect([...moment.actorEvents]).toEqual(wanted.actors.map(({ length }) => length));
        expect(Array.from(moment.ghosts, (ghost) => ghost === 1)).toEqual(wanted.ghosts);
        expect(graph.edges.map((_, at) => [...edgeRows(graph, moment, at)])).toEqual(wanted.edges);
        expect([...moment.edgeEvents]).toEqual(wanted.edges.map(({ length }) => length));
        expect(Array.from(moment.active, (active) => active === 1)).toEqual(wanted.active);
      }),
    );
  });
});

describe("a graph", () => {
  it("joins those who take part in the same events, as a count by hand does", () => {
    fc.assert(
      fc.property(index, (data) => {
        const graph = buildGraph(data);
        const counts = new Map<string, [events: number, strength: number]>();
        data.whole.forEach((_, row) => {
          const here = [...actorsIn(data, row)];
          for (const a of here)
            for (const b of here) {
              if (a === b) continue;
              const [events, strength] = counts.get(`${a}~${b}`) ?? [0, 0];
              counts.set(`${a}~${b}`, [events + 1, strength + 1 / (here.length - 1)]);
            }
        });
        const shared = graph.edges.filter(({ kind }) => kind === null);
        expect(shared).toHaveLength(counts.size / 2);
        for (const { from, to, events, strength } of shared) {
          const known = counts.get(`${graph.actors[from]?.id}~${graph.actors[to]?.id}`);
          expect(events).toBe(known?.[0]);
          expect(strength).toBeCloseTo(known?.[1] ?? -1);
        }
      }),
    );
  });

  it("keeps the strongest edges of what a drawing holds, stated ones before shared, and counts the rest", () => {
    fc.assert(
      fc.property(index, fc.nat(12), (data, edges) => {
        const whole = buildGraph(data);
        const graph = buildGraph(data, { actors: 100, edges });
        expect(graph.edges.length).toBe(Math.min(edges, whole.edges.length));
        const kept = new Set(graph.edges.map(({ id }) => id));
        const lost = whole.edges.filter(({ id }) => !kept.has(id));
        const rank = ({ kind, strength }: (typeof lost)[number]): number =>
          (kind === null ? 0 : 1e6) + strength;
        const least = Math.min(...graph.edges.map(rank));
        for (const edge of lost) expect(rank(edge)).toBeLessThanOrEqual(least);
        const pair = ({ from, to }: (typeof lost)[number]): string =>
          [from, to].toSorted((a, b) => a - b).join("~");
        const shown = new Set(graph.edges.map(pair));
        expect(graph.weaker).toBe(
          lost.filter((edge) => edge.kind !== null || !shown.has(pair(edge))).length,
        );
      }),
    );
  });

  it("finds each edge by its id, at both of its ends, and says the same of it in columns", () => {
    fc.assert(
      fc.property(index, (data) => {
        const graph = buildGraph(data);
        const { columns } = graph;
        graph.edges.forEach(({ id, from, to, sign, mutual, strength }, at) => {
          expect(findEdge(graph, id)).toBe(at);
          expect([columns.from[at], columns.to[at]]).toEqual([from, to]);
          expect(SIGNS[columns.signs[at] ?? -1]).toBe(sign);
          expect([columns.mutual[at], columns.strengths[at]]).toEqual([Number(mutual), strength]);
          for (const end of [from, to]) expect([...listAt(graph.edgesByActor, end)]).toContain(at);
        });
        expect(findEdge(graph, "shared:nobody~a1")).toBe(-1);
      }),
    );
  });
});
