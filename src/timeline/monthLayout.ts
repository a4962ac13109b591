import { civil, dayOf } from "../model/day.ts";
import type { Index, TimeWindow } from "../query/index.ts";
import type { Selection } from "../query/select.ts";
import { firstFrom } from "../query/times.ts";
import { heaviest, heaviestOf } from "./labelCandidates.ts";
import { monthsBetween, partOf, type Strip, yearsOf } from "./listLayout.ts";

/** More events than these are listed month by month, as a reader opens them: no browser lays out millions of lines. */
export const MANY = 20_000;

/** Events of a part that stand for it until it is opened. */
const SHOWN = 3;

/** What began before the window, among the parts. */
const EARLIER = "earlier";

const byTime = (rows: readonly number[]): number[] => rows.toSorted((a, b) => a - b);

/** The heaviest of each month of a very long list; all events of those parts that are `open`. */
export function monthLayout(
  index: Index,
  { passes, here }: Selection,
  window: TimeWindow,
  open: ReadonlySet<string>,
): Strip[] {
  const { times } = index;
  const strips: Strip[] = [];
  const field = { times, rows: passes, most: SHOWN };
  const list = (
    part: string,
    count: number,
    all: () => Iterable<number>,
    heavy: () => readonly number[],
  ): void => {
    const shown = open.has(part) || count <= SHOWN + 1 ? all() : byTime(heavy());
    let listed = 0;
    for (const row of shown) {
      strips.push({ kind: "event", row });
      listed++;
    }
    if (listed < count) strips.push({ kind: "more", part, count: count - listed });
  };

  const { reaching } = here;
  if (reaching.length > 0) {
    strips.push({ kind: "earlier", count: reaching.length });
    list(
      EARLIER,
      reaching.length,
      () => reaching,
      () => heaviestOf(field, reaching, SHOWN),
    );
  }
  let previous: number | null = null;
  for (let row = passes.next(here.first); row < here.last;) {
    const { year, month } = civil(times.starts[row] ?? 0);
    const first = dayOf(year, month);
    const end = Math.min(here.last, firstFrom(times, Math.min(dayOf(year, month + 1), window.to)));
    const second = Math.min(Math.max(firstFrom(times, first + 1), row), end);
    const { own, years } = apart(index, passes.rows(row, second));
    for (const [part, { head, rows }] of years) {
      strips.push({ ...head, count: rows.length });
      list(
        part,
        rows.length,
        () => rows,
        () => heaviestOf(field, rows, SHOWN),
      );
      // Beside what may have begun in any of its months none can be called empty.
      previous = null;
    }
    const count = own.length + passes.countIn(second, end);
    if (count > 0) {
      const empty = previous === null ? 0 : monthsBetween(previous, first) - 1;
      if (empty > 0 && previous !== null)
        strips.push({ kind: "gap", months: empty, after: previous });
      const head = { kind: "month", month: first } as const;
      strips.push({ ...head, count });
      list(
        partOf(head),
        count,
        () => [...own, ...passes.rows(second, end)],
        () => heaviestOf(field, [...own, ...heaviest(field, second, end)], SHOWN),
      );
      previous = first;
    }
    row = passes.next(end);
  }
  return strips;
}

interface Years {
  readonly head: { readonly kind: "years"; readonly from: number; readonly to: number };
  readonly rows: number[];
}

/** Of the rows of a first day, those that are known to their year alone, by part. */
function apart(
  index: Index,
  rows: Iterable<number>,
): { readonly own: readonly number[]; readonly years: ReadonlyMap<string, Years> } {
  const own: number[] = [];
  const years = new Map<string, Years>();
  for (const row of rows) {
    const within = yearsOf(index, row);
    if (within === null) {
      own.push(row);
      continue;
    }
    const head = { kind: "years", ...within } as const;
    const known = years.get(partOf(head));
    if (known) known.rows.push(row);
    else years.set(partOf(head), { head, rows: [row] });
  }
  return { own, years };
}
