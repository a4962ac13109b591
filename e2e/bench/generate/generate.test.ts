import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byTime, packRow } from "../../../src/ingest/packed.ts";
import { parseDataset } from "../../../src/ingest/parse.ts";
import { resolveEdtf } from "../../../src/model/edtf.ts";
import { columnBytes, readColumns } from "./columns.ts";
import { actorOf, eventId, FIRST_DAY, generateEvents, LAST_DAY, titleOf } from "./events.ts";
import { FORMS, type FormName } from "./forms.ts";
import { generateNetwork, networkJson, networkSet } from "./network.ts";
import { packedRow } from "./parquet.ts";
import { randomOf, zipf } from "./random.ts";
import { CATEGORIES } from "./words.ts";

const jsonOf = (form: FormName, count: number): unknown =>
  JSON.parse([...FORMS[form](generateEvents(count))].join(""));

describe("generated events", () => {
  it("are the same for the same number", () => {
    expect(generateEvents(500)).toEqual(generateEvents(500));
    expect(generateEvents(500).lo).not.toEqual(generateEvents(500, 0.7).lo);
  });
  it("stand in the order of time and cover all years", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 400 }), (count) => {
        const { lo, hi } = generateEvents(count);
        expect([lo[0], lo.at(-1)]).toEqual([FIRST_DAY, LAST_DAY]);
        expect(lo.toSorted()).toEqual(lo);
        for (let at = 0; at < count; at++) {
          expect(hi[at]).toBeGreaterThanOrEqual(lo[at] ?? Infinity);
          expect(hi[at]).toBeLessThanOrEqual(LAST_DAY);
        }
      }),
      { numRuns: 30 },
    );
  });
  it("come in bursts", () => {
    const perMonth = new Uint32Array(122);
    for (const day of generateEvents(5000).lo) {
      const month = Math.floor((day - FIRST_DAY) / 30);
      perMonth[month] = (perMonth[month] ?? 0) + 1;
    }
    const sorted = perMonth.toSorted().toReversed();
    const busiest = sorted.slice(0, 12).reduce((sum, each) => sum + each, 0);
    // A tenth of the months would hold a tenth of the events if nothing flared up.
    expect(busiest).toBeGreaterThan(0.3 * 5000);
  });
  it("are mostly about few actors and of the first category", () => {
    const { by, on, category, actorCount } = generateEvents(5000);
    expect(by.filter((actor) => actor === 0).length).toBeGreaterThan((5 * 5000) / actorCount);
    expect(by.every((actor, at) => actor !== on[at])).toBe(true);
    const counts = CATEGORIES.map((_, at) => category.filter((each) => each === at).length);
    expect(Math.max(...counts)).toBe(counts[0]);
  });
  it("have Arabic titles without holes, and actors without namesakes", () => {
    const events = generateEvents(300);
    for (let at = 0; at < events.count; at++)
      expect(titleOf(events, at)).toMatch(/^[\p{scx=Arabic}\d ]+$/u);
    expect(new Set(Array.from({ length: 10_000 }, (_, at) => actorOf(at).name)).size).toBe(10_000);
    expect([9, 99, 999_999].map(eventId).toSorted()).toEqual([9, 99, 999_999].map(eventId));
  });
});

describe("forms", () => {
  it.each(["plain", "vis", "chrono"] as const)("%s is a list of all events", (form) => {
    expect(jsonOf(form, 40)).toHaveLength(40);
  });
  it("timelines-chart's nests all of them", () => {
    const groups = jsonOf("timelinesChart", 200) as { data: { data: unknown[] }[] }[];
    expect(groups.flatMap(({ data }) => data).flatMap(({ data }) => data)).toHaveLength(200);
  });
  it("TimelineJS's has parts of dates", () => {
    const { events } = jsonOf("timelinejs", 12) as { events: unknown[] };
    expect(events[0]).toMatchObject({ start_date: { year: 2011, month: 1, day: 1 } });
  });
  it("ours is a set without problems but for the language it lacks", () => {
    const { dataset, problems } = parseDataset(jsonOf("siyaq", 200), "generated", resolveEdtf);
    expect(dataset?.events).toHaveLength(200);
    expect(problems.filter(({ code }) => code !== "missing-language")).toEqual([]);
  });
  it("Parquet's rows are those of our pack command", () => {
    const events = generateEvents(120);
    const { dataset } = parseDataset(jsonOf("siyaq", 120), "generated", resolveEdtf);
    const rows = Array.from({ length: 120 }, (_, at) => packedRow(events, at));
    const known = dataset?.events ?? [];
    expect(rows).toEqual(known.map((event) => packRow(event)));
    expect(known.toSorted(byTime)).toEqual(known);
  });
  it("columns come back as they were", () => {
    const events = generateEvents(37);
    const { lo, hi, category, count } = readColumns(columnBytes(events).buffer as ArrayBuffer);
    expect({ lo, hi, category, count }).toEqual({
      lo: events.lo,
      hi: events.hi,
      category: events.category,
      count: 37,
    });
  });
});

describe("generated networks", () => {
  it("are connected, without doubles, and as large as asked", () => {
    fc.assert(
      fc.property(fc.integer({ min: 12, max: 120 }), (actors) => {
        const { links } = generateNetwork(actors, 3 * actors);
        expect(links).toHaveLength(3 * actors);
        const pairs = links.map((link) => link.toSorted((a, b) => a - b).join());
        expect(new Set(pairs).size).toBe(links.length);
        const reached = new Set([0]);
        for (let before = 0; before < reached.size;) {
          before = reached.size;
          for (const [from, to] of links)
            if (reached.has(from) || reached.has(to)) reached.add(from).add(to);
        }
        expect(reached.size).toBe(actors);
      }),
      { numRuns: 20 },
    );
  });
  it("are a set of ours with an event for each link", () => {
    const network = generateNetwork(50, 150);
    const { dataset } = parseDataset(
      JSON.parse([...networkSet(network)].join("")),
      "generated",
      resolveEdtf,
    );
    expect(dataset).toMatchObject({
      events: { length: 150 },
      actors: { length: 50 },
      ties: { length: 50 },
    });
    expect(JSON.parse([...networkJson(network)].join(""))).toMatchObject({
      nodes: { length: 50 },
      links: { length: 150 },
    });
  });
});

describe("zipf", () => {
  it("draws within its count, the first most often", () => {
    const draw = zipf(5, 1, randomOf(0.5));
    const counts = [0, 0, 0, 0, 0];
    for (let at = 0; at < 2000; at++) {
      const drawn = draw();
      counts[drawn] = (counts[drawn] ?? Number.NaN) + 1;
    }
    expect(counts.toSorted((a, b) => b - a)).toEqual(counts);
  });
});
