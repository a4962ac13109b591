import { Refusal } from "./file.ts";
import { lineAt, type TextPosition, positionOf } from "./json.ts";

/** How deep a JSON file may nest. Formats we read nest to 8; recursion above us breaks at some thousands. */
const DEEPEST = 200;

const OPEN = new Set(["[", "{"]);
const CLOSE = new Set(["]", "}"]);

/** Where the text nests too deep, or -1. Whether it is JSON at all is not asked. */
function tooDeepAt(text: string): number {
  const marks = /["[\]{}]/g;
  let depth = 0;
  for (let found = marks.exec(text); found !== null; found = marks.exec(text)) {
    const [mark] = found;
    if (mark === '"') marks.lastIndex = endOfString(text, found.index);
    else if (CLOSE.has(mark)) depth--;
    else if (OPEN.has(mark) && ++depth > DEEPEST) return found.index;
  }
  return -1;
}

/** Behind the quotation mark that closes the string which opens at `start`. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; ; at++) {
    at = text.indexOf('"', at);
    if (at === -1) return text.length;
    let slashes = 0;
    while (text[at - 1 - slashes] === "\\") slashes++;
    if (slashes % 2 === 0) return at + 1;
  }
}

/** A script may begin with its licence. */
const HEADED = 4000;
const COMMENTS = /^(?:[\s\uFEFF]*(?:\/\/[^\n]*\n|\/\*[^]*?\*\/))+/;
const blank = (text: string): string => text.replace(/[^\n]/g, " ");

/** `callback({…});` and `events = {…};` → `{…}`: what APIs send and TimelineJS 2 reads. */
const PADDED = /^\s*[\w$.]{1,100}\s*[=(]\s*(?=[[{])/;

function unwrapped(script: string): string | null {
  const text = script.replace(COMMENTS, blank);
  const start = PADDED.exec(text)?.[0].length;
  if (start === undefined) return null;
  const end = Math.max(text.lastIndexOf("}"), text.lastIndexOf("]")) + 1;
  // What surrounds it is left blank, so that lines and columns stay true.
  return end > start ? blank(text.slice(0, start)) + text.slice(start, end) : null;
}

/** Where the library of JavaScript's own notation stopped reading. */
const stoppedAt = (error: unknown): TextPosition | null => {
  if (!(error instanceof SyntaxError)) return null;
  const line: unknown = Reflect.get(error, "lineNumber");
  const column: unknown = Reflect.get(error, "columnNumber");
  return typeof line === "number" && typeof column === "number" ? { line, column } : null;
};

/** Beyond, a file is not read a second time for the sake of a comma. */
const LENIENT_MOST = 20_000_000;

/** Whether the text means to be JSON, or JSON in a call. */
export function looksLikeJson(text: string): boolean {
  const head = text.slice(0, HEADED).replace(COMMENTS, "");
  return /^[\s\uFEFF]*[[{]/.test(head) || PADDED.test(head);
}

/** A record a line, as databases export them; null when it is anything else. */
function recordsByLine(text: string): unknown[] | null {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length < 2) return null;
  try {
    return lines.map((line): unknown => JSON.parse(line));
  } catch {
    return null;
  }
}

/**
 * JSON; JSONP; JSON with one record a line; JSON with trailing commas, comments, strings in single quotes and keys
 * without quotes, as people write it for SIMILE and vis. Throws Refusal: `too-deep`, or `not-json` with the line and
 * column where it breaks off.
 */
export async function parseJsonText(text: string): Promise<unknown> {
  const unpadded = unwrapped(text) ?? text.replace(/^\uFEFF/, " ");
  const deep = tooDeepAt(unpadded);
  if (deep !== -1) throw new Refusal("too-deep", { most: DEEPEST, ...lineAt(unpadded, deep) });
  let place: TextPosition | null;
  try {
    return JSON.parse(unpadded) as unknown;
  } catch (error) {
    place = positionOf(error instanceof Error ? error.message : "", unpadded);
  }
  const records = recordsByLine(unpadded);
  if (records !== null) return records;
  if (unpadded.length <= LENIENT_MOST) {
    // Its module for browsers and Node has nothing but a default.
    const { default: json5 } = await import("json5");
    try {
      return json5.parse<unknown>(unpadded);
    } catch (error) {
      place = stoppedAt(error) ?? place;
    }
  }
  throw new Refusal("not-json", {
    known: place === null ? "no" : "yes",
    line: place?.line ?? 0,
    column: place?.column ?? 0,
  });
}
