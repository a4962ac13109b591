import type { RefusalCode } from "./file.ts";
import { type Progress, throttled } from "./pace.ts";
import { GONE, requestFor } from "./requestFor.ts";
import { PATIENCE, patienceOf, piecesOf } from "./patience.ts";
import type { ProblemCode } from "./problem.ts";

/** Why an address gives nothing, with what its message says. */
export interface Refused {
  readonly code: ProblemCode | RefusalCode;
  readonly values?: Readonly<Record<string, string | number>>;
}

export interface Fetching {
  /** It comes from another host: nothing of the reader's is sent along, not even the link that they followed. */
  readonly foreign: boolean;
  /** The reader agreed that its host sends on to one that nobody can name before. */
  readonly follow?: boolean | undefined;
  /** The other host that answered in the end. */
  readonly answeredBy?: (host: string) => void;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((progress: Progress) => void) | undefined;
  /** Milliseconds without a word from the host. */
  readonly patience?: number;
  /** Bytes. */
  readonly most?: number;
}

/** The largest file that is fetched, in bytes: a page could not hold more as events. */
const MOST = 300e6;
/** Bytes that are handed to the browser's own store at once; less is kept in the page's memory. */
const STORED = 1 << 24;

/** Why a response has no data; null when it has some. */
function refusedBy({ status, ok }: Response): Refused | null {
  if (GONE.has(status)) return { code: "not-found" };
  return ok ? null : { code: "refused-status", values: { status: String(status) } };
}

/** The host that answered, when it is another than the one that was asked; else null. */
const hostOf = (url: string, answered: string): string | null =>
  answered === "" || new URL(answered).host === new URL(url).host ? null : new URL(answered).host;

/**
 * A fetch that brought no answer says nothing of why. Asking for an answer that the page may not read tells a host
 * that answers from none, and asking not to be sent on tells one that would.
 */
async function reasonOf(url: string, foreign: boolean, signal: AbortSignal): Promise<Refused> {
  // Outside of browsers it is not there.
  const online: unknown = globalThis.navigator?.onLine;
  if (online === false) return { code: "no-network" };
  if (globalThis.location?.protocol === "https:" && url.startsWith("http:"))
    return { code: "insecure-address" };
  try {
    const { type } = await fetch(url, {
      method: "HEAD",
      signal,
      ...(foreign ? { ...requestFor(true, true), mode: "no-cors" } : { redirect: "manual" }),
    });
    if (foreign) return { code: "cors-refused" };
    return { code: type === "opaqueredirect" ? "redirected" : "unreachable" };
  } catch {
    return { code: "unreachable" };
  }
}

/** The file at an address, its bytes as they are. Never rejects. */
export async function fetchFile(
  url: string,
  {
    foreign,
    follow = false,
    answeredBy,
    signal,
    progress,
    patience = PATIENCE,
    most = MOST,
  }: Fetching,
): Promise<File | Refused> {
  const waiting = patienceOf(signal, patience);
  const tell = progress && throttled(progress);
  let answered = false;
  let read = 0;
  const tooLarge: Refused = { code: "too-large", values: { megabytes: Math.round(most / 1e6) } };
  try {
    const response = await fetch(url, { ...requestFor(foreign, follow), signal: waiting.signal });
    answered = true;
    if (response.type === "opaqueredirect") return { code: "redirected" };
    const other = hostOf(url, response.url);
    if (other !== null) answeredBy?.(other);
    const refused = refusedBy(response);
    if (refused !== null) return refused;
    // For a compressed response this is the compressed size, and a foreign host need not say whether it compressed.
    const size = Number(response.headers.get("content-length") ?? 0);
    if (size > most) return tooLarge;
    const stored: Blob[] = [];
    let chunks: Uint8Array<ArrayBuffer>[] = [];
    let held = 0;
    const store = (): void => {
      stored.push(new Blob(chunks));
      chunks = [];
      held = 0;
    };
    for await (const piece of piecesOf(response, waiting)) {
      read += piece.length;
      if (read > most) return tooLarge;
      chunks.push(piece);
      held += piece.length;
      if (held >= STORED) store();
      tell?.({ stage: "fetching", file: url, read, size: read > size ? 0 : size });
    }
    store();
    return new File(stored, url);
  } catch {
    if (signal?.aborted === true) return { code: "aborted" };
    const values = { seconds: Math.round(patience / 1000) };
    if (waiting.lost()) return { code: answered ? "stalled" : "no-answer", values };
    if (answered) return { code: "broken-off" };
    waiting.again();
    return await reasonOf(url, foreign, waiting.signal);
  } finally {
    waiting.end();
  }
}
