import { Refusal } from "../file.ts";
import { PATIENCE, patienceOf, piecesOf } from "../patience.ts";
import { GONE, requestFor } from "../requestFor.ts";

/** A file of which pieces are read: by ranges from its host, or from what the browser holds of it. */
export interface ByteSource {
  /** Bytes of the whole. */
  readonly size: number;
  /** `from` up to and without `to`. Throws Refusal; what was read before stands. */
  readonly slice: (from: number, to: number) => Promise<ArrayBuffer>;
  /** The whole file, where its host sent that; null where pieces of it are fetched. */
  readonly whole: Blob | null;
}

export const blobSource = (whole: Blob): ByteSource => ({
  size: whole.size,
  slice: (from, to) => whole.slice(from, to).arrayBuffer(),
  whole,
});

/** Pieces that lie as close together are fetched as one, up to so many bytes. */
const GAP = 1 << 15;
const MOST = 1 << 22;

interface Wish {
  readonly from: number;
  readonly to: number;
  readonly resolve: (bytes: ArrayBuffer | Promise<ArrayBuffer>) => void;
}

/** Pieces as one: the bytes between them, and those who want some of it. */
interface Run {
  readonly from: number;
  to: number;
  readonly wishes: Wish[];
}

function runsOf(wishes: readonly Wish[]): readonly Run[] {
  const runs: Run[] = [];
  for (const wish of wishes.toSorted((a, b) => a.from - b.from)) {
    const { from, to } = wish;
    const last = runs.at(-1);
    if (last !== undefined && from - last.to <= GAP && Math.max(to, last.to) - last.from <= MOST) {
      last.to = Math.max(last.to, to);
      last.wishes.push(wish);
    } else runs.push({ from, to, wishes: [wish] });
  }
  return runs;
}

/** The same file; what is asked of it in one task is fetched in as few pieces as it lies in, and no byte twice. */
export function gathering(source: ByteSource): ByteSource {
  if (source.whole !== null) return source;
  let waiting: Wish[] = [];
  const send = (): void => {
    const runs = runsOf(waiting);
    waiting = [];
    for (const { from, to, wishes } of runs) {
      const bytes = source.slice(from, to);
      for (const each of wishes)
        each.resolve(
          wishes.length === 1
            ? bytes
            : bytes.then((all) => all.slice(each.from - from, each.to - from)),
        );
    }
  };
  return {
    ...source,
    slice: (from, to) =>
      new Promise((resolve) => {
        if (waiting.push({ from, to, resolve }) === 1) setTimeout(send);
      }),
  };
}

export interface Address {
  readonly url: string;
  /** It is of another host: nothing of the reader's is sent along, not even the link that they followed. */
  readonly foreign: boolean;
  /** The reader agreed that its host sends on to another. */
  readonly follow?: boolean;
}

/** What the first question asks for: enough to see what the file is. */
const FIRST = 1 << 16;
/** A connection that breaks off is tried again after so many milliseconds. */
const WAITS = [400, 1600] as const;

/** `bytes 0-65535/37390782`; null when a host of another origin does not let the page read it. */
function contentRange(response: Response): { from: number; to: number; size: number } | null {
  const header = response.headers.get("content-range") ?? "";
  const match = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header);
  return match === null
    ? null
    : { from: Number(match[1]), to: Number(match[2]) + 1, size: Number(match[3]) };
}

/** What tells one state of a file from another, as far as its host says. */
const markOf = ({ headers }: Response): string =>
  headers.get("etag") ?? headers.get("last-modified") ?? "";

const refusedStatus = (status: number): Refusal =>
  status === 416
    ? new Refusal("range-refused")
    : new Refusal("refused-status", { status: String(status) });

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** An answer with all that came of it. */
interface Answer {
  readonly response: Response;
  readonly body: Blob;
}

/** Asks once. Throws Refusal when the host does not say a word for `patience` ms, or what `fetch` throws. */
async function answerOf(
  ask: (signal: AbortSignal) => ReturnType<Fetch>,
  patience: number,
): Promise<Answer> {
  const waiting = patienceOf(undefined, patience);
  let answered = false;
  try {
    const response = await ask(waiting.signal);
    answered = true;
    waiting.again();
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    for await (const piece of piecesOf(response, waiting)) pieces.push(piece);
    return { response, body: new Blob(pieces) };
  } catch (error) {
    if (!waiting.lost()) throw error;
    const seconds = Math.round(patience / 1000);
    throw new Refusal(answered ? "stalled" : "no-answer", { seconds });
  } finally {
    waiting.end();
  }
}

/** Where no piece says how long the whole is: a question for nothing but its length, which every page may read. */
async function lengthOf(address: Address, ask: Fetch): Promise<number> {
  const { headers } = await ask(address.url, {
    ...requestFor(address.foreign, address.follow),
    method: "HEAD",
  });
  const size = Number(headers.get("content-length") ?? 0);
  if (size === 0) throw new Refusal("range-refused");
  return size;
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((done) => void setTimeout(done, milliseconds));

/**
 * Opens an address by `bytes=a-b`, which is the one form of a range that a host of another origin is asked for
 * without a question before. A host that answers with the whole file is taken at its word. Every piece must be of the
 * same state of the file as the first. Throws Refusal, or what `fetch` throws when there is no answer at all.
 *
 * @param patience milliseconds without a word from the host
 */
export async function addressSource(
  address: Address,
  ask: Fetch = (url, init) => fetch(url, init),
  waits: readonly number[] = WAITS,
  patience = PATIENCE,
): Promise<ByteSource> {
  const get = (from: number, to: number): Promise<Answer> => {
    const headers = { Range: `bytes=${from}-${to - 1}` };
    // A browser's cache joins pieces of a file that changed meanwhile, and shows the mark of the old one.
    return answerOf(
      (signal) =>
        ask(address.url, {
          ...requestFor(address.foreign, address.follow),
          cache: "no-store",
          headers,
          signal,
        }),
      patience,
    );
  };
  const { response: first, body } = await get(0, FIRST);
  if (GONE.has(first.status)) throw new Refusal("not-found");
  if (first.type === "opaqueredirect") throw new Refusal("redirected");
  if (first.status === 200) return blobSource(body);
  if (first.status !== 206) throw refusedStatus(first.status);
  const mark = markOf(first);
  const size = contentRange(first)?.size ?? (await lengthOf(address, ask));
  const head = await body.arrayBuffer();

  async function piece(from: number, to: number): Promise<ArrayBuffer> {
    const { response, body: found } = await get(from, to);
    if (response.status !== 206)
      throw response.status === 200 ? new Refusal("file-changed") : refusedStatus(response.status);
    const range = contentRange(response);
    if (markOf(response) !== mark || (range !== null && range.size !== size))
      throw new Refusal("file-changed");
    const bytes = await found.arrayBuffer();
    if ((range !== null && range.from !== from) || bytes.byteLength !== to - from)
      throw new Refusal("broken-off");
    return bytes;
  }

  return {
    size,
    whole: null,
    async slice(from, to) {
      if (to <= head.byteLength) return head.slice(from, to);
      for (const wait of waits)
        try {
          return await piece(from, to);
        } catch (error) {
          if (error instanceof Refusal && error.code !== "broken-off") throw error;
          await pause(wait);
        }
      try {
        return await piece(from, to);
      } catch (error) {
        throw error instanceof Refusal ? error : new Refusal("broken-off");
      }
    },
  };
}
