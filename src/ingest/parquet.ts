import { resolveEdtf } from "../model/edtf.ts";
import { isId } from "../model/ids.ts";
import type { EventInput } from "../model/schema.ts";
import { type Precision, PRECISIONS, STATUSES } from "../model/types.ts";
import { joined, spanForm, yearForm } from "./dates/civil.ts";
import { type ColumnProfile, profileColumn } from "./dates/column.ts";
import { dayText } from "./dayText.ts";
import { documentOrder } from "./documentOrder.ts";
import { Refusal } from "./file.ts";
import { type Foreign, firstWords, listOf, shownOf, textOf, wholeOf } from "./foreign.ts";
import type { ColumnOrder, DocumentImporter, Draft } from "./importer.ts";
import { isParquet } from "./parquetMark.ts";
import { placeAt } from "./places.ts";
import {
  type Looks,
  looksOf,
  type Read,
  readField,
  type RecordReader,
  recordReader,
  spanned,
  type Written,
} from "./record.ts";

/** The columns of a large set (research on scale, 6.5) and what other tables call them. */
const FIELDS = [
  ["id", ["id", "event_id", "uid"]],
  ["date", ["date", "edtf", "event_date"]],
  ["lo", ["lo", "start", "date_start", "start_date", "datetime", "timestamp", "sqldate"]],
  ["hi", ["hi", "end", "date_end", "end_date"]],
  ["prec", ["prec", "precision", "date_precision"]],
  ["year", ["year"]],
  ["title", ["title", "headline", "name"]],
  ["title_ar", ["title_ar"]],
  ["title_en", ["title_en"]],
  ["text", ["text", "description", "notes"]],
  ["text_ar", ["text_ar"]],
  ["text_en", ["text_en"]],
  ["type", ["type", "category", "event_type"]],
  ["place", ["place", "location"]],
  ["lat", ["lat", "latitude"]],
  ["lon", ["lon", "lng", "longitude"]],
  ["killed_lo", ["killed_lo", "killed_low", "low"]],
  ["killed", ["killed", "best", "fatalities", "deaths"]],
  ["killed_hi", ["killed_hi", "killed_high", "high"]],
  ["status", ["status"]],
  ["a1", ["a1", "actor1", "side_a", "actors"]],
  ["a2", ["a2", "actor2", "side_b"]],
  ["source", ["source", "sources", "source_title"]],
  ["url", ["url", "source_url", "link"]],
] as const;
type Field = (typeof FIELDS)[number][0];
type Columns = Partial<Record<Field, string>>;

const isPrecision = (text: string): text is Precision => PRECISIONS.some((each) => each === text);

function columnsOf(names: readonly string[]): Columns {
  const found: Columns = {};
  for (const [field, aliases] of FIELDS) {
    const name = aliases
      .map((alias) => names.find((each) => each.toLowerCase() === alias))
      .find((each) => each !== undefined);
    if (name !== undefined) found[field] = name;
  }
  return found;
}

interface Reading {
  readonly columns: Columns;
  readonly orders: ReadonlyMap<Field, ColumnOrder>;
}

const DATES = ["date", "lo", "hi"] as const;

function dateOf(record: RecordReader, row: Foreign, { columns, orders }: Reading) {
  const field = (name: (typeof DATES)[number]): (Written & { read: Read }) | null => {
    const column = columns[name];
    const value = column === undefined ? "" : dayText(row[column]);
    if (column === undefined || value === "") return null;
    const written = { value, column: `/${column}` };
    return { ...written, read: readField(record, written, { order: orders.get(name) }) };
  };
  const start = field("date") ?? field("lo");
  const end = field("hi");
  const prec = columns.prec === undefined ? "" : textOf(row[columns.prec]).toLowerCase();
  if (start === null) {
    const year = columns.year === undefined ? undefined : wholeOf(row[columns.year]);
    const form = year === undefined || year === null ? null : yearForm(year);
    if (form !== null && resolveEdtf(form) !== null) return { date: form };
    return end === null
      ? (record.leave("no-date", columns.lo ?? columns.date ?? ""), null)
      : spanned(record, end, null);
  }
  if (isPrecision(prec) && !("unread" in start.read)) {
    const last = end === null || "unread" in end.read ? start.read.interval : end.read.interval;
    const whole = joined(start.read.interval, last);
    const form = whole === null ? null : spanForm(whole.start, whole.end, prec);
    if (form !== null) return { date: form };
  } else if (prec !== "") record.note("bad-value", `/${columns.prec ?? ""}`, prec);
  return spanned(record, start, end);
}

function harmOf(record: RecordReader, row: Foreign, columns: Columns): EventInput["harm"] {
  const count = (field: "killed_lo" | "killed" | "killed_hi"): number | undefined => {
    const column = columns[field];
    const value = column === undefined ? undefined : wholeOf(row[column]);
    if (column === undefined || value === undefined) return undefined;
    if (value !== null && value >= 0) return value;
    record.note("bad-number", `/${column}`, shownOf(row[column]));
    return undefined;
  };
  const [low, best, high] = [count("killed_lo"), count("killed"), count("killed_hi")];
  if (low === undefined && best === undefined && high === undefined) return undefined;
  return [{ kind: "killed", low, best, high }];
}

