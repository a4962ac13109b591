import { createStore } from "zustand/vanilla";
import { useStore } from "zustand";
import { checkDerivations } from "../ingest/derivations.ts";
import { parseDataset } from "../ingest/parse.ts";
import { createReport, worstFirst } from "../ingest/problem.ts";
import { resolveEdtf } from "../model/edtf.ts";
import type { Problem } from "../model/types.ts";
import { draftStore } from "./draft.ts";
import { fileName } from "./serialise.ts";
import type { SetFile } from "./tree.ts";

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
  "language-absent",
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
  if (code === "language-absent") return `/meta/title/${values["lang"]}`;
  if (code === "missing-language") return `${pointer}/${values["lang"]}`;
  return pointer + (FIELDS[code] ?? "");
}

/** Everything that `npm run data:check` would say of the file, worst first. */
export function checkDraft(file: SetFile): Flaw[] {
  const name = fileName(file);
  const { dataset, problems } = parseDataset(file, name, resolveEdtf);
  const report = createReport(name);
  if (dataset !== null) checkDerivations(dataset, file, report);
  return worstFirst([...problems, ...report.problems]).map((problem) => ({
    problem,
    pointer: pointerOfField(problem),
    missing: MISSING.has(problem.code),
  }));
}

interface Count {
  readonly all: number;
  /** Without what is only missing. */
  readonly wrong: number;
}

const NO_FLAWS: Count = { all: 0, wrong: 0 };

interface Checked {
  /** What was looked through: the draft as it was at the last pause. */
  readonly file: SetFile;
  readonly flaws: readonly Flaw[];
  readonly at: ReadonlyMap<string, readonly Flaw[]>;
  /** By record, as `events/3`, and by list; `meta` for the set itself. */
  readonly counts: ReadonlyMap<string, Count>;
}

function sorted(file: SetFile, flaws: readonly Flaw[]): Checked {
  const at = new Map<string, Flaw[]>();
  const counts = new Map<string, Count>();
  for (const flaw of flaws) {
    const { pointer } = flaw;
    at.set(pointer, [...(at.get(pointer) ?? []), flaw]);
    const [list = "", row = ""] = pointer.slice(1).split("/");
    const records = list === "meta" || row === "" ? [list] : [list, `${list}/${row}`];
    for (const record of records) {
      const { all, wrong } = counts.get(record) ?? NO_FLAWS;
      counts.set(record, { all: all + 1, wrong: wrong + (flaw.missing ? 0 : 1) });
    }
  }
  return { file, flaws, at, counts };
}

const checkStore = createStore<Checked>(() => sorted({}, []));

export const useChecked = <T>(pick: (checked: Checked) => T): T => useStore(checkStore, pick);

const NONE: readonly Flaw[] = [];

/** How much is wrong with a list, or with one record of it. */
export const useFlawCount = (record: string): Count =>
  useChecked((checked) => checked.counts.get(record) ?? NO_FLAWS);

/** What is wrong with exactly this field. */
export const useFlaws = (pointer: string): readonly Flaw[] =>
  useChecked((checked) => checked.at.get(pointer) ?? NONE);

/** Milliseconds without a letter after which the draft is looked through. */
const PAUSE = 250;

/** Checks the draft now and after each pause in the work. Returns the way to end that. */
export function watchDraft(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let seen: SetFile | null = null;
  const look = (): void => {
    const file = draftStore.getState().draft?.file ?? null;
    if (file === seen) return;
    seen = file;
    checkStore.setState(file === null ? sorted({}, []) : sorted(file, checkDraft(file)), true);
  };
  look();
  const unsubscribe = draftStore.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}
