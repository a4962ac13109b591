import { dayOf } from "../model/day.ts";
import type { ConflictEvent } from "../model/types.ts";
import {
  codesFor,
  type EventColumns,
  type ListColumn,
  type ValueColumn,
  type Vocabulary,
} from "./columns.ts";
import { packDating } from "./dating.ts";
import { sketchOf } from "./events.ts";
import { indexOfColumns, type Index } from "./index.ts";
import { EventTexts, type TextSource } from "./texts.ts";

/** mulberry32: the same numbers for the same seed, from 0 up to 1. */
function randomOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const CATEGORIES = 8;
const ACTORS = 5000;
const PLACES = 800;
const SOURCES = 40;
const FIRST = dayOf(2011);
const DAYS = dayOf(2021) - FIRST;

/** Days of a conflict: quiet years, and bursts of weeks that hold most of the events. */
function burstyDays(events: number, random: () => number): Float32Array<ArrayBuffer> {
  const bursts = Array.from({ length: 40 }, () => ({
    middle: random() * DAYS,
    width: 5 + random() * 60,
  }));
  return Float32Array.from({ length: events }, () => {
    const burst = random() < 0.6 ? bursts[Math.floor(random() * bursts.length)] : undefined;
    const day =
      burst === undefined
        ? random() * DAYS
        : burst.middle + (random() + random() - 1) * burst.width;
    return FIRST + Math.floor(Math.min(Math.max(day, 0), DAYS - 1));
  }).toSorted();
}

/** A few values take most: how actors and places are spread. */
const zipf = (values: number, random: () => number): number =>
  Math.min(values - 1, Math.floor(Math.exp(random() * Math.log(values + 1)) - 1));

const ids = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${name}-${at}`);

function valuesOf(name: string, values: number, events: number, code: () => number): ValueColumn {
  const codes = codesFor(values, events);
  for (let row = 0; row < events; row++) codes[row] = code();
  return { values: ids(name, values), codes };
}

function listsOf(
  name: string,
  values: number,
  events: number,
  list: () => Set<number>,
): ListColumn {
  const found: number[] = [];
  const offsets = new Uint32Array(events + 1);
  for (let row = 0; row < events; row++) {
    found.push(...list());
    offsets[row + 1] = found.length;
  }
  const codes = codesFor(values, found.length);
  codes.set(found);
  return { values: ids(name, values), codes, offsets };
}

function columnsOf(events: number, seed: number): EventColumns {
  const random = randomOf(seed);
  const starts = burstyDays(events, random);
  const ends = starts.map((start) => {
    const kind = random();
    if (kind < 0.9) return start + 1;
    return kind < 0.999 ? start + 2 + Math.floor(random() * 30) : Infinity;
  });
  const dating = Uint8Array.from(starts, (start, row) =>
    packDating({
      basis: "stated",
      date: {
        edtf: "",
        start,
        end: (ends[row] ?? start) - 1,
        precision: ends[row] === start + 1 ? "day" : "range",
        approximate: random() < 0.02,
        uncertain: false,
      },
    }),
  );
  const actor = listsOf("actor", ACTORS, events, () => {
    const first = zipf(ACTORS, random);
    return new Set(random() < 0.1 ? [first] : [first, zipf(ACTORS, random)]);
  });
  return {
    starts,
    ends,
    dating,
    weights: Uint8Array.from(starts, () => 1 + Math.floor(5 * random() ** 3)),
    differs: Uint8Array.from(starts, () => (random() < 0.01 ? 1 : 0)),
    category: valuesOf("category", CATEGORIES, events, () => zipf(CATEGORIES, random)),
    place: valuesOf("place", PLACES, events, () =>
      random() < 0.05 ? PLACES : zipf(PLACES, random),
    ),
    status: {
      values: ["occurred", "claimed"],
      codes: Uint8Array.from(starts, () => (random() < 0.03 ? 1 : 0)),
    },
    certainty: {
      values: ["confirmed", "likely", "disputed", "unverified"],
      codes: Uint8Array.from(starts, () => zipf(4, random)),
    },
    actor,
    roles: Uint8Array.from(actor.codes, () => Math.floor(random() * 3)),
    source: listsOf("source", SOURCES, events, () => new Set([zipf(SOURCES, random)])),
    voice: { values: [], codes: new Uint8Array(), offsets: new Uint32Array(events + 1) },
  };
}

const named = (id: string) => ({ ar: `اسم ${id}`, en: `Name of ${id}` });

const VOCABULARY: Vocabulary = {
  meta: {
    id: "large",
    title: { ar: "مجموعة كبيرة", en: "A large set" },
    summary: { en: "" },
    lang: "ar",
    licence: "CC0-1.0",
    version: "1",
    asOf: dayOf(2021),
  },
  categories: ids("category", CATEGORIES).map((id, at) => ({
    id,
    name: named(id),
    slot: at + 1,
    half: at < 4 ? "field" : "politics",
    hidden: false,
  })),
  actors: ids("actor", ACTORS).map((id) => ({
    id,
    name: named(id),
    aliases: [],
    ids: {},
    kind: "organisation",
  })),
  places: ids("place", PLACES).map((id) => ({ id, name: named(id), precision: "place" })),
  sources: ids("source", SOURCES).map((id) => ({
    id,
    title: named(id),
    paragraphs: [],
    kind: "report",
    lang: "en",
  })),
  ties: [],
};

const PLACES_IN_WORDS = ["طرابلس", "بنغازي", "سرت", "مصراتة", "سبها", "درنة", "غريان", "الكفرة"];
const DEEDS = ["اشتباكات", "قصف", "بيان", "مفاوضات", "اعتقالات", "مظاهرة", "هدنة", "اجتماع"];

/** The whole event of a row, as a file would hold it. */
const eventAt = (columns: EventColumns, row: number): ConflictEvent => ({
  ...sketchOf(columns, row),
  id: `e${row}`,
  title: {
    ar: `${DEEDS[row % DEEDS.length]} في ${PLACES_IN_WORDS[(row >> 3) % PLACES_IN_WORDS.length]} رقم ${row}`,
  },
});

/** A made-up set of any size, the same for the same seed: bursty dates, few busy actors, Arabic titles. */
export function largeSet(
  events: number,
  seed = 7,
): { columns: EventColumns; vocabulary: Vocabulary; source: TextSource; index: Index } {
  const columns = columnsOf(events, seed);
  const source: TextSource = {
    fetch: async (rows) => rows.map((row) => eventAt(columns, row)),
    find: async (id) =>
      /^e\d+$/.test(id) && Number(id.slice(1)) < events ? Number(id.slice(1)) : null,
    search: async () => null,
  };
  const index = indexOfColumns(columns, VOCABULARY, new EventTexts(source));
  return { columns, vocabulary: VOCABULARY, source, index };
}
