import type { Parsed } from "./parse.ts";
import { problem, type ProblemCode } from "./problem.ts";
import { readPublished } from "./published.ts";

const refuse = (code: ProblemCode, file: string): Parsed => ({
  dataset: null,
  problems: [problem(code, file)],
});

/** 404, and 410 for what was there once. */
const GONE = new Set([404, 410]);

interface Loading {
  /** The file is one that our build put beside the page: it was validated there. */
  readonly own: boolean;
  /** It comes from another host: nothing of the reader's is sent along, not even the link that he followed. */
  readonly foreign?: boolean;
  readonly signal?: AbortSignal;
}

/** The importers and the schema are fetched with the first file that needs them. */
async function read(text: string, url: string, own: boolean): Promise<Parsed> {
  const dataset = own ? readPublished(text) : null;
  if (dataset !== null) return { dataset, problems: [] };
  const [{ importFiles }, { textFile }, { problemsOf }] = await Promise.all([
    import("./import.ts"),
    import("./file.ts"),
    import("./report.ts"),
  ]);
  const { dataset: found, report } = await importFiles([textFile(text, url)]);
  return { dataset: found, problems: problemsOf(report) };
}

/** A redirect may not lead to a host that the reader was not asked about. */
const requestFor = (own: boolean, foreign: boolean): RequestInit =>
  foreign
    ? { credentials: "omit", referrerPolicy: "no-referrer" }
    : { redirect: own ? "follow" : "error" };

const hasLeft = (url: string, answered: string): boolean =>
  answered !== "" && new URL(answered).origin !== new URL(url).origin;

/** Bytes. More than a page can hold as events, and no reason to let it die of them. */
const LARGEST = 200e6;

/** Fetches and reads a data set. Never throws: whatever went wrong is a fatal problem. */
export async function loadDataset(
  url: string,
  { own, foreign = false, signal }: Loading,
): Promise<Parsed> {
  try {
    const response = await fetch(url, {
      ...requestFor(own, foreign),
      ...(signal === undefined ? {} : { signal }),
    });
    if (foreign && hasLeft(url, response.url)) return refuse("redirected", url);
    if (GONE.has(response.status)) return refuse("not-found", url);
    if (!response.ok) return refuse("unreachable", url);
    if (Number(response.headers.get("content-length")) > LARGEST) return refuse("too-large", url);
    const parsed = await read(await response.text(), url, own);
    return signal?.aborted === true ? refuse("aborted", url) : parsed;
  } catch {
    // No network, a host that does not let other pages read it, or a reader who went elsewhere.
    return refuse(signal?.aborted === true ? "aborted" : "unreachable", url);
  }
}
