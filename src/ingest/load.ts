import type { Dataset, Problem } from "../model/types.ts";
import type { ImportResult } from "./import.ts";
import type { LargeSet, Opened } from "./large/openLarge.ts";
import type { Progress } from "./pace.ts";
import { problem, type ProblemCode } from "./problem.ts";
import { readPublished } from "./published.ts";

interface Loading {
  /** The file is one that our build put beside the page: it was validated there. */
  readonly own: boolean;
  /** It comes from another host: nothing of the reader's is sent along, not even the link that he followed. */
  readonly foreign?: boolean;
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
}

/** 404, and 410 for what was there once. */
export const GONE: ReadonlySet<number> = new Set([404, 410]);

const refuse = (code: ProblemCode, file: string): Loaded => ({
  dataset: null,
  large: null,
  problems: [problem(code, file)],
  imported: null,
});

/** The readers of files are fetched with the first one that needs them. */
async function loadFile(
  url: string,
  file: (fetchFile: FetchFile) => File | ReturnType<FetchFile>,
  { signal, progress }: Loading,
): Promise<Loaded> {
  const [{ fetchFile }, { readFiles }, { unreadResult }, { problemsOf }] = await Promise.all([
    import("./fetchFile.ts"),
    import("./reader.ts"),
    import("./unread.ts"),
    import("./report.ts"),
  ]);
  const found = await file(fetchFile);
  const files = found instanceof File ? [found] : [];
  const result =
    found instanceof File
      ? await readFiles(files, undefined, { signal, progress })
      : unreadResult([{ name: url }], found.code, found.values);
  return {
    dataset: result.dataset,
    large: null,
    problems: problemsOf(result.report),
    imported: { result, files },
  };
}
type FetchFile = typeof import("./fetchFile.ts").fetchFile;

/** A set that our build published, by what it says of itself; any other file in its place is read in full. */
async function loadOwn(url: string, loading: Loading): Promise<Loaded> {
  const { signal } = loading;
  const response = await fetch(url, {
    redirect: "follow",
    ...(signal === undefined ? {} : { signal }),
  });
  if (GONE.has(response.status)) return refuse("not-found", url);
  if (!response.ok) return refuse("unreachable", url);
  const text = await response.text();
  const dataset = readPublished(text);
  return dataset === null
    ? loadFile(url, () => new File([text], url), loading)
    : { dataset, large: null, problems: [], imported: null };
}

/** An address that says of itself that it is a Parquet file is not fetched as a whole before that is known. */
const isColumnar = (url: string): boolean => /\.parquet$/i.test(new URL(url).pathname);

async function loadForeign(url: string, loading: Loading): Promise<Loaded> {
  const { foreign = false, signal, progress, part, rows } = loading;
  const fetched = (): Promise<Loaded> =>
    loadFile(url, (fetchFile) => fetchFile(url, { foreign, signal, progress }), loading);
  if (!isColumnar(url)) return fetched();
  const [{ openLarge }, { largeResult }, { problemsOf }] = await Promise.all([
    import("./large/openLarge.ts"),
    import("./large/largeReport.ts"),
    import("./report.ts"),
  ]);
  const opened: Opened = await openLarge({ kind: "address", address: { url, foreign } }, url, {
    signal,
    ...(part && { part }),
    ...(rows && { progress: rows }),
  });
  if (opened.kind === "other") {
    const { file } = opened;
    return file === null ? fetched() : loadFile(url, () => file, loading);
  }
  const result = largeResult(opened, url);
  return {
    dataset: null,
    large: opened.kind === "read" ? opened.set : null,
    problems: problemsOf(result.report),
    imported: { result, files: [] },
  };
}

/** Fetches and reads a data set. Never rejects: whatever went wrong is a fatal problem. */
export async function loadDataset(url: string, loading: Loading): Promise<Loaded> {
  const { own, signal } = loading;
  try {
    const loaded = own
      ? await loadOwn(url, loading)
      : await loadForeign(url, loading);
    return signal?.aborted === true ? refuse("aborted", url) : loaded;
  } catch {
    // No network, or a reader who went elsewhere.
    return refuse(signal?.aborted === true ? "aborted" : "unreachable", url);
  }
}
