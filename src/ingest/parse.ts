import type * as v from "valibot";
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
  Source,
  Text,
  Tie,
} from "../model/types.ts";
import { changesOf } from "./changes.ts";
import { dateOf, type Expand, expanding } from "./expand.ts";
import { isRecord } from "../model/isRecord.ts";
import { createReport, problem, type Report, worstFirst } from "./problem.ts";
import { languagesOf } from "./languages.ts";
import {
  directory,
  drained,
  type Found,
  type Identity,
  nameRecords,
  readList,
  readOne,
} from "./records.ts";
import { checkedSource, checking, UNCATEGORISED } from "./references.ts";

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
 * @param foreign made of a file of another format: nobody promised its texts in two languages, and its records are
 *   taken out of `json` as they are read, so that a large one is not held twice
 */
export function parseDataset(
  json: unknown,
  file: string,
  resolve: Resolve,
  foreign = false,
): Parsed {
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
  const languages = languagesOf(foreign);
  const listed = <T>(form: v.GenericSchema<unknown, T>, list: string): Found<T>[] =>
    readList(form, json, list, report, foreign);
  const name = <R extends Found<unknown>>(list: readonly R[], derive: (found: R) => Identity) =>
    nameRecords(list, derive, false, report);
  const byName = (words: TextInput): Identity => {
    const text = expand.text(words);
    return { id: nameId(text["en"], firstOf(text)), content: JSON.stringify(text) };
  };

  const categoryList = name(listed(CategoryForm, "categories"), (found) => byName(found.form.name));
  const actorList = name(listed(ActorForm, "actors"), (found) => byName(found.form.name));
  const placeList = name(listed(PlaceForm, "places"), (found) => byName(found.form.name));
  const sourceList = name(listed(SourceForm, "sources"), (found) => byName(found.form.title));
  const eventList = nameRecords(
    listed(EventForm, "events").flatMap((found) => {
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

  const sourceIds = directory(sourceList);
  const sources = new Map<string, Source>();
  for (const { found, id } of drained(sourceList)) {
    const { written } = found.form;
    const date =
      written === undefined
        ? null
        : typeof written === "string"
          ? dates.resolve(written, () => found.pointer("written"))
          : dates.resolve(written.date, () => found.pointer("written", "date"));
    const record = languages.source.of(expand.source(found.form, id, date), found.pointer);
    sources.set(id, checkedSource(record, found.pointer, report));
  }
  const check = checking(
    {
      actors: directory(actorList),
      places: directory(placeList),
      categories: directory(categoryList),
      events: directory(eventList),
      sources: new Map(
        [...sourceIds].flatMap(([alias, id]) => {
          const source = sources.get(id);
          return source === undefined ? [] : [[alias, source]];
        }),
      ),
    },
    report,
  );

  const categories = categoryList.map(({ found, id }, place) =>
    languages.category.of(expand.category(found.form, id, place), found.pointer),
  );
  const actors = actorList.map(({ found, id }) =>
    check.actor(languages.actor.of(expand.actor(found.form, id), found.pointer), found.pointer),
  );
  const places = placeList.map(({ found, id }) =>
    languages.place.of(expand.place(found.form, id), found.pointer),
  );
  const events = Array.from(drained(eventList), ({ found, id }) =>
    check.event(
      languages.event.of(expand.event(found.form, id, found.date), found.pointer),
      found.pointer,
    ),
  );
  const ties = listed(TieForm, "ties").flatMap((found) => {
    const input = found.form.date;
    const date = input === undefined ? null : dates.resolve(input, () => found.pointer("date"));
    const record = languages.tie.of(expand.tie(found.form, "", date), found.pointer);
    const tie = check.tie(record, found.pointer);
    return tie === null ? [] : [{ ...found, tie }];
  });
  const dataset: Dataset = {
    meta: languages.meta.of(metaOf(meta, file, expand, dates, events, report), meta.pointer),
    categories: withUncategorised(categories, events),
    actors,
    places,
    sources: [...sources.values()],
    events,
    ties: nameRecords(ties, ({ tie }) => tieIdentity(tie), true, report).map(({ found, id }) => ({
      ...found.tie,
      id,
    })),
  };
  languages.report(report);
  if (dataset.events.length === 0) report.add("empty", "/events");
  return { dataset, problems: worstFirst(report.problems) };
}