function readRow(draft: Draft, looks: Looks, row: Foreign, at: number, reading: Reading): void {
  const record = recordReader(draft, looks, at);
  const { columns } = reading;
  const text = (field: Field): string => {
    const column = columns[field];
    const value = column === undefined ? undefined : row[column];
    return Array.isArray(value) ? listOf(value).map(textOf).join("; ") : textOf(value);
  };
  const dated = dateOf(record, row, reading);
  if (dated === null) return;
  const both = (field: "title" | "text"): Record<string, string> | string => {
    const words = Object.fromEntries(
      (["ar", "en"] as const)
        .map((lang) => [lang, text(`${field}_${lang}`)] as const)
        .filter(([, each]) => each !== ""),
    );
    return Object.keys(words).length > 0
      ? words
      : record.html(text(field), `/${columns[field] ?? field}`).text;
  };
  const [title, body, type, place] = [both("title"), both("text"), text("type"), text("place")];
  const names = [...text("a1").split(/\s*;\s*/), ...text("a2").split(/\s*;\s*/)].filter(
    (name) => name !== "",
  );
  // A set whose texts stand in another file: what it is, who and where say what the row is about.
  const made =
    (typeof body === "string" ? firstWords(body) : "") ||
    [type, [...new Set(names)].join(" – "), place].filter((each) => each !== "").join(" · ");
  if (title === "" && made === "") return record.leave("no-title", `/${columns.title ?? "title"}`);
  if (title === "") record.look("title-composed", `/${columns.title ?? "title"}`, made);
  const where = placeAt(draft, record, {
    name: place,
    longitude: columns.lon === undefined ? undefined : row[columns.lon],
    latitude: columns.lat === undefined ? undefined : row[columns.lat],
    column: `/${columns.lat ?? "lat"}`,
  });
  const status = STATUSES.find((each) => each === text("status").toLowerCase());
  if (status === undefined && text("status") !== "")
    record.note("bad-value", `/${columns.status ?? ""}`, text("status"));
  const [url, named] = [text("url"), text("source")];
  const source =
    url !== ""
      ? record.link(url, `/${columns.url ?? ""}`, { title: named })
      : named === ""
        ? null
        : draft.source(`name:${named}`, () => ({ title: named, kind: "reference" }));
  const harm = harmOf(record, row, columns);
  const id = text("id");
  const actors = [...new Set(names)].map((name) => draft.actor(name, () => ({ name })));
  draft.event(at, {
    ...dated,
    title: title === "" ? made : title,
    id: isId(id) && !/^\d+$/.test(id) ? id : undefined,
    text: body || undefined,
    category: type === "" ? undefined : draft.category(type, () => ({ name: type })),
    place: where ?? undefined,
    status,
    actors: actors.length === 0 ? undefined : actors,
    harm,
    evidence: source === null ? undefined : [source],
  });
}

/** Parquet with the columns of a large set; the file is read as a whole. */
export const parquet: DocumentImporter = {
  kind: "document",
  format: "parquet",
  takes: ({ bytes }) => (isParquet(bytes) ? 1 : 0),
  read: async ({ bytes }, draft, answers) => {
    const { openParquet } = await import("./parquetFile.ts");
    const file = await openParquet(bytes);
    const columns = columnsOf(file.columns);
    const dates = DATES.flatMap((field) => columns[field] ?? []);
    if (dates.length === 0 && columns.year === undefined)
      throw new Refusal("parquet-columns", { columns: file.columns.slice(0, 40).join(", ") });
    const wanted = new Set(Object.values(columns));
    for (const column of file.columns)
      if (!wanted.has(column)) draft.note({ code: "column-ignored", row: 0, column });
    for (const field of ["title", "type", "lat", "lon"] as const)
      if (
        columns[field] === undefined &&
        (field !== "title" || (columns.title_ar ?? columns.title_en) === undefined)
      )
        draft.note({ code: "column-absent", row: 0, column: field });
    const profiles = new Map<Field, ColumnProfile>();
    for (const field of DATES)
      if (columns[field] !== undefined) profiles.set(field, profileColumn());
    await file.read(dates, (row, at) => {
      for (const [field, profile] of profiles) profile.add(dayText(row[columns[field] ?? ""]), at);
    });
    const orders = new Map(
      [...profiles].map(([field, profile]) => [
        field,
        documentOrder(draft, profile, columns[field] ?? "", answers),
      ]),
    );
    const looks = looksOf(draft);
    await file.read([...wanted], (row, at) => readRow(draft, looks, row, at, { columns, orders }));
    looks.tell();
  },
};
