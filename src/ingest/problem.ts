import type { Problem } from "../model/types.ts";

/** `fails`: whether `npm run data:check` refuses a file for it. A build refuses `fatal` and `dropped`. */
interface Kind {
  readonly severity: Problem["severity"];
  readonly fails: boolean;
}

const fatal: Kind = { severity: "fatal", fails: true };
const dropped: Kind = { severity: "dropped", fails: true };
const mended: Kind = { severity: "warning", fails: true };
const noted: Kind = { severity: "warning", fails: false };

/** Everything that can be wrong with a file. Each has a message of the same name in i18n/messages/…/problems.json. */
export const PROBLEMS = {
  // No data set at all.
  aborted: fatal,
  "not-found": fatal,
  unreachable: fatal,
  redirected: fatal,
  "web-page": fatal,
  "not-json": fatal,
  "not-a-dataset": fatal,
  "no-meta": fatal,
  "wrong-version": fatal,
  // Something is left out.
  "bad-value": dropped,
  "missing-field": dropped,
  "event-without-date": dropped,
  "bad-date": dropped,
  "bad-offsets": dropped,
  "unknown-actor": dropped,
  "unknown-place": dropped,
  "unknown-source": dropped,
  "unknown-event": dropped,
  "unknown-party": dropped,
  "duplicate-id": dropped,
  "change-of-nothing": dropped,
  "withdrawn-but-there": dropped,
  // Everything is shown, something of it is ours.
  "unknown-category": mended,
  "no-category": mended,
  "bad-id": mended,
  "repeated-id": mended,
  "no-title": mended,
  "no-as-of": mended,
  "missing-language": mended,
  "language-absent": mended,
  "no-reference": mended,
  "folder-name": mended,
  "changes-order": mended,
  // Told by data:check alone (derivations.ts).
  "derived-otherwise": mended,
  "other-weekday": mended,
  "no-day-of-writing": mended,
  "unread-date": noted,
  overlap: noted,
  "no-paragraphs": noted,
  "far-date": noted,
  empty: noted,
} as const satisfies Record<string, Kind>;

export type ProblemCode = keyof typeof PROBLEMS;

export const problem = (
  code: ProblemCode,
  file: string,
  pointer = "",
  values: Problem["values"] = {},
): Problem => ({ code, severity: PROBLEMS[code].severity, file, pointer, values });

export interface Report {
  readonly problems: readonly Problem[];
  add(code: ProblemCode, pointer: string, values?: Problem["values"]): void;
}

export function createReport(file: string): Report {
  const problems: Problem[] = [];
  return {
    problems,
    add: (code, pointer, values) => void problems.push(problem(code, file, pointer, values)),
  };
}

const ORDER = ["fatal", "dropped", "warning"] as const;

export const worstFirst = (problems: readonly Problem[]): Problem[] =>
  ORDER.flatMap((severity) => problems.filter((each) => each.severity === severity));
