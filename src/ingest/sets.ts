import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { formatDay } from "../model/day.ts";
import { resolveEdtf } from "../model/edtf.ts";
import type { Dataset, Problem, Text } from "../model/types.ts";
import { canonicalJson } from "./canonical.ts";
import { readJson } from "./load.ts";
import { parseDataset } from "./parse.ts";
import { problem } from "./problem.ts";

/** For the switch between sets: `data/index.json`. Days as YYYY-MM-DD. */
export interface SetSummary {
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

export function readSet(file: string, id = basename(file)): OwnSet {
  if (!existsSync(file))
    return { id, file, edited: "", dataset: null, problems: [problem("not-found", file, "", { file })] };
  const edited = readFileSync(file, "utf8");
  const read = readJson(edited, file);
  if (!read.ok) return { id, file, edited, dataset: null, problems: [read.problem] };
  return { id, file, edited, ...parseDataset(read.json, file, resolveEdtf) };
}

/** The folders of `data/` that hold a `set.json`, by name. */
export const setIds = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((id) => existsSync(join(folder, id, "set.json")))
        .sort()
    : [];

export function summaryOf(id: string, dataset: Dataset): SetSummary {
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
