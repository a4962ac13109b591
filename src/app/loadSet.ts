import type { LargeSet } from "../ingest/large/openLarge.ts";
import { type Loaded, loadDataset } from "../ingest/load.ts";
import { problem } from "../ingest/problem.ts";
import { rememberImport } from "../open/imported.ts";
import { indexSoftly } from "../query/index.ts";
import { type Arriving, type DatasetState, datasetStore, whenReplaced } from "../state/dataset.ts";
import { needMessages } from "../state/locale.ts";
import { keepSet, keptSet } from "./keptSets.ts";
import type { takeAhead } from "./readAhead.ts";
import { fetchReport } from "./rooms.ts";
import { tellReading } from "./tellReading.ts";

/** What is to stand in datasetStore. */
interface Wanted {
  readonly href: string;
  /** It comes with the page: a set of our build's. */
  readonly own: boolean;
  /** It comes from another origin. */
  readonly foreign: boolean;
  /** The reader has agreed that its host sends on to another. */
  readonly follow: boolean;
}

interface Replies {
  /** Its host sends on to another, which the reader was not asked about. */
  readonly sentOn: () => void;
  /** Reads the address from its beginning. */
  readonly anew: () => void;
}

/** What stands in datasetStore beside a set that is all there. */
export const IN_MEMORY = {
  status: "ready",
  local: null,
  reported: false,
  reading: null,
  rest: null,
} as const;

/** Words of what can be wrong with a file of another's making come in a later group. */
const needWords = () => needMessages("open").catch(() => undefined);

/** One address on its way into datasetStore. */
class Loading {
  readonly #wanted: Wanted;
  readonly #replies: Replies;
  readonly #telling: ReturnType<typeof tellReading> | null;
  #stop = new AbortController();
  #cancelled = false;
  /** What came of a large set so far; it is shown. */
  #part: LargeSet | null = null;
  #arriving: Arriving | null = null;

  constructor(wanted: Wanted, replies: Replies) {
    this.#wanted = wanted;
    this.#replies = replies;
    this.#telling = wanted.own ? null : tellReading(() => this.#stop.abort());
  }

  async run(ahead: Promise<Loaded> | null): Promise<void> {
    const { href, own, foreign, follow } = this.#wanted;
    const progress = this.#telling?.progress;
    const loading =
      ahead ?? loadDataset(href, { own, foreign, follow, progress, ...this.#hearing() });
    const [loaded] = await Promise.all([loading, own ? undefined : needWords()]);
    await this.#settle(loaded);
  }

  cancel(): void {
    this.#cancelled = true;
    this.#telling?.end();
    datasetStore.setState({ arriving: null });
    this.#stop.abort();
  }

  #hearing() {
    return {
      signal: this.#stop.signal,
      part: (come: LargeSet) => this.#showPart(come),
      rows: (read: number, total: number) => this.#countRows(read, total),
    };
  }

  #showPart(come: LargeSet): void {
    if (this.#cancelled) return;
    this.#keepOpen(come);
    this.#telling?.end();
    datasetStore.setState({
      status: "ready",
      index: come.index,
      href: this.#wanted.href,
      arriving: this.#arriving,
      local: null,
      reported: false,
    });
  }

  #countRows(read: number, total: number): void {
    this.#arriving = { read, total, cancel: () => this.#stop.abort() };
    if (!this.#cancelled && this.#part !== null)
      datasetStore.setState({ arriving: this.#arriving });
  }

  /** A large set's file stays open until another set stands in its place: rows numbered anew have other texts. */
  #keepOpen(large: LargeSet): void {
    const first = this.#part === null;
    this.#part = large;
    if (first) whenReplaced(() => this.#part?.index.texts, large.close);
  }

  async #settle(loaded: Loaded): Promise<void> {
    const { href, own, foreign } = this.#wanted;
    const { dataset, large, problems, imported } = loaded;
    if (dataset !== null) performance.mark("siyaq:dataset");
    const index = large?.index ?? (dataset && (await indexSoftly(dataset, this.#stop.signal)));
    // Somebody put a file of theirs in the place of one of ours.
    if (own && imported !== null) await needWords();
    if (this.#cancelled) {
      large?.close();
      return;
    }
    this.#telling?.end();
    if (foreign && problems.some(({ code }) => code === "redirected")) {
      this.#replies.sentOn();
      return;
    }
    if (large !== null) this.#keepOpen(large);
    if (index === null) {
      datasetStore.setState({
        status: "error",
        arriving: null,
        problems: dataset === null ? problems : [problem("aborted", href)],
      });
      return;
    }
    if (imported !== null) rememberImport(index, imported.result, imported.files);
    const reported = imported !== null;
    if (own && !reported) keepSet(href, { index, problems });
    datasetStore.setState({
      status: "ready",
      index,
      href,
      arriving: null,
      problems,
      local: null,
      reported,
      rest: this.#restOf(loaded),
    });
  }

  #restOf({ rest, large, imported }: Loaded): DatasetState["rest"] {
    if (rest === null || large === null) return null;
    const events = large.index.events.length;
    const told = { events, total: imported?.result.report.rows ?? events };
    if (rest === "anew") return { kind: "anew", ...told, read: this.#replies.anew };
    const read = (): void => {
      this.#stop = new AbortController();
      datasetStore.setState({ rest: null, problems: [] });
      void rest(this.#hearing()).then((loaded) => this.#settle(loaded));
    };
    return { kind: "go-on", ...told, read };
  }
}

/**
 * Brings what an address holds into datasetStore: what was read ahead of it or is kept in memory at once, the rest when
 * it has come, a large set in parts. Returns how to give it up.
 */
export function loadSet(
  wanted: Wanted,
  ahead: ReturnType<typeof takeAhead>,
  replies: Replies,
): () => void {
  const { href, own } = wanted;
  const nothingToGiveUp = (): void => undefined;
  if (ahead === "shown") {
    keepSet(href, datasetStore.getState());
    return nothingToGiveUp;
  }
  const kept = own ? keptSet(href) : null;
  if (kept !== null) {
    keepSet(href, kept);
    datasetStore.setState({ ...IN_MEMORY, ...kept, href });
    return nothingToGiveUp;
  }
  datasetStore.setState({ status: "loading", problems: [], reading: null, rest: null });
  if (!own) fetchReport();
  const loading = new Loading(wanted, replies);
  void loading.run(ahead);
  return () => loading.cancel();
}
