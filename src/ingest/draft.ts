import { FORMAT } from "../model/format.ts";
import { eventId, ID_LENGTH, isId, nameId, slug, stableHash } from "../model/ids.ts";
import type {
  ActorInput,
  CategoryInput,
  DateInput,
  EventInput,
  MetaInput,
  PlaceInput,
  SourceInput,
  TextInput,
  TieInput,
} from "../model/schema.ts";
import type { Interval } from "../model/types.ts";
import { webAddress } from "./address.ts";
import { cleanRecord } from "./clean.ts";
import { dateOf } from "./expand.ts";
import type { ColumnOrder, Draft, Remark } from "./importer.ts";
import { remarkBook, type RemarkBook } from "./remarkBook.ts";

/** The pipeline's end of a draft: what importers put into it is taken out here. */
export interface DraftBook extends Draft {
  readonly book: RemarkBook;
  /** Rows so far. */
  readonly counts: () => DraftCounts;
  /** Whether the row ended in an event, a merge or a leave. */
  readonly settled: (row: number) => boolean;
  /** Dates of a document whose order of day and month is undecided. */
  readonly asked: readonly ColumnOrder[];
  /** Hands over what was gathered and forgets it; counts and remarks stay. */
  readonly finish: () => FinishedDraft;
}

interface DraftCounts {
  readonly events: number;
  readonly merged: number;
  readonly left: number;
}

export interface FinishedDraft {
  /** `siyaq/1` for parseDataset; every event has an id of its own. */
  readonly set: Readonly<Record<string, unknown>>;
  /** Row and id of each event, by its place in the set's list. */
  readonly rows: readonly number[];
  readonly ids: readonly string[];
}

/** Characters of an id that leave room for a hash behind it. */
const LONGEST_ID = ID_LENGTH - 12;

const words = (text: TextInput | undefined): string =>
  text === undefined ? "" : typeof text === "string" ? text : (Object.values(text)[0] ?? "");
const english = (text: TextInput): string | undefined =>
  typeof text === "string" ? text : text["en"];

const folded = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, " ");

/**
 * From content alone, so that the order of rows changes nothing: the name's slug, with a hash of the key when the
 * slug does not say all of the name or the key is not the name.
 */
function idOf(key: string, given: string | undefined, name: TextInput): string {
  if (given !== undefined && isId(given)) return given;
  const label = words(name);
  const base = nameId(english(name) ?? label, label);
  const whole = slug(label, label.length) === base || !/[a-z0-9]/i.test(label);
  return whole && folded(key) === folded(label) ? base : `${base}-${stableHash(key).slice(0, 5)}`;
}

/** The id that events give to what they name by this word alone: a list's record of this id has the same. */
export const listedId = (id: string): string => (isId(id) ? id : idOf(id, undefined, id));

/** A foreign id in the form of ours; the same one always becomes the same. */
function foreignId(id: string): string {
  if (isId(id)) return id;
  const base = slug(id, LONGEST_ID);
  return base === id.toLowerCase()
    ? base
    : `${base === "" ? "x" : base}-${stableHash(id).slice(0, 5)}`;
}

interface Waiting {
  readonly event: EventInput;
  readonly row: number;
}

/** The language of plain strings, by whether most letters of the titles are Arabic or Latin. */
function languageOf(events: readonly Waiting[]): string {
  let arabic = 0;
  let latin = 0;
  let letters = 0;
  for (const { event } of events.slice(0, 500)) {
    const sample = words(event.title).slice(0, 200);
    arabic += sample.match(/\p{Script=Arabic}/gu)?.length ?? 0;
    latin += sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
    letters += sample.match(/\p{L}/gu)?.length ?? 0;
  }
  if (arabic > latin) return "ar";
  return latin * 2 >= letters ? "en" : "und";
}

interface Dated extends Waiting {
  readonly date: Interval;
}

/** From content; of events that share an id, each gets a hash of all of it as well. */
function idsOf(dated: readonly Dated[]): string[] {
  const ids = dated.map(
    ({ event, date }) => event.id ?? eventId(date, english(event.title), words(event.title)),
  );
  const sharers = new Map<string, number>();
  for (const id of ids) sharers.set(id, (sharers.get(id) ?? 0) + 1);
  return dated.map(({ event }, at) => {
    const id = ids[at] ?? "";
    if (sharers.get(id) === 1) return id;
    return `${id.slice(0, LONGEST_ID)}-${stableHash(JSON.stringify(event))}`;
  });
}

/** The records of one kind by the keys that rows name them by; the first call's fields stay. */
function directoryOf<T extends { readonly id?: string | undefined }>(
  clean: (record: T) => T,
  nameOf: (record: T) => TextInput,
) {
  const ids = new Map<string, string>();
  const records = new Map<string, T>();
  return {
    of(key: string, make: () => T): string {
      const known = ids.get(key);
      if (known !== undefined) return known;
      const record = clean(make());
      let id = idOf(key, record.id, nameOf(record));
      if (records.has(id)) id = `${id.slice(0, LONGEST_ID)}-${stableHash(key)}`;
      ids.set(key, id);
      records.set(id, { ...record, id });
      return id;
    },
    all(): T[] {
      const list = [...records.values()];
      records.clear();
      ids.clear();
      return list;
    },
  };
}

