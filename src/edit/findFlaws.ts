import { checkDerivations } from "../ingest/derivations.ts";
import { parseDataset } from "../ingest/parse.ts";
import { createReport, worstFirst } from "../ingest/problem.ts";
import { resolveEdtf } from "../model/edtf.ts";
import type { Problem } from "../model/types.ts";
import { fileName } from "./serialise.ts";
import { rowsAt, type SetFile } from "./tree.ts";

/** A problem of the draft and the field that mends it. */
export interface Flaw {
  readonly problem: Problem;
  /** JSON pointer of the field; of a record or a row when it is about all of it. */
  readonly pointer: string;
  /** Something is still to be written, and nothing is wrong with what is there. */
  readonly missing: boolean;
}

const MISSING = new Set([
  "missing-field",
  "event-without-date",
  "no-category",
  "no-title",
  "no-as-of",
  "missing-language",
  "empty",
]);

/** Where a problem says only which record it is of, its field. */
const FIELDS: Readonly<Record<string, string>> = {
  "event-without-date": "/date",
  "no-category": "/category",
  "no-title": "/title",
  "no-as-of": "/asOf",
  "duplicate-id": "/id",
};

function pointerOfField({ code, pointer, values }: Problem): string {
  if (code === "missing-field") return `${pointer}/${values["field"]}`;
  if (code === "missing-language") return `${pointer}/${values["lang"]}`;
  return pointer + (FIELDS[code] ?? "");
}

/**
 * What `npm run data:check` would say of the file, worst first; but not that it is written in one language only, which
 * its author knows.
 */
export function findFlaws(file: SetFile): Flaw[] {
  const name = fileName(file);
  const { dataset, problems } = parseDataset(file, name, resolveEdtf);
  const report = createReport(name);
  if (dataset !== null) checkDerivations(dataset, file, report);
  // An event that cannot be shown yet has flaws of its own.
  const begun = rowsAt(file, ["events"]).length > 0;
  const told = [...problems, ...report.problems].filter(
    ({ code }) => code !== "language-absent" && !(code === "empty" && begun),
  );
  return worstFirst(told).map((problem) => ({
    problem,
    pointer: pointerOfField(problem),
    missing: MISSING.has(problem.code),
  }));
}
