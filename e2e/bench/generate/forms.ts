import { formatDay } from "../../../src/model/day.ts";
import { actorId, actorOf, eventId, type Events, placeId, titleOf } from "./events.ts";
import { CATEGORIES, PLACES } from "./words.ts";

/** A file in pieces, since the largest do not fit into one string. */
export type Pieces = Iterable<string>;

/** The events in a form that some subject reads. Pieces of JSON. */
export type Form = (events: Events) => Pieces;

const first = (events: Events, at: number): string => formatDay(events.lo[at] ?? 0);
const last = (events: Events, at: number): string => formatDay(events.hi[at] ?? 0);
const lasts = (events: Events, at: number): boolean => events.lo[at] !== events.hi[at];
const categoryOf = (events: Events, at: number) => CATEGORIES[events.category[at] ?? 0];

function* list(length: number, piece: (at: number) => unknown): Pieces {
  for (let at = 0; at < length; at++) yield `${at === 0 ? "" : ",\n"}${JSON.stringify(piece(at))}`;
}

/** What the bare page needs and a reader would: every field by its name. */
function* plain(events: Events): Pieces {
  yield "[";
  yield* list(events.count, (at) => ({
    id: eventId(at),
    title: titleOf(events, at),
    start: first(events, at),
    end: last(events, at),
    category: events.category[at],
    place: PLACES[events.place[at] ?? 0],
    actors: [events.by[at], events.on[at]],
  }));
  yield "]";
}

const CERTAINTIES = [
  "confirmed",
  "likely",
  "confirmed",
  "disputed",
  "confirmed",
  "unverified",
] as const;
const SOURCES = 12;

export const SIYAQ_CATEGORIES = CATEGORIES.map(({ id, ar, en, slot, half }) => ({
  id,
  name: { ar, en },
  slot,
  half,
}));

export const siyaqActors = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: actorId(at), ...actorOf(at) }));

/** The set around the events. */
export const siyaqHead = (events: Events) => ({
  format: "siyaq/1",
  meta: { title: "أحداث مولّدة", lang: "ar", licence: "CC0-1.0", asOf: "2020-12-31" },
  categories: SIYAQ_CATEGORIES,
  actors: siyaqActors(events.actorCount),
  places: PLACES.map((name, at) => ({ id: placeId(at), name, precision: "place" })),
  sources: Array.from({ length: SOURCES }, (_, at) => ({
    id: `s-${at + 1}`,
    title: `تقرير ${at + 1}`,
    kind: "report",
  })),
});

export const siyaqEvent = (events: Events, at: number) => ({
  id: eventId(at),
  date: lasts(events, at) ? `${first(events, at)}/${last(events, at)}` : first(events, at),
  title: titleOf(events, at),
  category: categoryOf(events, at)?.id ?? "",
  place: placeId(events.place[at] ?? 0),
  certainty: CERTAINTIES[at % CERTAINTIES.length] ?? "confirmed",
  weight: at % 97 === 0 ? 5 : 1 + (at % 3),
  actors: [
    { actor: actorId(events.by[at] ?? 0), role: "initiator" },
    { actor: actorId(events.on[at] ?? 0), role: "target" },
  ],
  evidence: [`s-${(at % SOURCES) + 1}`],
});

function* siyaq(events: Events): Pieces {
  yield `${JSON.stringify(siyaqHead(events)).slice(0, -1)},"events":[\n`;
  yield* list(events.count, (at) => siyaqEvent(events, at));
  yield "]}";
}

function* vis(events: Events): Pieces {
  yield "[";
  yield* list(events.count, (at) => ({
    id: at,
    group: events.category[at],
    content: titleOf(events, at),
    start: first(events, at),
    ...(lasts(events, at) && { end: last(events, at) }),
  }));
  yield "]";
}

const parts = (day: string) => {
  const [year, month, date] = day.split("-").map(Number);
  return { year, month, day: date };
};

function* timelinejs(events: Events): Pieces {
  yield '{"events":[';
  yield* list(events.count, (at) => ({
    unique_id: eventId(at),
    group: categoryOf(events, at)?.ar,
    start_date: parts(first(events, at)),
    ...(lasts(events, at) && { end_date: parts(last(events, at)) }),
    text: { headline: titleOf(events, at) },
  }));
  yield "]}";
}

function* chrono(events: Events): Pieces {
  yield "[";
  yield* list(events.count, (at) => ({
    id: eventId(at),
    title: first(events, at),
    cardTitle: titleOf(events, at),
    category: events.category[at],
  }));
  yield "]";
}

/** One line for each place of a category, as timelines-chart nests them. */
function* timelinesChart(events: Events): Pieces {
  const rows = new Map<number, number[]>();
  for (let at = 0; at < events.count; at++) {
    const key = (events.category[at] ?? 0) * PLACES.length + (events.place[at] ?? 0);
    const known = rows.get(key);
    if (known) known.push(at);
    else rows.set(key, [at]);
  }
  const lineOf = (key: number) => ({
    label: PLACES[key % PLACES.length],
    data: (rows.get(key) ?? []).map((at) => ({
      timeRange: [first(events, at), formatDay((events.hi[at] ?? 0) + 1)],
      val: events.category[at],
      labelVal: titleOf(events, at),
    })),
  });
  const groups = CATEGORIES.map(({ ar }, category) => ({
    group: ar,
    keys: PLACES.map((_, place) => category * PLACES.length + place).filter((key) => rows.has(key)),
  })).filter(({ keys }) => keys.length > 0);
  yield "[";
  for (const [at, { group, keys }] of groups.entries()) {
    yield `${at === 0 ? "" : ","}{"group":${JSON.stringify(group)},"data":[`;
    yield* list(keys.length, (line) => lineOf(keys[line] ?? 0));
    yield "]}";
  }
  yield "]";
}

export const FORMS = {
  plain,
  siyaq,
  vis,
  timelinejs,
  chrono,
  timelinesChart,
} as const satisfies Readonly<Record<string, Form>>;
export type FormName = keyof typeof FORMS;
