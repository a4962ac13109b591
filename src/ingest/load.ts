import type { Dataset, Problem } from "../model/types.ts";
import { takeEarly } from "./early.ts";
import type { ImportResult } from "./import.ts";
import type { LargeSet } from "./large/openLarge.ts";
import type { Progress } from "./pace.ts";
import { pause } from "../query/steps.ts";
import { problem, type ProblemCode } from "./problem.ts";
import { PublishedReader } from "./published.ts";
import { GONE } from "./requestFor.ts";

export interface Loading {
  /** The file is one that our build put beside the page: it was validated there. */
  readonly own: boolean;
  /** It comes from another host: nothing of the reader's is sent along, not even the link that they followed. */
  readonly foreign?: boolean;
  /** The reader agreed that its host sends on to another. */
  readonly follow?: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((progress: Progress) => void) | undefined;
  /** What is there of a large set before its last row; and how many of its rows. */
  readonly part?: ((set: LargeSet) => void) | undefined;
  readonly rows?: ((read: number, total: number) => void) | undefined;
}

export interface Loaded {
  /** null when there is a fatal problem, or when the set is large. */
  readonly dataset: Dataset | null;
  /** A set too large to be held with its texts. */
  readonly large: LargeSet | null;
  readonly problems: readonly Problem[];
  /** What a file that the build did not write went through, and the file, to be read again with answers. */
  readonly imported: { readonly result: ImportResult; readonly files: readonly File[] } | null;
  /**
   * Of a large set that is not whole: how the rest comes, or that only the whole file anew can bring it. null when all
   * is there.
   */
  readonly rest: ((loading: Omit<Loading, "own" | "foreign">) => Promise<Loaded>) | "anew" | null;
}

const refuse = (code: ProblemCode, file: string): Loaded => ({
  dataset: null,
  large: null,
  problems: [problem(code, file)],
  imported: null,
  rest: null,
});

/** The readers of files are fetched with the first one that needs them. */
const readers = (): Promise<typeof import("./loadForeign.ts")> => import("./loadForeign.ts");

/** Milliseconds of work before the page may answer. */
const SLICE = 8;
/** Characters that are read between two looks at the clock: what came while the page was busy comes as one piece. */
const PART = 1 << 16;

/** A text as it comes, and the set that it is; the page answers in between. null: it is none of our build's. */
async function readPieces(
  response: Response,
): Promise<{ readonly dataset: Dataset | null; readonly pieces: readonly string[] }> {
  const reader = new PublishedReader();
  const pieces: string[] = [];
  const stream = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let since = performance.now();
  for (;;) {
    const read = await stream?.read();
    if (read === undefined || read.done) break;
    const { value } = read;
    pieces.push(value);
    for (let at = 0; at < value.length; at += PART) {
      reader.add(value.slice(at, at + PART));
      if (performance.now() - since < SLICE) continue;
      await pause();
      since = performance.now();
    }
  }
  return { dataset: reader.end(), pieces };
}

/** A set that our build published, by what it says of itself; any other file in its place is read in full. */
async function loadOwn(url: string, loading: Loading): Promise<Loaded> {
  const { signal } = loading;
  const response = await (takeEarly(url) ??
    fetch(url, { redirect: "follow", ...(signal === undefined ? {} : { signal }) }));
  if (GONE.has(response.status)) return refuse("not-found", url);
  if (!response.ok) return refuse("unreachable", url);
  const { dataset, pieces } = await readPieces(response);
  return dataset === null
    ? (await readers()).loadFile(new File([...pieces], url), loading)
    : { dataset, large: null, problems: [], imported: null, rest: null };
}

/** Fetches and reads a data set. Never rejects: whatever went wrong is a fatal problem. */
export async function loadDataset(url: string, loading: Loading): Promise<Loaded> {
  const { own, signal } = loading;
  try {
    const loaded = own
      ? await loadOwn(url, loading)
      : await (await readers()).loadForeign(url, loading);
    return signal?.aborted === true && loaded.large === null ? refuse("aborted", url) : loaded;
  } catch {
    // No network, or a reader who went elsewhere.
    return refuse(signal?.aborted === true ? "aborted" : "unreachable", url);
  }
}
