import type { Problem } from "../model/types.ts";
import { problem } from "./problem.ts";

export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

type Read =
  | { readonly ok: true; readonly json: unknown }
  | { readonly ok: false; readonly problem: Problem };

export function lineAt(text: string, position: number): TextPosition {
  const before = text.slice(0, position).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

/** Where the engine stopped reading. Each says it in its own way, and some words carry no place. */
export function positionOf(message: string, text: string): TextPosition | null {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  if (line !== undefined && column !== undefined)
    return { line: Number(line), column: Number(column) };
  const [, position] = /position (\d+)/.exec(message) ?? [];
  if (position !== undefined) return lineAt(text, Number(position));
  return /unexpected (end|eof)/i.test(message) ? lineAt(text, text.length) : null;
}

/** The text of a file as JSON. `file` is its name or address, for the problem. */
export function readJson(text: string, file: string): Read {
  try {
    // A byte-order mark, which Windows editors write, is no JSON.
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return { ok: true, json };
  } catch (error) {
    if (/^\s*</.test(text)) return { ok: false, problem: problem("web-page", file) };
    const place = positionOf(error instanceof Error ? error.message : "", text);
    return {
      ok: false,
      problem: problem("not-json", file, "", {
        known: place === null ? "no" : "yes",
        line: place?.line ?? 0,
        column: place?.column ?? 0,
      }),
    };
  }
}
