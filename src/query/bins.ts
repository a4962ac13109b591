import type { Index, TimeWindow } from "./index.ts";
import { inAll, inAny, without, type RowSet } from "./rowSet.ts";
import { split } from "./facets.ts";
import { firstFrom } from "./times.ts";

/** Events by their first day, in equal bins, each half of politics and field apart. */
export interface Bins {
  readonly field: Uint32Array;
  readonly politics: Uint32Array;
  /** The fullest bin of either half; at least 1. */
  readonly most: number;
}

/**
 * Whether events of both halves can be told apart: a set that names no category of the field says nothing of halves,
 * and what it leaves open is not politics.
 */
export const hasHalves = ({ facets, categories }: Index): boolean =>
  facets.category.values.some((id) => categories.get(id)?.half === "field");

/** All rows of the field's categories. */
function fieldRows({ facets, categories, all }: Index): RowSet {
  const { category } = facets;
  const isField = category.values.map((id) => categories.get(id)?.half === "field");
  if (category.sets !== null)
    return inAny(
      all.size,
      category.sets.filter((_, code) => isField[code]),
    );
  const groupOf = Uint16Array.from(isField, (field) => (field ? 0 : 1));
  return split(category, groupOf, 1)[0] ?? all;
}

/** Counts rows into `count` bins of `domain`. What began before the domain is not counted. */
export function binsOf(index: Index, rows: RowSet, domain: TimeWindow, count: number): Bins {
  const inField = inAll(rows, fieldRows(index));
  const inPolitics = without(rows, inField);
  const days = (domain.to - domain.from) / count;
  const field = new Uint32Array(count);
  const politics = new Uint32Array(count);
  let from = firstFrom(index.times, domain.from);
  for (let bin = 0; bin < count; bin++) {
    const end = bin === count - 1 ? domain.to : domain.from + (bin + 1) * days;
    const to = firstFrom(index.times, end);
    field[bin] = inField.countIn(from, to);
    politics[bin] = inPolitics.countIn(from, to);
    from = to;
  }
  const most = (half: Uint32Array): number => half.reduce((a, b) => Math.max(a, b), 1);
  return { field, politics, most: Math.max(most(field), most(politics)) };
}
