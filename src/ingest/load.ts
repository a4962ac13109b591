import { readText } from "./formats.ts";
import type { Parsed } from "./parse.ts";
import { problem, type ProblemCode } from "./problem.ts";

const refuse = (code: ProblemCode, file: string): Parsed => ({
  dataset: null,
  problems: [problem(code, file)],
});

/** 404, and 410 for what was there once. */
const GONE = new Set([404, 410]);

/** Fetches and reads a data set. Never throws: whatever went wrong is a fatal problem. */
export async function loadDataset(url: string, signal?: AbortSignal): Promise<Parsed> {
  try {
    const response = await fetch(url, signal === undefined ? {} : { signal });
    if (GONE.has(response.status)) return refuse("not-found", url);
    if (!response.ok) return refuse("unreachable", url);
    const parsed = await readText(await response.text(), url);
    return signal?.aborted === true ? refuse("aborted", url) : parsed;
  } catch {
    // No network, a host that does not let other pages read it, or a reader who went elsewhere.
    return refuse(signal?.aborted === true ? "aborted" : "unreachable", url);
  }
}
