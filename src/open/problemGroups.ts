import type { ImportReport, ProblemKind, ReportedProblem } from "../ingest/report.ts";

/** Problems of one kind and code. */
export interface ProblemGroup {
  readonly kind: ProblemKind;
  readonly code: string;
  /** All of them, also those too many to be listed. */
  readonly count: number;
  readonly problems: readonly ReportedProblem[];
}

/** What asks something of the reader first, then what weighs most. */
export const KINDS: readonly ProblemKind[] = ["fatal", "asked", "left", "lost", "changed"];

/** By kind in the order of KINDS, the most frequent code of a kind first. */
export function groupProblems({
  problems,
  counts,
}: Pick<ImportReport, "problems" | "counts">): readonly ProblemGroup[] {
  const groups = new Map<
    string,
    { kind: ProblemKind; code: string; problems: ReportedProblem[] }
  >();
  const listed = new Map<string, number>();
  for (const problem of problems) {
    const { kind, code } = problem;
    const group = groups.get(`${kind} ${code}`) ?? { kind, code, problems: [] };
    group.problems.push(problem);
    groups.set(`${kind} ${code}`, group);
    listed.set(code, (listed.get(code) ?? 0) + 1);
  }
  return [...groups.values()]
    .map(({ kind, code, problems: own }) => {
      const beyond = Math.max(0, (counts[code] ?? 0) - (listed.get(code) ?? 0));
      return { kind, code, problems: own, count: own.length + beyond };
    })
    .toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.count - a.count);
}
