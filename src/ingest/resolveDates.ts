import { dayOf } from "../model/day.ts";
import type { Interval } from "../model/types.ts";
import { dateOf } from "./expand.ts";
import type { Report } from "./problem.ts";

export type Resolve = (edtf: string) => Interval | null;

/** Days outside these years load, and are spoken of. */
const USUAL = { from: dayOf(1000), to: dayOf(2101) - 1 };

export interface Dates {
  /** Resolves and reports; null when the string is no date. */
  resolve(input: Parameters<typeof dateOf>[0], pointer: () => string): Interval | null;
}

const far = (day: number): boolean => Number.isFinite(day) && (day < USUAL.from || day > USUAL.to);

export function dating(resolve: Resolve, report: Report): Dates {
  // Large files repeat their dates, and the parser is slow.
  const known = new Map<string, Interval | null>();
  const remembered = (edtf: string): Interval | null => {
    let date = known.get(edtf);
    if (date === undefined) known.set(edtf, (date = resolve(edtf)));
    return date;
  };
  return {
    resolve: (input, pointer) => {
      const date = dateOf(input, remembered);
      if (date === null)
        report.add("bad-date", pointer(), { edtf: typeof input === "string" ? input : input.edtf });
      else if (far(date.start) || far(date.end))
        report.add("far-date", pointer(), { edtf: date.edtf });
      return date;
    },
  };
}
