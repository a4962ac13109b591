import { formatDay } from "../../model/day.ts";
import type { Text } from "../../model/types.ts";
import { precisionOf } from "../../query/dating.ts";
import type { Index } from "../../query/index.ts";
import type { ImportResult } from "../import.ts";
import { binsOfDays, MONTHS, type ReportedProblem } from "../report.ts";
import { unreadResult } from "../unread.ts";
import type { Opened } from "./openLarge.ts";

const FORMAT = "parquet";

function problemsIn(
  { rows, total, left, unread, stop }: Extract<Opened, { kind: "read" }>,
  file: string,
) {
  const problems: ReportedProblem[] = [];
  const add = (code: string, kind: ReportedProblem["kind"], values: ReportedProblem["values"]) =>
    problems.push({ file, row: 0, column: "", value: "", code, kind, values });
  if (stop !== null) add(stop.code, "lost", stop.values);
  if (rows < total) add("rows-unread", "left", { read: rows, total });
  if (left > 0) add("rows-undated", "left", { count: left });
  for (const { column, type } of unread) add("column-unread", "lost", { column, type });
  return problems;
}

/** Months that the vaguest date takes. */
function vaguestOf({ dating }: Index): number {
  const present = new Uint8Array(256);
  for (const bits of dating) present[bits] = 1;
  return present.reduce(
    (most, there, bits) => (there === 1 ? Math.max(most, MONTHS[precisionOf(bits)]) : most),
    1,
  );
}

/** Days on which rows begin, and how many on each; the day of its end where a row's start is open. Many share a day. */
function firstDays({ starts, ends }: Index): { days: Float64Array; times: readonly number[] } {
  const days: number[] = [];
  const times: number[] = [];
  for (let row = 0; row < starts.length; row++) {
    const start = starts[row] ?? 0;
    const day = start === -Infinity ? (ends[row] ?? 0) - 1 : start;
    if (days.at(-1) !== day) {
      days.push(day);
      times.push(0);
    }
    times[times.length - 1] = (times.at(-1) ?? 0) + 1;
  }
  return { days: Float64Array.from(days), times };
}

function factsOf(index: Index) {
  const { days, times } = firstDays(index);
  const { from, to } = index.extent;
  return {
    span: days.length === 0 ? null : { from: formatDay(from), to: formatDay(to - 1) },
    bins: binsOfDays(days, vaguestOf(index), times),
  };
}

function countsOf(problems: readonly ReportedProblem[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { code } of problems) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/** Events that the report shows: five, spread over the whole. */
const EXAMPLES = 5;
export function exampleRows({ events: { length } }: Index): number[] {
  const count = Math.min(EXAMPLES, length);
  return [
    ...new Set(
      Array.from({ length: count }, (_, at) =>
        Math.floor((at * (length - 1)) / Math.max(1, count - 1)),
      ),
    ),
  ];
}

/** What opening a large file gave, told as the reading of any other; its events stay in the file. */
export function largeResult(
  opened: Exclude<Opened, { kind: "other" }>,
  file: string,
): ImportResult {
  if (opened.kind === "refused")
    return unreadResult([{ name: file }], opened.stop.code, opened.stop.values);
  const { index } = opened.set;
  const events = index.events.length;
  // Those of which the texts have come.
  const examples = exampleRows(index).flatMap((row) => index.texts?.have(row) ?? []);
  const left = opened.total - events;
  const problems = problemsIn(opened, file);
  let facts: ReturnType<typeof factsOf> | null = null;
  return {
    dataset: { ...index.dataset, events: examples },
    large: opened.set,
    report: {
      format: FORMAT,
      files: [{ name: file, format: FORMAT, rows: opened.total, events, merged: 0, left }],
      rows: opened.total,
      events,
      merged: 0,
      left,
      problems,
      counts: countsOf(problems),
      // Nobody waits for them while the set is shown.
      get span() {
        return (facts ??= factsOf(index)).span;
      },
      get bins() {
        return (facts ??= factsOf(index)).bins;
      },
      // Figures stay in the file.
      killed: null,
      examples: examples.map(({ id, date, title, actors }) => ({
        id,
        edtf: date.edtf,
        title,
        actors: actors.flatMap(({ actor }): readonly Text[] => {
          const named = index.actors.get(actor)?.name;
          return named === undefined ? [] : [named];
        }),
      })),
    },
    asks: [],
  };
}
