import { BOM, csvLine } from "../model/csv.ts";
import { civil, dayOf, formatDay } from "../model/day.ts";
import type { ConflictEvent, Dataset, Day, Precision, Problem, Text } from "../model/types.ts";
import { REFUSALS } from "./file.ts";
import type { FormatName, Remark } from "./importer.ts";
import { REMARKS } from "./remarks.ts";

/** What became of the thing: `left` out with its row, `lost` from a row that is in, `changed`, or to be `asked`. */
export type ProblemKind = "fatal" | "left" | "lost" | "changed" | "asked";

/** A line of the report. In words: the message `messageOf(problem)` with `values`. */
export interface ReportedProblem {
  readonly file: string;
  /** As a spreadsheet shows it, the header is 1; 0: the whole file. */
  readonly row: number;
  /** The header's word, or a JSON pointer below the record; "" when it is the whole row. */
  readonly column: string;
  /** As it stands in the file, at most 200 characters. */
  readonly value: string;
  readonly code: string;
  readonly kind: ProblemKind;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface FileReport {
  readonly name: string;
  /** null: it could not be read. */
  readonly format: FormatName | null;
  readonly rows: number;
  readonly events: number;
  readonly merged: number;
  readonly left: number;
}

/** Of events, or of anything that is measured from low to high. */
export interface Figures {
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

/** Events that begin from `from` on and before `to`: whole months. */
export interface Bin {
  readonly from: Day;
  readonly to: Day;
  readonly count: number;
}

export interface ImportReport {
  /** "several" when the files are of different formats; null when none could be read. */
  readonly format: FormatName | "several" | null;
  readonly files: readonly FileReport[];
  /** Rows of data: events + merged + left. */
  readonly rows: number;
  readonly events: number;
  readonly merged: number;
  readonly left: number;
  /** At most 50,000 of one code in one file; `counts` has all. */
  readonly problems: readonly ReportedProblem[];
  readonly counts: Readonly<Record<string, number>>;
  /** First and last known day, YYYY-MM-DD; null without events. */
  readonly span: { readonly from: string; readonly to: string } | null;
  /** Sums over the events that give figures; null when none does: not known is not zero. */
  readonly killed: Figures | null;
  readonly bins: readonly Bin[];
  /** Five events, spread over the whole. */
  readonly examples: readonly ReportedEvent[];
}

export interface ReportedEvent {
  readonly id: string;
  readonly edtf: string;
  readonly title: Text;
  readonly actors: readonly Text[];
}

const FATAL = new Set<string>(REFUSALS);

/** Key of a problem's words. */
export function messageOf(code: string): string {
  if (FATAL.has(code)) return `import.fatal-${code}`;
  return Object.hasOwn(REMARKS, code) ? `import.remark-${code}` : `problems.${code}`;
}

/** Key of a format's name in words. */
export const formatMessage = (format: FormatName | "several"): string => `import.format-${format}`;

export const reported = (file: string, remark: Remark): ReportedProblem => ({
  file,
  row: remark.row,
  column: remark.column ?? "",
  value: remark.value ?? "",
  code: remark.code,
  kind: REMARKS[remark.code],
  values: { value: remark.value ?? "", column: remark.column ?? "", ...remark.values },
});

/** Said of our own sets, where a person can mend them; foreign files never have these. */
const OURS = new Set([
  "no-title",
  "no-as-of",
  "no-category",
  "missing-language",
  "language-absent",
  "no-reference",
  "empty",
]);
const WHOLE = new Set(["event-without-date", "bad-date"]);

/**
 * A problem of `parseDataset`, with the row that the event came from. null: of no concern in a foreign file.
 *
 * @param rows row of each event, by its place in the list; null for a file that is a set itself
 */
export function reportedOf(
  { code, severity, file, pointer, values }: Problem,
  rows: readonly number[] | null,
): ReportedProblem | null {
  if (rows !== null && OURS.has(code)) return null;
  const [, list, place, ...rest] = pointer.split("/");
  const at = list === "events" && place !== undefined ? Number(place) : null;
  const whole = at !== null && (rest.length === 0 || (WHOLE.has(code) && rest.length === 1));
  return {
    file,
    row: at === null ? 0 : rows === null ? at + 1 : (rows[at] ?? 0),
    column: at === null ? pointer : rest.length === 0 ? "" : `/${rest.join("/")}`,
    value: String(values["received"] ?? values["edtf"] ?? values["id"] ?? "").slice(0, 200),
    code,
    kind:
      severity === "fatal" ? "fatal" : severity === "warning" ? "changed" : whole ? "left" : "lost",
    values,
  };
}

const SEVERITY = {
  fatal: "fatal",
  left: "dropped",
  lost: "dropped",
  changed: "warning",
  asked: "warning",
} as const satisfies Record<ProblemKind, Problem["severity"]>;

/** The report's lines as the problems of a set. A row is named as in RFC 7111: `#row=12`. */
export const problemsOf = ({ problems, format }: ImportReport): Problem[] =>
  problems.map(({ code, kind, file, row, column, values }) => ({
    code,
    severity: SEVERITY[kind],
    file,
    pointer:
      row === 0 ? column : format === "siyaq" ? `/events/${row - 1}${column}` : `#row=${row}`,
    values,
  }));

/** Days of an event that are known. */
const firstDay = ({ date }: ConflictEvent): Day =>
  Number.isFinite(date.start) ? date.start : date.end;
const lastDay = ({ date }: ConflictEvent): Day =>
  Number.isFinite(date.end) ? date.end : date.start;

function killedOf(events: readonly ConflictEvent[]): Figures | null {
  let known = false;
  const sum = { low: 0, best: 0, high: 0 };
  for (const { harm } of events)
    for (const { kind, low, best, high } of harm) {
      const told = best ?? low ?? high;
      if (kind !== "killed" || told === undefined) continue;
      known = true;
      sum.low += low ?? told;
      sum.best += told;
      sum.high += high ?? told;
    }
  return known ? sum : null;
}

const MOST_BINS = 60;

/** Months in a bin: a month, a quarter, a year, five years … */
const STEPS = [1, 3, 6, 12, 60, 120, 300, 600, 1200, 6000, 12_000, 60_000, 600_000, 6_000_000];

/** Months that a date of this precision leaves open. */
export const MONTHS: Readonly<Record<Precision, number>> = {
  day: 1,
  range: 1,
  month: 1,
  season: 3,
  year: 12,
  decade: 120,
  century: 1200,
};

/**
 * By months or longer, at most 60 bins, from the first event to the last. No bin is shorter than what the dates
 * leave open: an event of "2019" is not one of January.
 */
function binsOf(events: readonly ConflictEvent[]): Bin[] {
  let vaguest = 1;
  for (const { date } of events) vaguest = Math.max(vaguest, MONTHS[date.precision]);
  return binsOfDays(Float64Array.from(events, firstDay), vaguest);
}

/**
 * The same of the days on which they begin.
 *
 * @param vaguest in months
 * @param times how many begin on each of the days; null: one
 */
export function binsOfDays(
  days: Float64Array,
  vaguest = 1,
  times: readonly number[] | null = null,
): Bin[] {
  if (days.length === 0) return [];
  const months = days.map((day) => {
    const { year, month } = civil(day);
    return year * 12 + month - 1;
  });
  let first = Infinity;
  let last = -Infinity;
  for (const month of months) {
    first = Math.min(first, month);
    last = Math.max(last, month);
  }
  const step =
    STEPS.find(
      (each) => each >= vaguest && Math.floor(last / each) - Math.floor(first / each) < MOST_BINS,
    ) ?? Math.ceil((last - first + 1) / MOST_BINS);
  const start = Math.floor(first / step);
  const counts = Array.from({ length: Math.floor(last / step) - start + 1 }, () => 0);
  months.forEach((month, day) => {
    const at = Math.floor(month / step) - start;
    counts[at] = (counts[at] ?? 0) + (times?.[day] ?? 1);
  });
  const begins = (at: number): Day => {
    const month = (start + at) * step;
    return dayOf(Math.floor(month / 12), (((month % 12) + 12) % 12) + 1);
  };
  return counts.map((count, at) => ({ from: begins(at), to: begins(at + 1), count }));
}

const EXAMPLES = 5;

export function factsOf(
  dataset: Dataset | null,
): Pick<ImportReport, "span" | "killed" | "bins" | "examples"> {
  const events = dataset?.events ?? [];
  if (dataset === null || events.length === 0)
    return { span: null, killed: null, bins: [], examples: [] };
  let from = Infinity;
  let to = -Infinity;
  for (const event of events) {
    from = Math.min(from, firstDay(event));
    to = Math.max(to, lastDay(event));
  }
  const names = new Map(dataset.actors.map(({ id, name }) => [id, name]));
  const count = Math.min(EXAMPLES, events.length);
  const examples: ReportedEvent[] = [];
  for (let at = 0; at < count; at++) {
    const event = events[Math.floor((at * (events.length - 1)) / Math.max(1, count - 1))];
    if (event === undefined) continue;
    const actors = event.actors.flatMap(({ actor }): readonly Text[] => {
      const name = names.get(actor);
      return name === undefined ? [] : [name];
    });
    examples.push({ id: event.id, edtf: event.date.edtf, title: event.title, actors });
  }
  return {
    span: { from: formatDay(from), to: formatDay(to) },
    killed: killedOf(events),
    bins: binsOf(events),
    examples,
  };
}

/** The problems as CSV. `reason` gives a problem in words. */
export function reportCsv(
  { problems }: ImportReport,
  header: readonly [file: string, row: string, column: string, value: string, reason: string],
  reason: (problem: ReportedProblem) => string,
): string {
  const lines = problems.map((each) =>
    csvLine([each.file, String(each.row), each.column, each.value, reason(each), each.code]),
  );
  return BOM + csvLine([...header, "code"]) + lines.join("");
}
