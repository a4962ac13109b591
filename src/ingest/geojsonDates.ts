import { dayOfMoment } from "./dayText.ts";
import { resolveEdtf } from "../model/edtf.ts";
import { qualify, edtfOf } from "./dates/civil.ts";
import { type Foreign, listAt, shownOf, textAt, textOf, valueAt, wholeOf } from "./foreign.ts";
import type { ColumnOrder } from "./importer.ts";
import NAMES from "./geojsonNames.json";
import { isRecord } from "../model/isRecord.ts";
import {
  type Dated,
  type Read,
  readField,
  type RecordReader,
  spanned,
  type Written,
} from "./record.ts";

interface WrittenDate extends Written {
  /** The property, for the order of its column. */
  readonly key: string;
}

/** Milliseconds and seconds since 1970 as days; 20190404 and 2019 stay what they are. */
function fromNumber(value: unknown): string {
  const text = textOf(value);
  if (typeof value !== "number") return text;
  const size = Math.abs(value);
  if (size >= 1e10) return dayOfMoment(value) ?? text;
  return size >= 1e8 && size < 1e10 ? (dayOfMoment(value * 1000) ?? text) : text;
}

function writtenAt(properties: Foreign, keys: readonly string[]): WrittenDate | null {
  const key = keys.find((each) => textAt(properties, each) !== "");
  if (key === undefined) return null;
  return { key, value: fromNumber(valueAt(properties, key)), column: `/properties/${key}` };
}

/** A bound of a span in `when`: `"1832"`, `{in: "1832"}` or `{earliest, latest}`. */
function bound(span: Foreign, end: "start" | "end"): readonly Written[] {
  const value = valueAt(span, end);
  const column = `/when/${end}`;
  if (!isRecord(value)) return textOf(value) === "" ? [] : [{ value: textOf(value), column }];
  return ["in", "earliest", "latest"]
    .map((key) => ({ value: textAt(value, key), column: `${column}/${key}` }))
    .filter((each) => each.value !== "");
}

function whenOf(feature: Foreign, properties: Foreign): { span: Foreign; more: number } | null {
  const geometry = valueAt(feature, "geometry");
  const found = [
    valueAt(feature, "when"),
    valueAt(properties, "when"),
    isRecord(geometry) ? valueAt(geometry, "when") : undefined,
  ].find((each) => isRecord(each) || textOf(each) !== "");
  if (found === undefined) return null;
  if (!isRecord(found)) return { span: { start: textOf(found) }, more: 0 };
  const spans = listAt(found, "timespans").filter(isRecord);
  const [first] = spans;
  return { span: first ?? found, more: Math.max(0, spans.length - 1) };
}

/** What the orders of columns are decided by. */
export function writtenDates(feature: Foreign, properties: Foreign): readonly WrittenDate[] {
  const when = whenOf(feature, properties);
  if (when !== null)
    return [...bound(when.span, "start"), ...bound(when.span, "end")].map((each) => ({
      ...each,
      key: "when",
    }));
  const found = [writtenAt(properties, NAMES.start), writtenAt(properties, NAMES.end)].filter(
    (each) => each !== null,
  );
  return found.length > 0
    ? found
    : [writtenAt(properties, NAMES.year)].filter((each) => each !== null);
}

type OrderOf = (key: string) => ColumnOrder | undefined;

/** Two bounds of one end, as `earliest?/latest?`: it began, or ended, some time between them. */
function fromWhen(record: RecordReader, span: Foreign, orderOf: OrderOf): Dated | null {
  const starts = bound(span, "start");
  const ends = bound(span, "end");
  const [first] = starts.length > 0 ? starts : ends;
  if (first === undefined) {
    record.leave("no-date", "/when", shownOf(span));
    return null;
  }
  const context = { order: orderOf("when") };
  const last = ends.at(-1) ?? starts.at(-1) ?? first;
  const read = (at: Written): Written & { read: Read } => ({
    ...at,
    read: readField(record, at, context),
  });
  const dated = spanned(record, read(first), last === first ? null : read(last));
  if (dated === null) return null;
  const [from = "", to] = dated.date.split("/");
  if (to === undefined) return dated;
  const early = starts.length > 1;
  const late = ends.length > 1 || (ends.length === 0 && early);
  const date = `${qualify(from, false, early)}/${qualify(to, false, late)}`;
  if (resolveEdtf(date) === null || !(early || late)) return dated;
  // Of four bounds an interval shows the outer two.
  const dateText = [...starts, ...ends].map(({ value }) => value).join(" – ");
  return { ...dated, date, dateText };
}

/** `year` with `month` and `day` beside it; what is not there stays open. */
function fromParts(record: RecordReader, properties: Foreign, written: Written): Read {
  const year = wholeOf(written.value);
  const month = wholeOf(valueAt(properties, "month"));
  const day = wholeOf(valueAt(properties, "day"));
  if (year === undefined || year === null) return readField(record, written, {});
  const edtf = edtfOf(
    year,
    month ?? null,
    month === undefined || month === null ? null : (day ?? null),
  );
  const interval = edtf === null ? null : resolveEdtf(edtf);
  return interval === null ? { unread: "impossible-date" } : { interval, words: null };
}

export function datesOf(
  record: RecordReader,
  feature: Foreign,
  properties: Foreign,
  orderOf: OrderOf,
): Dated | null {
  const when = whenOf(feature, properties);
  if (when !== null) {
    if (when.more > 0)
      record.note("part-lost", "/when/timespans", shownOf(valueAt(feature, "when")), {
        count: when.more,
      });
    return fromWhen(record, when.span, orderOf);
  }
  const start = writtenAt(properties, NAMES.start);
  const end = writtenAt(properties, NAMES.end);
  const year = writtenAt(properties, NAMES.year);
  const first = start ?? end;
  if (first === null) {
    if (year !== null)
      return spanned(record, { ...year, read: fromParts(record, properties, year) }, null);
    record.leave("no-date", "/properties");
    return null;
  }
  const read = (at: WrittenDate): Written & { read: Read } => ({
    ...at,
    read: readField(record, at, { order: orderOf(at.key) }),
  });
  return spanned(record, read(first), start === null || end === null ? null : read(end));
}
