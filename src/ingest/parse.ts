import { dayOf, parseDays } from "../model/day.ts";
import { eventId, ID_LENGTH, nameId, slug } from "../model/ids.ts";
import { shortDate } from "../model/interval.ts";
import { FORMAT } from "../model/format.ts";
import {
  ActorForm,
  CategoryForm,
  EventForm,
  MetaForm,
  type MetaInput,
  PlaceForm,
  SourceForm,
  type TextInput,
  TieForm,
} from "../model/schema.ts";
import type {
  Category,
  ConflictEvent,
  Dataset,
  Interval,
  Meta,
  Problem,
  Text,
  Tie,
} from "../model/types.ts";
import { changesOf } from "./changes.ts";
import { dateOf, type Expand, expanding } from "./expand.ts";
import { isRecord } from "./mend.ts";
import { createReport, problem, type Report, worstFirst } from "./problem.ts";
import { reportLanguages } from "./languages.ts";
import { directory, type Found, type Identity, nameRecords, readList, readOne } from "./records.ts";
import { checking, UNCATEGORISED } from "./references.ts";

export type Resolve = (edtf: string) => Interval | null;

export interface Parsed {
  /** null exactly when there is a fatal problem. */
  readonly dataset: Dataset | null;
  /** Worst first. */
  readonly problems: readonly Problem[];
}

/** Days outside these years load, and are spoken of. */
const USUAL = { from: dayOf(1000), to: dayOf(2101) - 1 };
/** `asOf` is written with four digits of year. */
const AS_OF = { from: dayOf(0), to: dayOf(9999, 12, 31) };

const firstOf = (text: Text): string => Object.values(text)[0] ?? "";

