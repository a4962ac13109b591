import type * as v from "valibot";
import { eventId, ID_LENGTH, nameId, slug } from "../model/ids.ts";
import { shortDate } from "../model/interval.ts";
import { FORMAT } from "../model/format.ts";
import {
  ActorForm,
  CategoryForm,
  EventForm,
  MetaForm,
  PlaceForm,
  SourceForm,
  type TextInput,
  TieForm,
} from "../model/schema.ts";
import type { Category, ConflictEvent, Dataset, Problem, Source, Tie } from "../model/types.ts";
import { type Dates, dating, type Resolve } from "./resolveDates.ts";
import { type Expand, expanding } from "./expand.ts";
import { isRecord } from "../model/isRecord.ts";
import { firstOf } from "../model/text.ts";
import { createReport, problem, type Report, worstFirst } from "./problem.ts";
import { languagesOf } from "./languages.ts";
import { metaOf } from "./metaOf.ts";
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

export interface Parsed {
  /** null exactly when there is a fatal problem. */
  readonly dataset: Dataset | null;
  /** Worst first. */
  readonly problems: readonly Problem[];
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

/** What the reading of each list needs. */
interface Reading {
  readonly json: Readonly<Record<string, unknown>>;
  readonly report: Report;
  readonly expand: Expand;
  readonly dates: Dates;
  readonly languages: ReturnType<typeof languagesOf>;
  readonly foreign: boolean;
}

const listed = <T>(
  form: v.GenericSchema<unknown, T>,
  list: string,
  { json, report, foreign }: Reading,
): Found<T>[] => readList(form, json, list, report, foreign);

/** The lists that others point into, each record by its id. */
function namedLists(reading: Reading) {
  const { report, expand, dates } = reading;
  const byName = <T>(
    form: v.GenericSchema<unknown, T>,
    list: string,
    words: (form: T) => TextInput,
  ) =>
    nameRecords(
      listed(form, list, reading),
      (found): Identity => {
        const text = expand.text(words(found.form));
        return { id: nameId(text["en"], firstOf(text)), content: JSON.stringify(text) };
      },
      false,
      report,
    );
  const categories = byName(CategoryForm, "categories", ({ name }) => name);
  const actors = byName(ActorForm, "actors", ({ name }) => name);
  const places = byName(PlaceForm, "places", ({ name }) => name);
  const sources = byName(SourceForm, "sources", ({ title }) => title);
  const dated = listed(EventForm, "events", reading).flatMap((found) => {
    const date = dates.resolve(found.form.date, () => found.pointer("date"));
    return date === null ? [] : [{ ...found, date }];
  });
  const events = nameRecords(
    dated,
    ({ form, date }) => {
      const title = expand.text(form.title);
      const content = JSON.stringify([date.edtf, title, form.text ?? ""]);
      return { id: eventId(date, title["en"], firstOf(title)), content };
    },
    true,
    report,
  );
  return { categories, actors, places, sources, events };
}

type NamedLists = ReturnType<typeof namedLists>;

function sourcesOf(list: NamedLists["sources"], reading: Reading): Map<string, Source> {
  const { report, expand, dates, languages } = reading;
  const sources = new Map<string, Source>();
  for (const { found, id } of drained(list)) {
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
  return sources;
}

function tiesOf(check: ReturnType<typeof checking>, reading: Reading): Tie[] {
  const { report, expand, dates, languages } = reading;
  const ties = listed(TieForm, "ties", reading).flatMap((found) => {
    const input = found.form.date;
    const date = input === undefined ? null : dates.resolve(input, () => found.pointer("date"));
    const record = languages.tie.of(expand.tie(found.form, "", date), found.pointer);
    const tie = check.tie(record, found.pointer);
    return tie === null ? [] : [{ ...found, tie }];
  });
  return nameRecords(ties, ({ tie }) => tieIdentity(tie), true, report).map(({ found, id }) => ({
    ...found.tie,
    id,
  }));
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
  const reading: Reading = { json, report, expand, dates, languages, foreign };
  const lists = namedLists(reading);
  const sourceIds = directory(lists.sources);
  const sources = sourcesOf(lists.sources, reading);
  const check = checking(
    {
      actors: directory(lists.actors),
      places: directory(lists.places),
      categories: directory(lists.categories),
      events: directory(lists.events),
      sources: new Map(
        [...sourceIds].flatMap(([alias, id]) => {
          const source = sources.get(id);
          return source === undefined ? [] : [[alias, source]];
        }),
      ),
    },
    report,
  );

  const categories = lists.categories.map(({ found, id }, place) =>
    languages.category.of(expand.category(found.form, id, place), found.pointer),
  );
  const actors = lists.actors.map(({ found, id }) =>
    check.actor(languages.actor.of(expand.actor(found.form, id), found.pointer), found.pointer),
  );
  const places = lists.places.map(({ found, id }) =>
    languages.place.of(expand.place(found.form, id), found.pointer),
  );
  const events = Array.from(drained(lists.events), ({ found, id }) =>
    check.event(
      languages.event.of(expand.event(found.form, id, found.date), found.pointer),
      found.pointer,
    ),
  );
  const ties = tiesOf(check, reading);
  const dataset: Dataset = {
    meta: languages.meta.of(metaOf(meta, file, expand, dates, events, report), meta.pointer),
    categories: withUncategorised(categories, events),
    actors,
    places,
    sources: [...sources.values()],
    events,
    ties,
  };
  languages.report(report);
  if (dataset.events.length === 0) report.add("empty", "/events");
  return { dataset, problems: worstFirst(report.problems) };
}
