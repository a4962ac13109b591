import { resolvePlain } from "../model/interval.ts";
import { isRecord } from "./mend.ts";
import { type Parsed, parseDataset, type Resolve } from "./parse.ts";
import { problem, type ProblemCode } from "./problem.ts";
import type { Problem } from "../model/types.ts";

const listOf = (json: unknown, list: string): readonly unknown[] => {
  const found = isRecord(json) ? json[list] : undefined;
  return Array.isArray(found) ? found : [];
};

const dateIn = (record: unknown, key: string): unknown => (isRecord(record) ? record[key] : undefined);

/** Whether a file holds a date that only the EDTF parser can read. */
export function needsParser(json: unknown): boolean {
  const hard = (date: unknown): boolean => typeof date === "string" && resolvePlain(date) === null;
  if (isRecord(json) && hard(dateIn(json["meta"], "window"))) return true;
  return (
    listOf(json, "events").some((event) => hard(dateIn(event, "date"))) ||
    listOf(json, "ties").some((tie) => hard(dateIn(tie, "date"))) ||
    listOf(json, "sources").some((source) => {
      const written = dateIn(source, "written");
      return hard(written) || hard(dateIn(written, "date"));
    })
  );
}

/** Where in the text the engine stopped reading; engines say it in their own ways, some not at all. */
function placeOf(error: unknown, text: string): { line: number; column: number } | null {
  const words = error instanceof Error ? error.message : "";
  const said = /line (\d+) column (\d+)/.exec(words);
  if (said?.[1] !== undefined && said[2] !== undefined)
    return { line: Number(said[1]), column: Number(said[2]) };
  const position = /position (\d+)/.exec(words)?.[1];
  if (position === undefined) return /end of/i.test(words) ? lineAt(text, text.length) : null;
  return lineAt(text, Number(position));
}

function lineAt(text: string, position: number): { line: number; column: number } {
  const before = text.slice(0, position).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

type Read =
  | { readonly ok: true; readonly json: unknown }
  | { readonly ok: false; readonly problem: Problem };

const refuse = (
  code: ProblemCode,
  file: string,
  values: Problem["values"] = {},
): { readonly ok: false; readonly problem: Problem } => ({
  ok: false,
  problem: problem(code, file, "", values),
});

/** The text of a file as JSON; `file` is its name or address. */
export function readJson(text: string, file: string): Read {
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return { ok: true, json };
  } catch (error) {
    // A host without the file may answer with its own page.
    if (/^\s*</.test(text)) return refuse("not-json", file, { line: 1, column: 1, place: "yes" });
    const place = placeOf(error, text);
    return refuse("not-json", file, {
      line: place?.line ?? 0,
      column: place?.column ?? 0,
      place: place === null ? "no" : "yes",
    });
  }
}

async function fetchText(
  url: string,
  signal: AbortSignal | undefined,
): Promise<string | { readonly ok: false; readonly problem: Problem }> {
  try {
    const response = await fetch(url, signal === undefined ? {} : { signal });
    if (response.status === 404 || response.status === 410) return refuse("not-found", url);
    if (!response.ok) return refuse("unreachable", url, { status: response.status });
    return await response.text();
  } catch {
    // No network, a host that does not allow other pages to read it, or a reader who went elsewhere.
    return signal?.aborted === true
      ? refuse("aborted", url)
      : refuse("unreachable", url, { status: 0 });
  }
}

async function resolverFor(json: unknown, load: () => Promise<Resolve>): Promise<Resolve> {
  return needsParser(json) ? load() : resolvePlain;
}

const loadParser = async (): Promise<Resolve> => (await import("../model/edtf.ts")).resolveEdtf;

/** Fetches and reads a data set. Never throws: whatever went wrong is a fatal problem. */
export async function loadDataset(url: string, signal?: AbortSignal): Promise<Parsed> {
  const stop = (problems: readonly Problem[]): Parsed => ({ dataset: null, problems });
  const text = await fetchText(url, signal);
  if (typeof text !== "string") return stop([text.problem]);
  const read = readJson(text, url);
  if (!read.ok) return stop([read.problem]);
  try {
    return parseDataset(read.json, url, await resolverFor(read.json, loadParser));
  } catch {
    // The parser is a file of its own, which a lost connection may keep away.
    return stop([problem("unreachable", url, "", { status: 0 })]);
  }
}