const fileName = (file: string): string =>
  file
    .replace(/[?#].*$/, "")
    .split("/")
    .findLast((part) => part !== "") ?? file;

function lastKnownDay(dates: readonly Interval[]): number {
  let last = AS_OF.from;
  for (const { start, end } of dates)
    for (const day of [start, end]) if (Number.isFinite(day) && day > last) last = day;
  return Math.min(last, AS_OF.to);
}

interface Dates {
  /** Resolves and reports; null when the string is no date. */
  resolve(input: Parameters<typeof dateOf>[0], pointer: () => string): Interval | null;
}

const far = (day: number): boolean => Number.isFinite(day) && (day < USUAL.from || day > USUAL.to);

function dating(resolve: Resolve, report: Report): Dates {
  // Large files repeat their dates, and the parser is slow.
  const known = new Map<string, Interval | null>();
  const remembered = (edtf: string): Interval | null => {
    let date = known.get(edtf);
    if (date === undefined) known.set(edtf, (date = resolve(edtf)));
    return date;
  };
  return {
    resolve: (input, pointer) => {
      const date = dateOf(input, remembered);
      if (date === null)
        report.add("bad-date", pointer(), { edtf: typeof input === "string" ? input : input.edtf });
      else if (far(date.start) || far(date.end))
        report.add("far-date", pointer(), { edtf: date.edtf });
      return date;
    },
  };
}

function metaOf(
  found: Found<MetaInput>,
  file: string,
  expand: Expand,
  dates: Dates,
  events: readonly ConflictEvent[],
  report: Report,
): Meta {
  const { form, pointer } = found;
  const lang = form.lang ?? "ar";
  if (form.title === undefined) report.add("no-title", pointer());
  const title = form.title === undefined ? { [lang]: fileName(file) } : expand.text(form.title);
  const stated = form.asOf === undefined ? null : parseDays(form.asOf);
  if (stated === null)
    if (form.asOf === undefined) report.add("no-as-of", pointer());
    else report.add("bad-date", pointer("asOf"), { edtf: form.asOf });
  const window =
    form.window === undefined ? null : dates.resolve(form.window, () => pointer("window"));
  return {
    id: found.given ?? nameId(title["en"], firstOf(title)),
    title,
    summary: form.summary === undefined ? {} : expand.text(form.summary),
    lang,
    licence: form.licence ?? "",
    version: form.version ?? "",
    asOf: stated === null ? lastKnownDay(events.map(({ date }) => date)) : stated.end - 1,
    ...(window === null ? {} : { window }),
    ...(form.method === undefined ? {} : { method: expand.text(form.method) }),
    ...(form.changes === undefined
      ? {}
      : {
          changes: changesOf(
            {
              forms: form.changes,
              version: form.version ?? "",
              events: new Set(events.map(({ id }) => id)),
              pointer,
            },
            expand,
            report,
          ),
        }),
  };
}

const recordOf = <T>({ record }: { readonly record: T }): T => record;

function tieIdentity({ from, kind, to, date, note, evidence }: Tie): Identity {
  const when = date === undefined ? "" : `-${shortDate(date)}`;
  return {
    id: slug(`${from}-${kind}-${to}${when}`, ID_LENGTH - 12),
    content: JSON.stringify([from, kind, to, date?.edtf, note, evidence]),
  };
}

function withUncategorised(
  categories: readonly Category[],
  events: readonly ConflictEvent[],
): readonly Category[] {
  const needed =
    events.some((event) => event.category === UNCATEGORISED.id) &&
    !categories.some(({ id }) => id === UNCATEGORISED.id);
  return needed ? [...categories, UNCATEGORISED] : categories;
}

/**
 * `siyaq/1`, edited or canonical, as a data set. Everything that is wrong is a problem with its JSON
 * pointer; what can be shown is shown. Never throws, whatever `json` is.
 *
 * @param file name or address, for the problems
 * @param resolve `resolveEdtf`; a canonical file does without: `resolvePlain`
 */
export function parseDataset(json: unknown, file: string, resolve: Resolve): Parsed {
  const fatal = (code: Parameters<typeof problem>[0], pointer = "", values = {}): Parsed => ({
    dataset: null,
    problems: [problem(code, file, pointer, values)],
  });
  if (!isRecord(json)) return fatal("not-a-dataset");
  const format = json["format"];
  if (format !== FORMAT)
    return typeof format === "string" && format.startsWith("siyaq/")
      ? fatal("wrong-version", "/format", { found: format.slice(0, 40), expected: FORMAT })
      : fatal("not-a-dataset");
  if (!isRecord(json["meta"])) return fatal("no-meta", "/meta");

  const report = createReport(file);
  const meta = readOne(MetaForm, json["meta"], "/meta", report);
  if (meta === null) return fatal("no-meta", "/meta");
  const expand = expanding(meta.form.lang ?? "ar");
  const dates = dating(resolve, report);
  const name = <R extends Found<unknown>>(list: readonly R[], derive: (found: R) => Identity) =>
    nameRecords(list, derive, false, report);
  const byName = (words: TextInput): Identity => {
    const text = expand.text(words);
    return { id: nameId(text["en"], firstOf(text)), content: JSON.stringify(text) };
  };

  const categoryList = name(readList(CategoryForm, json, "categories", report), (found) =>
    byName(found.form.name),
  );
  const actorList = name(readList(ActorForm, json, "actors", report), (found) =>
    byName(found.form.name),
  );
  const placeList = name(readList(PlaceForm, json, "places", report), (found) =>
    byName(found.form.name),
  );
  const sourceList = name(readList(SourceForm, json, "sources", report), (found) =>
    byName(found.form.title),
  );
  const eventList = nameRecords(
    readList(EventForm, json, "events", report).flatMap((found) => {
      const date = dates.resolve(found.form.date, () => found.pointer("date"));
      return date === null ? [] : [{ ...found, date }];
    }),
    ({ form, date }) => {
      const title = expand.text(form.title);
      const content = JSON.stringify([date.edtf, title, form.text ?? ""]);
      return { id: eventId(date, title["en"], firstOf(title)), content };
    },
    true,
    report,
  );

  const sources = sourceList.map(({ found, id }) => {
    const { written } = found.form;
    const date =
      written === undefined
        ? null
        : typeof written === "string"
          ? dates.resolve(written, () => found.pointer("written"))
          : dates.resolve(written.date, () => found.pointer("written", "date"));
    return { found, record: expand.source(found.form, id, date) };
  });
  const sourceOf = new Map(sources.map(({ record }) => [record.id, record]));
  const check = checking(
    {
      actors: directory(actorList),
      places: directory(placeList),
      categories: directory(categoryList),
      events: directory(eventList),
      sources: new Map(
        [...directory(sourceList)].flatMap(([alias, id]) => {
          const source = sourceOf.get(id);
          return source === undefined ? [] : [[alias, source]];
        }),
      ),
    },
    report,
  );

  const categories = categoryList.map(({ found, id }, place) => ({
    found,
    record: expand.category(found.form, id, place),
  }));
  const actors = actorList.map(({ found, id }) => ({
    found,
    record: expand.actor(found.form, id),
  }));
  const places = placeList.map(({ found, id }) => ({
    found,
    record: expand.place(found.form, id),
  }));
  const events = eventList.map(({ found, id }) => ({
    found,
    record: expand.event(found.form, id, found.date),
  }));
  const ties = readList(TieForm, json, "ties", report).map((found) => {
    const input = found.form.date;
    const date = input === undefined ? null : dates.resolve(input, () => found.pointer("date"));
    return { found, record: expand.tie(found.form, "", date) };
  });

  const checkedEvents = events.map(({ found, record }) => check.event(record, found.pointer));
  const checkedTies = ties.flatMap(({ found, record }) => {
    const tie = check.tie(record, found.pointer);
    return tie === null ? [] : [{ ...found, tie }];
  });
  const dataset: Dataset = {
    meta: metaOf(meta, file, expand, dates, checkedEvents, report),
    categories: withUncategorised(categories.map(recordOf), checkedEvents),
    actors: actors.map(({ found, record }) => check.actor(record, found.pointer)),
    places: places.map(recordOf),
    sources: sources.map(({ found, record }) => check.source(record, found.pointer)),
    events: checkedEvents,
    ties: nameRecords(checkedTies, ({ tie }) => tieIdentity(tie), true, report).map(
      ({ found, id }) => ({ ...found.tie, id }),
    ),
  };
  const told = { found: meta, record: dataset.meta };
  reportLanguages({ meta: told, categories, actors, places, sources, events, ties }, report);
  if (dataset.events.length === 0) report.add("empty", "/events");
  return { dataset, problems: worstFirst(report.problems) };
}
