import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDataset } from "../ingest/dataset.fixture.ts";
import type { FileLocation } from "../ingest/large/wire.ts";
import { largeResult } from "../ingest/large/largeReport.ts";
import { factsOf } from "../ingest/report.ts";
import { byTime, packRow } from "../ingest/packed.ts";
import type { ConflictEvent, Dataset } from "../model/types.ts";
import { buildIndex, type Index } from "../query/index.ts";
import { type Hits, searchSteps } from "../query/search.ts";
import { finish } from "../query/steps.ts";
import { setOf } from "./io.fixture.ts";
import { type Fetch, openHere as open } from "../ingest/large/openHere.fixture.ts";
import { langsIn, packPieces, packSet } from "./packWriter.ts";

const bytesOf = (dataset: Dataset): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat([...packSet(dataset)]));

async function indexOf(bytes: Uint8Array<ArrayBuffer>): Promise<Index> {
  const opened = await open({ kind: "file", file: new File([bytes], "set.parquet") });
  if (opened.kind !== "read") throw new Error(JSON.stringify(opened));
  expect(opened.stop).toBeNull();
  return opened.set.index;
}

/** What the columns of an index say of its rows, whatever numbers they use. */
function told({ starts, ends, dating, weights, facets, differs }: Index) {
  const { category, place, status, certainty, actor, source, voice } = facets;
  return Array.from(starts, (start, row) => {
    const one = ({ values, codes }: typeof category) => values[codes[row] ?? -1];
    const all = ({ values, codes, offsets }: typeof actor) =>
      Array.from(codes.subarray(offsets[row], offsets[row + 1]), (code) => values[code]);
    return {
      days: [start, ends[row], dating[row], weights[row], differs[row]],
      values: [one(category), one(place), one(status), one(certainty)],
      lists: [all(actor), all(source), all(voice)],
    };
  });
}

const wholeIndex = (dataset: Dataset): Index => buildIndex(dataset);

async function textsOf({ texts, events }: Index): Promise<(ConflictEvent | undefined)[]> {
  const rows = Array.from({ length: events.length }, (_, row) => row);
  await texts?.need(rows);
  return rows.map((row) => events.at(row));
}

