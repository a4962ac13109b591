import { fetchFile } from "./fetchFile.ts";
import { isColumnar } from "./large/earlyPort.ts";
import { openLarge, type Opened, type OpeningLarge } from "./large/openLarge.ts";
import { largeResult } from "./large/largeReport.ts";
import type { Loaded, Loading } from "./load.ts";
import { readOwn } from "./readOwn.ts";
import { problemsOf, reported } from "./report.ts";
import { unreadResult } from "./unread.ts";

/** A file that our build did not write, which the browser holds. */
export async function loadFile(file: File, { signal, progress }: Loading): Promise<Loaded> {
  const result = await readOwn([file], undefined, { signal, progress });
  return {
    dataset: result.large === undefined ? result.dataset : null,
    large: result.large ?? null,
    problems: problemsOf(result.report),
    imported: { result, files: [file] },
    rest: null,
  };
}

/** Which host gave the file is told beside what became of it. */
function answeredBy(loaded: Loaded, file: string, host: string): Loaded {
  if (loaded.imported === null) return loaded;
  const { result, files } = loaded.imported;
  const told = reported(file, { code: "answered-elsewhere", row: 0, value: host });
  const report = {
    ...result.report,
    problems: [told, ...result.report.problems],
    counts: { ...result.report.counts, [told.code]: 1 },
  };
  return { ...loaded, imported: { result: { ...result, report }, files } };
}

async function fetched(url: string, loading: Loading): Promise<Loaded> {
  const { foreign = false, follow, signal, progress } = loading;
  let other: string | null = null;
  const found = await fetchFile(url, {
    foreign,
    follow,
    signal,
    progress,
    answeredBy: (host) => (other = host),
  });
  if (found instanceof File) {
    const loaded = await loadFile(found, loading);
    return other === null ? loaded : answeredBy(loaded, url, other);
  }
  const result = unreadResult([{ name: url }], found.code, found.values);
  return {
    dataset: null,
    large: null,
    problems: problemsOf(result.report),
    imported: { result, files: [] },
    rest: null,
  };
}

const hearing = ({ signal, part, rows }: Omit<Loading, "own" | "foreign">): OpeningLarge => ({
  signal,
  ...(part && { part }),
  ...(rows && { progress: rows }),
});

function largeLoaded(opened: Exclude<Opened, { kind: "other" }>, url: string): Loaded {
  const result = largeResult(opened, url);
  const whole = opened.kind !== "read" || opened.stop === null;
  const { goOn } = opened.kind === "read" ? opened : { goOn: null };
  return {
    dataset: null,
    large: opened.kind === "read" ? opened.set : null,
    problems: problemsOf(result.report),
    imported: { result, files: [] },
    rest: whole
      ? null
      : goOn === null
        ? "anew"
        : async (loading) => {
            const more = await goOn(hearing(loading));
            // It is known by now what the file is.
            return largeLoaded(more.kind === "other" ? opened : more, url);
          },
  };
}

/** The file of another's making at an address. */
export async function loadForeign(url: string, loading: Loading): Promise<Loaded> {
  if (!isColumnar(url)) return fetched(url, loading);
  const { foreign = false, follow = false } = loading;
  const opened = await openLarge(
    { kind: "address", address: { url, foreign, follow } },
    url,
    hearing(loading),
  );
  if (opened.kind !== "other") return largeLoaded(opened, url);
  return opened.file === null ? fetched(url, loading) : loadFile(opened.file, loading);
}
