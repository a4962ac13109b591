import { randomExponential, randomInt, randomPareto } from "d3";
import { dayOf } from "../../../src/model/day.ts";
import { type Random, randomOf, zipf } from "./random.ts";
import { BODIES, CATEGORIES, NAMES, PLACES } from "./words.ts";

/** Invented events of a conflict, 2011–2020, as columns sorted by first day, last day. */
export interface Events {
  readonly count: number;
  /** First and last day, days since 1970-01-01. */
  readonly lo: Int32Array;
  readonly hi: Int32Array;
  /** Positions in CATEGORIES, PLACES, and among `actorCount` actors: who acts and on whom. */
  readonly category: Uint8Array;
  readonly place: Uint8Array;
  readonly by: Uint16Array;
  readonly on: Uint16Array;
  /** Which of the category's titles. */
  readonly wording: Uint8Array;
  readonly actorCount: number;
}

export const FIRST_DAY = dayOf(2011);
export const LAST_DAY = dayOf(2021) - 1;

/** Share of events that belong to a burst. */
const BURSTY = 0.65;

/** Days of flare-ups: few of them hold most of what happens, and each dies away. */
function burstyDay(count: number, random: Random): () => number {
  const bursts = Math.min(Math.max(Math.round(Math.sqrt(count) / 4), 3), 60);
  const start = Array.from({ length: bursts }, randomInt.source(random)(FIRST_DAY, LAST_DAY));
  const length = randomPareto.source(random)(1.5);
  const lengths = start.map(() => 5 * length());
  const chosen = zipf(bursts, 1, random);
  const decay = randomExponential.source(random)(1);
  const any = randomInt.source(random)(FIRST_DAY, LAST_DAY + 1);
  return () => {
    if (random() >= BURSTY) return any();
    const burst = chosen();
    const day = (start[burst] ?? 0) + Math.floor(decay() * Math.min(lengths[burst] ?? 0, 120));
    return day > LAST_DAY ? any() : day;
  };
}

/** Mostly the first day; one event in ten lasts, up to a month. */
function lastDay(lo: number, random: Random): number {
  const kind = random();
  const days = kind < 0.9 ? 0 : kind < 0.98 ? 1 + Math.floor(random() * 13) : 29;
  return Math.min(lo + days, LAST_DAY);
}

const actorsFor = (count: number): number =>
  Math.min(Math.max(Math.round(2 * Math.sqrt(count)), 6), 400);

/** The same events for the same count. */
export function generateEvents(count: number, seed = 0.42): Events {
  const random = randomOf(seed);
  const day = burstyDay(count, random);
  const days = Float64Array.from({ length: count }, () => {
    const lo = day();
    return lo * 1000 + (lastDay(lo, random) - lo);
  })
    // All sizes cover all years.
    .with(0, FIRST_DAY * 1000)
    .with(count - 1, LAST_DAY * 1000)
    .toSorted();
  const actorCount = actorsFor(count);
  const category = zipf(CATEGORIES.length, 0.6, random);
  const place = zipf(PLACES.length, 0.8, random);
  const actor = zipf(actorCount, 1, random);
  const events: Events = {
    count,
    lo: Int32Array.from(days, (each) => Math.floor(each / 1000)),
    hi: Int32Array.from(days, (each) => Math.floor(each / 1000) + (each % 1000)),
    category: new Uint8Array(count),
    place: new Uint8Array(count),
    by: new Uint16Array(count),
    on: new Uint16Array(count),
    wording: new Uint8Array(count),
    actorCount,
  };
  for (let at = 0; at < count; at++) {
    const kind = category();
    const by = actor();
    const other = actor();
    events.category[at] = kind;
    events.place[at] = place();
    events.by[at] = by;
    events.on[at] = other === by ? (by + 1) % actorCount : other;
    events.wording[at] = Math.floor(random() * (CATEGORIES[kind]?.titles.length ?? 1));
  }
  return events;
}

/** Name and kind of the n-th actor. Beyond BODIES × NAMES a number tells namesakes apart. */
export function actorOf(at: number): { readonly name: string; readonly kind: string } {
  const body = BODIES[at % BODIES.length] ?? BODIES[0];
  const rest = Math.floor(at / BODIES.length);
  const name = `${body.ar} ${NAMES[rest % NAMES.length]}`;
  const again = Math.floor(rest / NAMES.length);
  return { name: again === 0 ? name : `${name} ${again + 1}`, kind: body.kind };
}

export const actorId = (at: number): string => `a-${at + 1}`;
export const placeId = (at: number): string => `p-${at + 1}`;
/** In the order of time as texts as well. */
export const eventId = (at: number): string => `e-${String(at + 1).padStart(7, "0")}`;

export function titleOf(events: Events, at: number): string {
  const titles = CATEGORIES[events.category[at] ?? 0]?.titles ?? [];
  const words: Readonly<Record<string, string | undefined>> = {
    a: actorOf(events.by[at] ?? 0).name,
    b: actorOf(events.on[at] ?? 0).name,
    p: PLACES[events.place[at] ?? 0],
  };
  return (titles[events.wording[at] ?? 0] ?? "").replaceAll(
    /\{(\w)\}/g,
    (_, letter: string) => words[letter] ?? "",
  );
}
