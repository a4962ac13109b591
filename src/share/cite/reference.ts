import type { Locale } from "../../i18n/locale.ts";
import { civil } from "../../model/day.ts";
import type { ConflictEvent, Day, Interval, Meta, Source, Text } from "../../model/types.ts";

/** A date as exact as it is known. https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html#date-fields */
export interface CslDate {
  /** [year, month?, day?]; two of them are a range. */
  readonly "date-parts"?: readonly (readonly number[])[];
  readonly circa?: true;
  /** What has no such parts: a decade, an open end; in EDTF. */
  readonly literal?: string;
}

/** The part of CSL-JSON that data sets, their events and their sources need. */
export interface CslItem {
  readonly id: string;
  readonly type: "dataset" | "entry" | "article" | "report" | "webpage" | "document";
  readonly title: string;
  readonly "container-title"?: string;
  readonly publisher?: string;
  readonly version?: string;
  readonly issued?: CslDate;
  readonly "event-date"?: CslDate;
  readonly accessed: CslDate;
  readonly language: string;
  readonly URL?: string;
  readonly note?: string;
}

/** What every citation of one moment has in common. */
export interface Citing {
  readonly locale: Locale;
  readonly meta: Meta;
  /** The pinned link to what is cited; null for a file on the reader's own disk. */
  readonly link: string | null;
  /** The reader's own day. */
  readonly today: Day;
}

function partsOf(day: Day, length: number): number[] {
  const { year, month, date } = civil(day);
  return [year, month, date].slice(0, length);
}

const LENGTH: Readonly<Partial<Record<Interval["precision"], number>>> = {
  year: 1,
  month: 2,
  day: 3,
  range: 3,
};

/** Never more exact than the interval. Years before 1 have no form in CSL that all programs share: they stay words. */
export function cslDate({
  edtf,
  start,
  end,
  precision,
  approximate,
  uncertain,
}: Interval): CslDate {
  const length = LENGTH[precision];
  const circa = approximate || uncertain ? ({ circa: true } as const) : {};
  if (length === undefined || !Number.isFinite(start) || !Number.isFinite(end))
    return { literal: edtf };
  if (civil(start).year < 1) return { literal: edtf };
  const last = precision === "range" ? [partsOf(end, length)] : [];
  return { "date-parts": [partsOf(start, length), ...last], ...circa };
}

const dayDate = (day: Day): CslDate => ({ "date-parts": [partsOf(day, 3)] });

const said = <K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> => {
  const field: Partial<Record<K, V>> = {};
  if (value !== undefined && value !== "") field[key] = value;
  return field;
};

const textOf = ({ locale }: Citing, text: Text | undefined): string | undefined =>
  text === undefined ? undefined : locale.text(text).value;

/** The set as it is shown. `shown`: what is shown of it, in words. */
export function viewReference(citing: Citing, shown: string): CslItem {
  const { locale, meta, link, today } = citing;
  return {
    id: meta.id,
    type: "dataset",
    title: textOf(citing, meta.title) ?? meta.id,
    publisher: locale.t("cite.publisher"),
    ...said("version", meta.version),
    issued: dayDate(meta.asOf),
    accessed: dayDate(today),
    language: locale.lang,
    ...said("URL", link ?? undefined),
    note: shown,
  };
}

/** One event of the set. */
export function eventReference(citing: Citing, event: ConflictEvent): CslItem {
  const { locale, meta, link, today } = citing;
  return {
    id: `${meta.id}-${event.id}`,
    type: "entry",
    title: textOf(citing, event.title) ?? event.id,
    ...said("container-title", textOf(citing, meta.title)),
    publisher: locale.t("cite.publisher"),
    ...said("version", meta.version),
    issued: dayDate(meta.asOf),
    "event-date": cslDate(event.date),
    accessed: dayDate(today),
    language: locale.lang,
    ...said("URL", link ?? undefined),
    note: locale.dates.interval(event.date),
  };
}

const TYPES: Readonly<Record<string, CslItem["type"]>> = {
  article: "article",
  report: "report",
};

/** A source by itself, where it can be read; where it cannot, where the set tells of it. */
export function sourceReference(citing: Citing, source: Source): CslItem {
  const { locale, link, today } = citing;
  const own = source.url !== undefined;
  return {
    id: source.id,
    type: TYPES[source.kind] ?? (own ? "webpage" : "document"),
    // A title is cited in the language in which it was given, where the set has it.
    title: source.title[source.lang] ?? locale.text(source.title).value,
    ...said("publisher", textOf(citing, source.publisher)),
    ...said("issued", source.written === undefined ? undefined : cslDate(source.written.date)),
    accessed: dayDate(today),
    language: source.lang,
    ...said("URL", source.url ?? link ?? undefined),
    ...said(
      "note",
      own
        ? undefined
        : locale.t("cite.as-told", { title: textOf(citing, citing.meta.title) ?? "" }),
    ),
  };
}
