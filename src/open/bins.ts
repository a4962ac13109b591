import { civil, dayOf } from "../model/day.ts";
import type { Bin } from "../ingest/report.ts";
import type { Day } from "../model/types.ts";

const monthsOf = (day: Day): number => {
  const { year, month } = civil(day);
  return year * 12 + month - 1;
};

/** A bin with its end: the day on which the next one begins. Bins are whole months, all of one length. */
export interface ClosedBin extends Bin {
  readonly to: Day;
}

export function closedBins(bins: readonly Bin[]): readonly ClosedBin[] {
  const [first, second] = bins;
  const step =
    first === undefined || second === undefined ? 1 : monthsOf(second.from) - monthsOf(first.from);
  return bins.map((bin) => {
    const next = monthsOf(bin.from) + step;
    return { ...bin, to: dayOf(Math.floor(next / 12), (((next % 12) + 12) % 12) + 1) };
  });
}
