/** What a file's bytes are written in. `windows-1252` is Latin-1 with the quotation marks of Windows. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1256" | "windows-1252";

/** How many bytes decide. */
export const HEAD = 1 << 18;

function byMark(head: Uint8Array): Encoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return "utf-8";
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  return head[0] === 0xfe && head[1] === 0xff ? "utf-16be" : null;
}

/**
 * UTF-16 without a mark: of each pair of bytes one is nearly always 0 (Latin, digits, commas) or 6 (Arabic), and
 * the other is not.
 */
function byPairs(head: Uint8Array): Encoding | null {
  const pairs = head.length >> 1;
  if (pairs < 2) return null;
  const page = [0, 0];
  let zeros = 0;
  for (let at = 0; at < pairs * 2; at++) {
    const byte = head[at];
    if (byte === 0) zeros++;
    if (byte === 0 || byte === 6) page[at & 1] = (page[at & 1] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = page.map((count) => count / pairs);
  if (zeros < pairs * 0.05) return null;
  if (odd > 0.8 && even < 0.3) return "utf-16le";
  return even > 0.8 && odd < 0.3 ? "utf-16be" : null;
}

/** How many sequences beyond ASCII are well-formed UTF-8, and how many are not. */
function sequences(bytes: Uint8Array): { readonly good: number; readonly bad: number } {
  let good = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      at++;
      continue;
    }
    const length =
      byte >= 0xc2 && byte < 0xe0
        ? 2
        : byte >= 0xe0 && byte < 0xf0
          ? 3
          : byte >= 0xf0 && byte < 0xf5
            ? 4
            : 0;
    let step = 1;
    while (step < length && ((bytes[at + step] ?? 0) & 0xc0) === 0x80) step++;
    // The last sequence may only be cut by the end of what was looked at.
    if (length > 0 && at + length > bytes.length) break;
    if (length > 0 && step === length) good++;
    else bad++;
    at += step;
  }
  return { good, bad };
}

/**
 * The encoding of bytes that are not UTF-8: Arabic words are runs of high bytes, accented Latin letters stand alone
 * between ASCII. Measured against chardet 2.2 and jschardet 4.0, which name one of four short Arabic tables, or one of five
 * Latin ones, otherwise.
 */
function legacy(bytes: Uint8Array): Encoding {
  let inRuns = 0;
  let high = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (!isLetter(bytes[at])) continue;
    high++;
    if (isLetter(bytes[at - 1]) || isLetter(bytes[at + 1])) inRuns++;
  }
  return high > 0 && inRuns > high * 0.6 ? "windows-1256" : "windows-1252";
}

const isLetter = (byte: number | undefined): boolean => byte !== undefined && byte >= 0xc0;

/** By the byte-order mark, else by content. `mended`: UTF-8 in which single bytes are broken; they become U+FFFD. */
export function encodingOf(head: Uint8Array): {
  readonly encoding: Encoding;
  readonly mended: boolean;
} {
  const certain = byMark(head) ?? byPairs(head);
  if (certain !== null && certain !== "utf-8") return { encoding: certain, mended: false };
  const { good, bad } = sequences(head);
  if (bad === 0) return { encoding: "utf-8", mended: false };
  // A file cut or edited by machine: some bytes are broken, and no other encoding looks so much like UTF-8.
  if (certain === "utf-8" || good > bad * 4) return { encoding: "utf-8", mended: true };
  return { encoding: legacy(head), mended: false };
}

/** Thrown by a decoder of UTF-8 at the first byte that is none. `near`: the bytes around it. */
export class NotUtf8 extends Error {
  readonly near: Uint8Array;
  constructor(near: Uint8Array) {
    super("not UTF-8");
    this.near = near;
  }
}

/** Pieces of text from pieces of bytes, without the mark. `strict`: UTF-8 that turns out to be none throws NotUtf8. */
export async function* decoded(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  strict: boolean,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: strict });
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch {
      throw new NotUtf8(chunk ?? new Uint8Array());
    }
  };
  for await (const chunk of bytes) {
    const text = decode(chunk);
    if (text !== "") yield text;
  }
  const rest = decode();
  if (rest !== "") yield rest;
}
