import type { Source } from "../model/types.ts";
import { align, type KnownPiece } from "./align.ts";
import { formsOf, sha256 } from "./digest.ts";
import { codePoints, type Piece, wholeWords } from "./pieces.ts";

/** Longer than any article, short enough to be read at once. Bytes of a file, UTF-16 units of a text. */
export const LIMIT = 1_000_000;

export type Refusal = "empty" | "large" | "binary";

/** `other`: its hash is not the source's. `unknown`: the page may not compute one. `unhashed`: the data has none. */
export type Verdict = "same" | "other" | "unknown" | "unhashed";

export interface Comparison {
  readonly verdict: Verdict;
  /** As it is shown: what `pieces` count in. */
  readonly text: string;
  /** `offsets`: where the data puts them. `terms`: found again, approximate. */
  readonly by: "offsets" | "terms";
  readonly pieces: readonly Piece[];
  /** Cited by the data and not found in this text. */
  readonly lost: readonly Piece[];
}

// Control characters that no text has: a picture, an archive, a text in UTF-16 read as UTF-8.
// oxlint-disable-next-line no-control-regex
const BINARY = /[\u0000-\u0008\u000e-\u001a]/;

/** What cannot be compared at all, and why; null when it can. */
export function refusalOf(text: string): Refusal | null {
  if (text.length > LIMIT) return "large";
  if (text.trim() === "") return "empty";
  return BINARY.test(text) ? "binary" : null;
}

type Read = { readonly text: string } | { readonly refusal: Refusal };

/** A file as text: UTF-8, or UTF-16 when it says so itself. What is too large is not read. */
export async function readText(file: Blob): Promise<Read> {
  if (file.size > LIMIT) return { refusal: "large" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? "utf-16le"
      : first === 0xfe && second === 0xff
        ? "utf-16be"
        : "utf-8";
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { refusal: "binary" };
  }
}

function placed(text: string, known: readonly KnownPiece[]): Pick<Comparison, "pieces" | "lost"> {
  const points = codePoints(text);
  const pieces: Piece[] = [];
  const lost: Piece[] = [];
  for (const { event, start, end } of known)
    if (start < end && end <= points.length) pieces.push(wholeWords(points, { event, start, end }));
    else lost.push({ event, start, end });
  return { pieces, lost };
}

/**
 * Compares a text with a source and places its pieces in it. The same text by its hash, or for want of one by its
 * length: pieces stand at their offsets. Any other: they are found again by their terms.
 */
export async function compareText(
  given: string,
  source: Source,
  known: readonly KnownPiece[],
): Promise<Comparison> {
  const forms = formsOf(given);
  let verdict: Verdict = source.sha256 === undefined ? "unhashed" : "other";
  for (const form of verdict === "other" ? forms : []) {
    const hash = await sha256(form);
    if (hash === null) {
      verdict = "unknown";
      break;
    }
    if (hash === source.sha256?.toLowerCase())
      return { verdict: "same", text: form, by: "offsets", ...placed(form, known) };
  }
  const alike =
    verdict === "other" || source.length === undefined
      ? undefined
      : forms.find((form) => codePoints(form).length === source.length);
  if (alike !== undefined) return { verdict, text: alike, by: "offsets", ...placed(alike, known) };
  const [text = given] = forms;
  const length = source.length ?? codePoints(text).length;
  const { found, lost } = align(text, length, known);
  const points = codePoints(text);
  const pieces = found.map((piece) => wholeWords(points, piece));
  return { verdict, text, by: "terms", pieces, lost };
}
