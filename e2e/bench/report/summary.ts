import { quantile } from "d3";
import { type Figure, PHASE_OF, type Run } from "../measure/figures.ts";

/** A figure over the runs of one subject at one size. */
export interface Summary {
  readonly median: number;
  /** The middle half. */
  readonly low: number;
  readonly high: number;
  readonly runs: number;
  /** False when the machine was not left to the subject: written with "~". */
  readonly calm: boolean;
}

/** Others may take this share of the machine in a run that counts as calm. */
const CALM = 0.12;
/** With as many calm runs, the others are left out. */
const ENOUGH = 3;

const isCalm = (run: Run, figure: Figure): boolean => (run.others[PHASE_OF[figure]] ?? 0) <= CALM;

/** null when no run has the figure. */
export function summarise(runs: readonly Run[], figure: Figure): Summary | null {
  const having = runs.filter(({ figures }) => figures[figure] !== undefined);
  const calm = having.filter((run) => isCalm(run, figure));
  const counted = calm.length >= Math.min(ENOUGH, having.length) ? calm : having;
  const values = counted.map(({ figures }) => figures[figure] ?? Number.NaN);
  const [low, median, high] = [0.25, 0.5, 0.75].map((share) => quantile(values, share));
  if (low === undefined || median === undefined || high === undefined) return null;
  return { median, low, high, runs: counted.length, calm: counted === calm };
}

/** Looks figures up by subject and size. */
export interface Results {
  readonly of: (subject: string, size: number, figure: Figure) => Summary | null;
  /** What became of the subject at the size: of the first run; null when it was not tried. */
  readonly outcome: (subject: string, size: number) => Run["outcome"] | null;
  readonly notes: (subject: string, size: number) => readonly string[];
  readonly sizes: (kind: Run["kind"]) => readonly number[];
}

export function resultsOf(runs: readonly Run[]): Results {
  const some = (subject: string, size: number): readonly Run[] =>
    runs.filter((run) => run.subject === subject && run.size === size);
  return {
    of: (subject, size, figure) => summarise(some(subject, size), figure),
    outcome: (subject, size) => some(subject, size)[0]?.outcome ?? null,
    notes: (subject, size) => [...new Set(some(subject, size).flatMap(({ notes }) => notes))],
    sizes: (kind) =>
      [...new Set(runs.filter((run) => run.kind === kind).map(({ size }) => size))].toSorted(
        (a, b) => a - b,
      ),
  };
}