describe("a packed set that is opened by its columns", () => {
  it.each(["libya-2011-2021", "libya-follow-up-committee"])(
    "is reported as %s is that is read as a whole",
    async (id) => {
      const dataset = await setOf(`data/${id}/set.json`);
      const opened = await open({
        kind: "file",
        file: new File([bytesOf(dataset)], "set.parquet"),
      });
      if (opened.kind !== "read") throw new Error(JSON.stringify(opened));
      const { bins, span } = largeResult(opened, "set.parquet").report;
      expect(bins).toEqual(factsOf(dataset).bins);
      expect(span).not.toBeNull();
    },
  );

  it("has the columns that its events have", async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (dataset) => {
        fc.pre(dataset.events.length > 0);
        const index = await indexOf(bytesOf(dataset));
        expect(told(index)).toEqual(told(wholeIndex(dataset)));
        const { events: _, ...vocabulary } = dataset;
        expect(index.dataset).toEqual(vocabulary);
        expect(index.extent).toEqual(wholeIndex(dataset).extent);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("brings its events whole when they are shown", async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (dataset) => {
        fc.pre(dataset.events.length > 0);
        expect(await textsOf(await indexOf(bytesOf(dataset)))).toEqual(
          dataset.events.toSorted(byTime),
        );
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it.each(["libya-2011-2021", "libya-follow-up-committee"])(
    "finds and searches in %s",
    async (id) => {
      const dataset = await setOf(`data/${id}/set.json`);
      const index = await indexOf(bytesOf(dataset));
      const whole = wholeIndex(dataset);
      for (const { id: event } of dataset.events.slice(0, 5))
        expect(await index.texts?.find(event)).toBe(whole.rowById.get(event));
      expect(await index.texts?.find("no-such-event")).toBeNull();
      // The same search over nothing but what a large set is searched by.
      const titled = buildIndex({
        ...dataset,
        events: dataset.events.map(({ short: _short, ...event }) => ({
          ...event,
          wording: [],
          date: { ...event.date, start: -Infinity, end: Infinity },
        })),
      });
      const search = finish(searchSteps(titled));
      const rowOf = (row: number): number => titled.rowById.get(whole.whole[row]?.id ?? "") ?? -1;
      for (const query of ["طرابلس", "المؤتمر", "libya", "اتفاق ليبيا", "zzzz", "والاتفاق"]) {
        const hits = await index.texts?.search(query);
        const expected = search(query);
        expect(Array.from(hits?.rows ?? [])).toEqual(
          Array.from({ length: whole.events.length }, (_, row) => expected?.rows[rowOf(row)]),
        );
      }
      expect(await index.texts?.search("  ")).toBeNull();
    },
  );
});

/** So many sets in one, a day apart: a file that is larger than what is read of its end. */
const TIMES = 100;
const GROUP = 200;

async function repeated(): Promise<Dataset> {
  const { events, ...head } = await setOf("data/libya-2011-2021/set.json");
  const again = Array.from({ length: TIMES }, (_, time) =>
    events.map((event) => ({
      ...event,
      id: `${event.id}-${time}`,
      date: { ...event.date, start: event.date.start + time, end: event.date.end + time },
      links: [],
    })),
  );
  return { ...head, events: again.flat().toSorted(byTime) };
}

/** Made once for all tests. */
let made: Promise<Dataset> | null = null;
const largeDataset = (): Promise<Dataset> => (made ??= repeated());

function groupedBytes({ events, ...head }: Dataset): Uint8Array<ArrayBuffer> {
  const rows = events.map((event) => packRow(event));
  const groups = Array.from({ length: Math.ceil(rows.length / GROUP) }, (_, at) =>
    rows.slice(at * GROUP, (at + 1) * GROUP),
  );
  return new Uint8Array(Buffer.concat([...packPieces({ head, ...langsIn(events), groups })]));
}

/** A host of `bytes` that fails from some place in the file on, as `failing` says. */
const hostOf =
  (bytes: Uint8Array<ArrayBuffer>, from: number, failing: () => Response): NonNullable<Fetch> =>
  async (_, { headers }) => {
    const [, start = "0", last = "0"] =
      /^bytes=(\d+)-(\d+)$/.exec(new Headers(headers).get("range") ?? "") ?? [];
    const end = Math.min(Number(last) + 1, bytes.length);
    // Its first bytes and its footer can always be had.
    if (Number(start) >= from && end < bytes.length) return failing();
    return new Response(bytes.slice(Number(start), end), {
      status: 206,
      headers: { "content-range": `bytes ${start}-${end - 1}/${bytes.length}`, etag: "a" },
    });
  };

const every = (rows: number, step: number): number[] =>
  Array.from({ length: Math.ceil(rows / step) }, (_, at) => at * step);

const PLACE: FileLocation = {
  kind: "address",
  address: { url: "https://example.org/set.parquet", foreign: true },
};

it("says what a search has found while its words are still read", async () => {
  const { events, ...head } = await largeDataset();
  const sixth = events.filter((_, at) => at % 6 === 0);
  const { texts } = await indexOf(groupedBytes({ ...head, events: sixth }));
  const parts: Hits[] = [];
  const hits = await texts?.search("المؤتمر", (found) => parts.push(found));
  const rowsIn = ({ rows }: Hits): number[] => [...rows.keys()].filter((row) => rows[row] !== 0);
  const all = new Set(hits ? rowsIn(hits) : []);
  const found = parts.map((part) => rowsIn(part).length);
  expect(found.length).toBeGreaterThan(2);
  expect(found).toEqual(found.toSorted((a, b) => a - b));
  expect(found[0]).toBeLessThan(all.size);
  for (const part of parts) expect(rowsIn(part).every((row) => all.has(row))).toBe(true);
  // Once they are there, an answer is the whole.
  parts.length = 0;
  await texts?.search("طرابلس", (part) => parts.push(part));
  expect(parts).toEqual([]);
});

describe("a walk through a large set", () => {
  it("brings whole events in their order, and reads each group of the file once", async () => {
    const dataset = await largeDataset();
    const bytes = groupedBytes(dataset);
    const asked: string[] = [];
    const host = hostOf(bytes, Infinity, () => new Response());
    const opened = await open(PLACE, (url, init) => {
      asked.push(new Headers(init.headers).get("range") ?? "");
      return host(url, init);
    });
    if (opened.kind !== "read") throw new Error(JSON.stringify(opened));
    const { events, texts } = opened.set.index;
    const rows = every(events.length, 3);
    asked.length = 0;
    const walked: (ConflictEvent | null)[] = [];
    for await (const piece of texts?.walk(rows) ?? []) walked.push(...piece);
    expect(walked).toEqual(rows.map((row) => dataset.events[row]));
    expect(new Set(asked).size).toBe(asked.length);
    // None of it stays.
    expect(rows.some((row) => texts?.have(row))).toBe(false);
  });

  it("throws when the host no longer answers, and goes on when it does again", async () => {
    const dataset = await largeDataset();
    const bytes = groupedBytes(dataset);
    let gone = false;
    const host = hostOf(bytes, Infinity, () => new Response());
    const opened = await open(PLACE, async (url, init) =>
      gone ? new Response("", { status: 503 }) : host(url, init),
    );
    if (opened.kind !== "read") throw new Error(JSON.stringify(opened));
    const { texts } = opened.set.index;
    const first = async () => (await texts?.walk([5000]).next())?.value;
    gone = true;
    await expect(first()).rejects.toThrow("answer");
    gone = false;
    expect(await first()).toEqual([dataset.events[5000]]);
  });
});

describe("a large file with something wrong", () => {
  it.each([
    ["changes", () => new Response("", { status: 206, headers: { etag: "b" } }), "file-changed"],
    ["becomes shorter", () => new Response("", { status: 416 }), "range-refused"],
    ["is no longer given", () => new Response("", { status: 503 }), "refused-status"],
  ])("that %s while it is read keeps what was read", async (_, failing, code) => {
    const dataset = await largeDataset();
    const bytes = groupedBytes(dataset);
    expect(bytes.length).toBeGreaterThan(400_000);
    const opened = await open(PLACE, hostOf(bytes, 1 << 16, failing));
    if (opened.kind !== "read") throw new Error(JSON.stringify(opened));
    expect(opened.stop?.code).toBe(code);
    expect(opened.rows).toBeGreaterThan(0);
    expect(opened.rows).toBeLessThan(opened.total);
    const { index } = opened.set;
    await index.texts?.need([0, 1]);
    expect([index.events.at(0), index.events.at(1)]).toEqual(dataset.events.slice(0, 2));
    expect(largeResult(opened, "set.parquet").report).toMatchObject({
      rows: opened.total,
      events: opened.rows,
      left: opened.total - opened.rows,
    });
  });

  it("is read to its end when its host answers again", async () => {
    const dataset = await largeDataset();
    const bytes = groupedBytes(dataset);
    let down = true;
    const broken = hostOf(bytes, 1 << 16, () => new Response("", { status: 503 }));
    const whole = hostOf(bytes, Infinity, () => new Response());
    const opened = await open(PLACE, (url, init) => (down ? broken : whole)(url, init));
    if (opened.kind !== "read") throw new Error(JSON.stringify(opened));
    const still = await opened.goOn?.({});
    expect(still).toMatchObject({
      kind: "read",
      rows: opened.rows,
      stop: { code: "refused-status" },
    });
    down = false;
    const rows: number[] = [];
    const all =
      still?.kind === "read" ? await still.goOn?.({ progress: (read) => rows.push(read) }) : null;
    if (all?.kind !== "read") throw new Error(JSON.stringify(all));
    expect(all).toMatchObject({ rows: dataset.events.length, stop: null, goOn: null });
    expect(rows[0]).toBe(opened.rows + GROUP);
    expect(told(all.set.index)).toEqual(told(await indexOf(bytes)));
    // The same texts as before: what has come stays.
    expect(all.set.index.texts).toBe(opened.set.index.texts);
    expect(await all.set.index.texts?.find(dataset.events.at(-1)?.id ?? "")).toBe(
      dataset.events.length - 1,
    );
  });
});