function titleOfFile(file: string): string {
  const title = file
    .replace(/(?:\.(?:csv|tsv|txt|json|xml|ics|geojson|parquet|gz))+$/i, "")
    .replace(/[\s.]+$/, "");
  return title === "" ? file : title;
}

/** @param file its name, which becomes the title when nothing else does */
export function createDraft(file: string, resolve: (edtf: string) => Interval | null): DraftBook {
  const book = remarkBook();
  const asked: ColumnOrder[] = [];
  const meta: Record<string, unknown> = {};
  let events: Waiting[] = [];
  let kept = 0;
  const contents = new Set<string>();
  const ended = new Set<number>();
  /** Remarks on records that the current row refers to; they get its number when the row ends. */
  let waiting: Omit<Remark, "row">[] = [];
  let merged = 0;
  let left = 0;

  function clean<T>(record: T): T {
    return cleanRecord(record, ({ cut }, raw) => {
      waiting.push({ code: cut ? "cut-text" : "cleaned-text", value: raw.slice(0, 200) });
    });
  }
  function end(row: number): void {
    ended.add(row);
    for (const remark of waiting) book.add({ ...remark, row });
    waiting = [];
  }

  const actors = directoryOf<ActorInput>(clean, ({ name }) => name);
  const places = directoryOf<PlaceInput>(clean, ({ name }) => name);
  const sources = directoryOf<SourceInput>(clean, ({ title }) => title);
  const categories = directoryOf<CategoryInput>(clean, ({ name }) => name);
  const ties = new Map<string, TieInput & { readonly id: string }>();

  function linked(source: SourceInput): SourceInput {
    if (source.url === undefined) return source;
    const url = webAddress(source.url);
    if (url !== null) return { ...source, url };
    waiting.push({ code: "bad-link", value: source.url });
    const { url: _, ...rest } = source;
    return rest;
  }

  function leave(remark: Remark): void {
    left++;
    book.add(remark);
    end(remark.row);
  }

  const titleOf = (event: EventInput): string => words(event.title).trim();
  const isBlank = (date: DateInput | undefined): boolean =>
    date === undefined || (typeof date === "string" && date.trim() === "");

  return {
    book,
    counts: () => ({ events: kept, merged, left }),
    settled: (row) => ended.has(row),
    meta(given: MetaInput) {
      for (const [field, value] of Object.entries(clean(given))) meta[field] ??= value;
    },
    actor: actors.of,
    place: places.of,
    source: (key, make) => sources.of(key, () => linked(make())),
    category: categories.of,
    tie(key, make) {
      const known = ties.get(key);
      if (known !== undefined) return known.id;
      const tie = clean(make());
      const base = `${tie.from.slice(0, 40)}-${tie.kind}-${tie.to.slice(0, 40)}`;
      const id = slug(base, LONGEST_ID) + `-${stableHash(key).slice(0, 5)}`;
      ties.set(key, { ...tie, id });
      return id;
    },
    event(row, given) {
      if (isBlank(given.date)) return leave({ code: "no-date", row });
      if (titleOf(given) === "") return leave({ code: "no-title", row });
      const event = clean(given);
      const { id, links } = event;
      const named: EventInput = {
        ...event,
        id: id === undefined ? undefined : foreignId(id),
        links:
          links === undefined
            ? undefined
            : links.map((link) =>
                typeof link === "string" ? foreignId(link) : { ...link, to: foreignId(link.to) },
              ),
      };
      const content = JSON.stringify(named);
      const key = `${content.length}${stableHash(content)}`;
      if (contents.has(key)) {
        merged++;
        book.add({ code: "repeated-row", row });
      } else {
        contents.add(key);
        events.push({ event: named, row });
        kept++;
      }
      return end(row);
    },
    merge(row) {
      merged++;
      end(row);
    },
    record: end,
    leave,
    asked,
    ask: (order) => void asked.push(order),
    note: book.add,
    finish() {
      end(0);
      const known = new Map<string, Interval | null>();
      const resolved = (edtf: string): Interval | null => {
        let date = known.get(edtf);
        if (date === undefined) known.set(edtf, (date = resolve(edtf)));
        return date;
      };
      const dated: Dated[] = [];
      for (const { event, row } of events) {
        const date = dateOf(event.date, resolved);
        if (date !== null) dated.push({ event, row, date });
        else {
          const value = typeof event.date === "string" ? event.date : event.date.edtf;
          leave({ code: "unread-date", row, value });
        }
      }
      const ids = idsOf(dated);
      const lang = languageOf(events);
      events = [];
      contents.clear();
      return {
        rows: dated.map(({ row }) => row),
        ids,
        set: {
          format: FORMAT,
          meta: { lang, title: titleOfFile(file), ...meta },
          categories: categories.all(),
          actors: actors.all(),
          places: places.all(),
          sources: sources.all(),
          ties: [...ties.values()],
          events: dated.map(({ event }, at) => ({ ...event, id: ids[at] })),
        },
      };
    },
  };
}
