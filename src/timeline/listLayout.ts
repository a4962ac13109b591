import { civil, dayOf } from "../model/day.ts";
import { precisionOf } from "../query/dating.ts";
import type { Index, TimeWindow } from "../query/index.ts";
import type { Precision } from "../model/types.ts";

/** What the vertical list shows, top to bottom. Days are the first of their month. */
export type Strip =
  /** Events that began before the window and reach into it. */
  | { readonly kind: "earlier"; readonly count: number }
  | { readonly kind: "month"; readonly month: number; readonly count: number }
  /** Events that began at some time between two days: no month of it may be named. */
  | { readonly kind: "years"; readonly from: number; readonly to: number; readonly count: number }
  | { readonly kind: "event"; readonly row: number }
  /** Months without events between two that have some. */
  | { readonly kind: "gap"; readonly months: number; readonly after: number }
  /** What the part of a very long list holds besides, until a reader opens it. */
  | { readonly kind: "more"; readonly part: string; readonly count: number }
  /** A run of minor events, folded into one line. */
  | { readonly kind: "fold"; readonly rows: readonly number[] }
  /** The day on which a source was written. */
  | { readonly kind: "written"; readonly day: number };

type Head =
  | { readonly kind: "month"; readonly month: number }
  | { readonly kind: "years"; readonly from: number; readonly to: number };

/** Of the part that a heading begins: for keys, and to remember which are open. */
export const partOf = (head: Head): string =>
  head.kind === "month" ? `m${head.month}` : `y${head.from}-${head.to}`;

/** Up to this many events all are shown; beyond it, runs of minor ones fold. */
const FEW = 40;
const MINOR = 2;
const SHORT_RUN = 3;

const monthOf = (day: number): number => {
  const { year, month } = civil(day);
  return dayOf(year, month);
};

const YEARS: Partial<Record<Precision, number>> = { year: 1, decade: 10, century: 100 };

/** Years within which a row began; null when its month is known. */
export function yearsOf(
  { starts, dating }: Index,
  row: number,
): { from: number; to: number } | null {
  const years = YEARS[precisionOf(dating[row] ?? 0)];
  const from = starts[row] ?? -Infinity;
  if (years === undefined || !Number.isFinite(from)) return null;
  return { from, to: dayOf(civil(from).year + years) };
}

export const monthsBetween = (a: number, b: number): number => {
  const from = civil(a);
  const to = civil(b);
  return (to.year - from.year) * 12 + (to.month - from.month);
};

function folded(index: Index, rows: readonly number[], open: ReadonlySet<number>): Strip[] {
  const strips: Strip[] = [];
  let run: number[] = [];
  const flush = (): void => {
    if (run.length < SHORT_RUN) for (const row of run) strips.push({ kind: "event", row });
    else strips.push({ kind: "fold", rows: run });
    run = [];
  };
  for (const row of rows) {
    const minor = (index.times.weights[row] ?? 0) <= MINOR && !open.has(row);
    if (minor) run.push(row);
    else {
      flush();
      strips.push({ kind: "event", row });
    }
  }
  flush();
  return strips;
}

/** First day of what a strip stands for; null where it has none of its own. */
function dayOfStrip(index: Index, strip: Strip): number | null {
  if (strip.kind === "month") return strip.month;
  if (strip.kind === "years") return strip.from;
  if (strip.kind === "event") return index.starts[strip.row] ?? null;
  if (strip.kind === "fold") return index.starts[strip.rows[0] ?? -1] ?? null;
  return null;
}

/** Puts the days of writing between the strips where they belong. */
export function withWritten(
  index: Index,
  strips: readonly Strip[],
  window: TimeWindow,
  days: readonly number[],
): Strip[] {
  const all = [...strips];
  for (const day of days) {
    if (day < window.from || day >= window.to) continue;
    const at = all.findIndex((strip) => (dayOfStrip(index, strip) ?? -Infinity) > day);
    all.splice(at < 0 ? all.length : at, 0, { kind: "written", day });
  }
  return all;
}

/**
 * Rows of the window (ascending) by month. `open` are rows that a reader has unfolded, or that are open in the
 * panel: those are never folded away.
 */
export function listLayout(
  index: Index,
  rows: readonly number[],
  window: TimeWindow,
  open: ReadonlySet<number>,
): Strip[] {
  const earlier = rows.filter((row) => (index.starts[row] ?? 0) < window.from);
  const strips: Strip[] = [];
  if (earlier.length > 0) strips.push({ kind: "earlier", count: earlier.length });
  for (const row of earlier) strips.push({ kind: "event", row });

  const parts = new Map<string, { readonly head: Head; readonly rows: number[] }>();
  for (const row of rows) {
    const start = index.starts[row] ?? 0;
    if (start < window.from) continue;
    const years = yearsOf(index, row);
    const head: Head = years
      ? { kind: "years", ...years }
      : { kind: "month", month: monthOf(start) };
    const key = partOf(head);
    const part = parts.get(key);
    if (part) part.rows.push(row);
    else parts.set(key, { head, rows: [row] });
  }
  let previous: number | null = null;
  for (const { head, rows: list } of parts.values()) {
    // Beside what may have begun in any of its months none can be called empty.
    const month: number | null = head.kind === "month" ? head.month : null;
    const empty = previous === null || month === null ? 0 : monthsBetween(previous, month) - 1;
    if (empty > 0 && previous !== null)
      strips.push({ kind: "gap", months: empty, after: previous });
    strips.push({ ...head, count: list.length });
    strips.push(
      ...(rows.length > FEW
        ? folded(index, list, open)
        : list.map((row): Strip => ({ kind: "event", row }))),
    );
    previous = month;
  }
  return strips;
}
