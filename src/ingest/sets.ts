import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { formatDay } from "../model/day.ts";
import { resolveEdtf } from "../model/edtf.ts";
import type { Dataset, Problem, Text } from "../model/types.ts";
import { canonicalJson } from "./canonical.ts";
import { checkDerivations } from "./derivations.ts";
import { readJson } from "./json.ts";
import { parseDataset } from "./parse.ts";
import { createReport, problem } from "./problem.ts";

/** For the switch between sets: `data/index.json`. Days as YYYY-MM-DD. */
interface SetSummary {
  readonly id: string;
  readonly title: Text;
  readonly events: number;
  readonly actors: number;
  readonly from: string | null;
  readonly to: string | null;
}

/** A set of ours, read from its folder. Node only. */
export interface OwnSet {
  /** The folder's name; what `set=` says. */
  readonly id: string;
  readonly file: string;
  /** The file that a person edits, as it is. */
  readonly edited: string;
  readonly dataset: Dataset | null;
  readonly problems: readonly Problem[];
}

/** `id`: of the folder, when the file is one of ours. */
export function readSet(file: string, id?: string): OwnSet {
  const set = { id: id ?? basename(file), file };
  if (!existsSync(file))
    return { ...set, edited: "", dataset: null, problems: [problem("not-found", file)] };
  const edited = readFileSync(file, "utf8");
  const read = readJson(edited, file);
  if (!read.ok) return { ...set, edited, dataset: null, problems: [read.problem] };
  const { dataset, problems } = parseDataset(read.json, file, resolveEdtf);
  const report = createReport(file);
  if (dataset !== null) {
    if (id !== undefined && dataset.meta.id !== id) report.add("folder-name", "/meta/id", { id });
    checkDerivations(dataset, read.json, report);
  }
  return { ...set, edited, dataset, problems: [...problems, ...report.problems] };
}

/** Invented sets are listed after real ones. */
const isExample = (id: string): boolean => id.startsWith("example-");

/** The folders of `data/` that hold a `set.json`, by name, examples last. */
export const setIds = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((id) => existsSync(join(folder, id, "set.json")))
        .toSorted((a, b) => Number(isExample(a)) - Number(isExample(b)) || (a < b ? -1 : 1))
    : [];

function summaryOf(id: string, dataset: Dataset): SetSummary {
  const known = dataset.events
    .flatMap(({ date }) => [date.start, date.end])
    .filter((day) => Number.isFinite(day));
  const bound = (pick: (a: number, b: number) => number): string | null =>
    known.length === 0 ? null : formatDay(known.reduce(pick));
  return {
    id,
    title: dataset.meta.title,
    events: dataset.events.length,
    actors: dataset.actors.length,
    from: bound((a, b) => Math.min(a, b)),
    to: bound((a, b) => Math.max(a, b)),
  };
}

/** What the page fetches, by its path under `data/`. */
export function publishedFiles(sets: readonly OwnSet[]): Map<string, string> {
  const files = new Map<string, string>();
  const summaries: SetSummary[] = [];
  for (const { id, edited, dataset } of sets) {
    files.set(`${id}/set.json`, edited);
    if (dataset === null) continue;
    files.set(`${id}/canonical.json`, canonicalJson(dataset));
    summaries.push(summaryOf(id, dataset));
  }
  files.set("index.json", JSON.stringify(summaries));
  return files;
}
