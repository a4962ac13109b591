import { describe, expect, it } from "vitest";
import { dayOf, parseDays } from "../model/day.ts";
import type { Actor, ConflictEvent, Interval, Tie } from "../model/types.ts";
import { buildGraph } from "./graph.ts";
import { buildIndex, type TimeWindow } from "./index.ts";
import { actorRows, edgeRows, edgesOf, momentOf } from "./moment.ts";
import { NO_FILTERS, select, type Filters } from "./select.ts";
import { setOf } from "./set.fixture.ts";

const interval = (edtf: string): Interval => {
  const [from, to] = edtf.split("/");
  const start = parseDays(from ?? "")?.start ?? -Infinity;
  const end = to === ".." ? Infinity : (parseDays(to ?? from ?? "")?.end ?? Infinity) - 1;
  return { edtf, start, end, precision: "day", approximate: false, uncertain: false };
};

const actor = (id: string): Actor => ({
  id,
  name: { en: id },
  aliases: [],
  kind: "state",
  ids: {},
});

const event = (id: string, date: string, actors: readonly string[]): ConflictEvent => ({
  id,
  date: interval(date),
  basis: "stated",
  status: "occurred",
  certainty: "confirmed",
  title: { en: id },
  category: id.startsWith("war") ? "military" : "diplomacy",
  tags: [],
  weight: 3,
  actors: actors.map((each) => ({ actor: each, role: "participant" })),
  evidence: [],
  wording: [],
  alternatives: [],
  harm: [],
  links: [],
});

const tie = (from: string, kind: Tie["kind"], to: string, date?: string): Tie => ({
  id: `${from}-${kind}-${to}`,
  from,
  to,
  kind,
  ...(date === undefined ? {} : { date: interval(date) }),
  basis: "stated",
  evidence: [],
});

const dataset = setOf(
  [
    event("war-1", "2019-04-04", ["gna", "lna"]),
    event("war-2", "2020-01-06", ["gna", "lna"]),
    event("talks", "2020-02-03", ["gna", "lna", "unsmil"]),
    event("deployment", "2020-01-02", ["turkey", "gna"]),
  ],
  {
    actors: ["gna", "lna", "turkey", "unsmil", "sarraj", "silent"].map(actor),
    ties: [
      tie("gna", "fights", "lna", "2019-04-04/.."),
      tie("lna", "fights", "gna", "2019-04-04/.."),
      tie("turkey", "supports", "gna", "2020-01-02/.."),
      tie("sarraj", "leads", "gna", "2016-03-30/.."),
      tie("unsmil", "meets", "turkey"),
    ],
  },
);

const index = buildIndex(dataset);
const graph = buildGraph(index);
const year = (y: number): TimeWindow => ({ from: dayOf(y), to: dayOf(y + 1) });
const at = (window: TimeWindow, filters: Filters = NO_FILTERS) =>
  momentOf(graph, select(index, filters, window), window);
const whole = at(index.extent);
const edge = (id: string) => graph.edges.findIndex((each) => each.id === id);
const ghosts = (window: TimeWindow, filters: Filters = NO_FILTERS) =>
  [...at(window, filters).ghosts].flatMap((ghost, i) => (ghost === 1 ? [graph.actors[i]?.id] : []));
const active = (window: TimeWindow, filters: Filters = NO_FILTERS) =>
  [...at(window, filters).active].flatMap((on, i) => (on === 1 ? [graph.edges[i]?.id] : []));
const titles = (rows: Iterable<number>) => [...rows].map((row) => index.events.at(row)?.id);

describe("buildGraph", () => {
  it("holds every actor with an event or a tie, most events first", () => {
    expect(graph.actors.map(({ id }) => id)).toEqual(["gna", "lna", "turkey", "unsmil", "sarraj"]);
  });

  it("makes one edge without direction of a tie that is stated both ways", () => {
    const fights = graph.edges[edge("fights:gna~lna")];
    expect(fights).toMatchObject({ sign: "opposition", mutual: true });
    expect(fights?.ties).toHaveLength(2);
  });

  it("keeps the direction of a tie that is stated once", () => {
    const support = graph.edges[edge("supports:turkey~gna")];
    expect(support).toMatchObject({ sign: "support", mutual: false });
    expect(graph.actors[support?.from ?? -1]?.id).toBe("turkey");
  });

  it("knows the events behind a stated tie: those in which both take part", () => {
    expect(titles(edgeRows(graph, whole, edge("fights:gna~lna")))).toEqual([
      "war-1",
      "war-2",
      "talks",
    ]);
    expect(edgeRows(graph, whole, edge("leads:sarraj~gna"))).toHaveLength(0);
  });

  it("counts a shared event less, the more take part in it", () => {
    expect(graph.edges[edge("shared:gna~unsmil")]?.strength).toBe(0.5);
    expect(graph.edges[edge("shared:gna~turkey")]?.strength).toBe(1);
  });

  it("leaves out the actors with the fewest events beyond the limit, and counts them", () => {
    const small = buildGraph(index, { actors: 2, edges: 10 });
    expect(small.actors.map(({ id }) => id)).toEqual(["gna", "lna"]);
    expect(small.omitted).toBe(3);
    expect(small.edges.map(({ id }) => id)).toEqual(["fights:gna~lna", "shared:gna~lna"]);
  });
});

describe("momentOf", () => {
  it("counts the events of the window alone", () => {
    const moment = at(year(2019));
    expect([...moment.actorEvents]).toEqual([1, 1, 0, 0, 0]);
    expect(titles(actorRows(graph, moment, 0))).toEqual(["war-1"]);
    expect(titles(edgeRows(graph, moment, edge("fights:gna~lna")))).toEqual(["war-1"]);
  });

  it("makes ghosts of those without an event or a dated tie in the window", () => {
    expect(ghosts(year(2019))).toEqual(["turkey", "unsmil"]);
    expect(ghosts(year(2020))).toEqual([]);
    expect(ghosts(year(2015))).toEqual(["gna", "lna", "turkey", "unsmil", "sarraj"]);
  });

  it("activates dated ties by their date, undated ones when both actors have events", () => {
    expect(active(year(2017))).toEqual(["leads:sarraj~gna"]);
    expect(active(year(2019))).toEqual(["fights:gna~lna", "leads:sarraj~gna"]);
    expect(active(year(2020))).toContain("meets:unsmil~turkey");
  });

  it("draws shared events only where nothing stated joins the two", () => {
    expect(active(year(2020))).toEqual([
      "fights:gna~lna",
      "supports:turkey~gna",
      "leads:sarraj~gna",
      "meets:unsmil~turkey",
      "shared:gna~unsmil",
      "shared:lna~unsmil",
    ]);
  });

  it("follows the filters: a date is not enough when an actor's events are filtered out", () => {
    const military = { ...NO_FILTERS, category: ["military"] };
    expect(active(year(2020), military)).toEqual(["fights:gna~lna"]);
    expect(ghosts(year(2020), military)).toEqual(["turkey", "unsmil", "sarraj"]);
  });
});

describe("edgesOf", () => {
  it("lists an actor's active edges, stated ones by events first, then shared", () => {
    const moment = at(year(2020));
    expect(edgesOf(graph, moment, 0).map((each) => graph.edges[each]?.id)).toEqual([
      "fights:gna~lna",
      "supports:turkey~gna",
      "leads:sarraj~gna",
      "shared:gna~unsmil",
    ]);
  });
});
