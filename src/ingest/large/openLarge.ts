import type { ConflictEvent } from "../../model/types.ts";
import type { EventColumns } from "../../query/columns.ts";
import { sketchOf } from "../../query/events.ts";
import { type Index, indexOfColumns } from "../../query/index.ts";
import { EventTexts, type TextSource } from "../../query/texts.ts";
import { savesData, whenIdle, whenQuiet } from "../device.ts";
import { Asking } from "./asking.ts";
import { type LargePort, startLarge, takeEarly } from "./earlyPort.ts";
import type {
  Columns,
  LargeRequest,
  FileLocation,
  Stop,
  LargeResponse,
  UnreadColumn,
} from "./wire.ts";

/** A set of which the page has the columns, and a worker the file. */
export interface LargeSet {
  readonly index: Index;
  /** Lets the file go: texts that have not come stay out. */
  readonly close: () => void;
}

export type Opened =
  /** Not a file of this road; `file` is it, where it had to be fetched as a whole to know. */
  | { readonly kind: "other"; readonly file: File | null }
  | { readonly kind: "refused"; readonly stop: Stop }
  | {
      readonly kind: "read";
      readonly set: LargeSet;
      /** Rows of the file, and how many of them were read and are out for want of a date. */
      readonly total: number;
      readonly rows: number;
      readonly left: number;
      readonly unread: readonly UnreadColumn[];
      /** Why not all were read. */
      readonly stop: Stop | null;
      /** Reads the rest of the same file into the same set; null when there is none, or it cannot be had. */
      readonly goOn: ((opening: OpeningLarge) => Promise<Opened>) | null;
    };

export interface OpeningLarge {
  readonly signal?: AbortSignal | undefined;
  /**
   * What is there before the last row: the same rows as at last, as far as they go. Where later rows come to stand
   * between them, all are numbered anew at last, and have other texts.
   */
  readonly part?: (set: LargeSet) => void;
  readonly progress?: (rows: number, total: number) => void;
}

/** All that the columns tell of a row, its sources as a whole among it. */
function knownOf(columns: EventColumns, row: number): ConflictEvent {
  const { values, codes, offsets } = columns.source;
  const cited = codes.subarray(offsets[row] ?? 0, offsets[row + 1] ?? 0);
  return {
    ...sketchOf(columns, row),
    evidence: Array.from(cited, (code) => ({
      source: values[code] ?? "",
      voices: [],
      stance: "supports",
      for: [],
    })),
  };
}

const ABORTED: Opened = { kind: "refused", stop: { code: "aborted", values: {} } };

/** Opens a large file in a thread of its own. Never rejects. @param start how to have one; null where there is none */
export async function openLarge(
  place: FileLocation,
  name: string,
  opening: OpeningLarge,
  start: () => LargePort | null = startLarge,
): Promise<Opened> {
  const begun = takeEarly(place);
  if (opening.signal?.aborted === true) {
    begun?.end();
    return ABORTED;
  }
  const port = begun ?? start();
  if (port === null) return { kind: "refused", stop: { code: "large-without-thread", values: {} } };
  let asking = new Asking(port);
  let columns: EventColumns | null = null;
  let named = false;
  let langs: readonly string[] = [];
  /** Of an event that a link names the file may know before its row is read. */
  let waiting: (() => void)[] = [];
  let ended = false;
  const isRead = (row: number): Promise<boolean> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (row < (columns?.starts.length ?? 0)) resolve(true);
        else if (ended) resolve(false);
        else waiting.push(look);
      };
      look();
    });
  const lookAgain = (): void => {
    const all = waiting;
    waiting = [];
    for (const look of all) look();
  };
  const textsBy = (own: Asking): EventTexts => {
    const source: TextSource = {
      get langs() {
        return langs;
      },
      fetch: (rows, { walking = false, titled } = {}) => {
        const read = columns;
        const known = read === null ? [] : rows.map((row) => knownOf(read, row));
        return own.ask({ kind: "texts", walking, rows, known }, (titles) =>
          titled?.(known.map((event, at) => (titles[at] ? { ...event, ...titles[at] } : null))),
        );
      },
      async find(id) {
        const row = await own.ask({ kind: "find", id });
        return row !== null && (await isRead(row)) ? row : null;
      },
      search: (query, found) => {
        const names =
          named || columns === null ? null : { actor: columns.actor, place: columns.place };
        named = true;
        return own.ask({ kind: "search", query, names }, found);
      },
    };
    return new EventTexts(source);
  };
  let texts = textsBy(asking);
  /** What was asked under the old numbers of the rows is not answered, and what has come is not kept. */
  const renumber = (): void => {
    asking.end(new DOMException("The rows have other numbers by now.", "AbortError"));
    asking = new Asking(port, asking);
    texts = textsBy(asking);
  };
  /** The search is made ready when the page has nothing else to do, unless the reader spares the network. */
  const prepareSearch = (): void =>
    void whenIdle().then(() => {
      if (!savesData()) void texts.search("").catch(() => undefined);
    });
  const close = (): void => {
    asking.end();
    port.end();
  };
  const setOf = (read: Columns): LargeSet => {
    ({ columns, langs } = read);
    named = false;
    lookAgain();
    return { index: indexOfColumns(read.columns, read.vocabulary, texts, read), close };
  };
  let shown: LargeSet | null = null;
  let total = 0;
  /** Of the reading that is under way. */
  let hear: (told: LargeResponse) => void = () => undefined;
  let fail = (): void => undefined;

  const reading = (
    request: LargeRequest | null,
    { signal, part, progress }: OpeningLarge,
  ): Promise<Opened> =>
    new Promise((resolve) => {
      const end = (opened: Opened): void => {
        fail = () => undefined;
        ended = true;
        lookAgain();
        signal?.removeEventListener("abort", giveUp);
        if (opened.kind !== "read") close();
        resolve(opened);
      };
      // What is shown already stays, and its texts with it.
      const giveUp = (): void => {
        if (shown === null) end(ABORTED);
        else port.post({ kind: "stop" });
      };
      const endWith = (
        set: LargeSet,
        told: Omit<Extract<Opened, { kind: "read" }>, "kind" | "set">,
      ) => end({ kind: "read", set, ...told });
      ended = false;
      signal?.addEventListener("abort", giveUp);
      fail = () => {
        const stop: Stop = { code: "reader-stopped", values: {} };
        if (shown === null) return end({ kind: "refused", stop });
        const rows = shown.index.events.length;
        endWith(shown, {
          total: Math.max(total, rows),
          rows,
          left: 0,
          unread: [],
          stop,
          goOn: null,
        });
      };
      hear = (told) => {
        switch (told.kind) {
          case "progress":
            total = told.total;
            progress?.(told.rows, total);
            break;
          case "part":
            shown = setOf(told.part);
            part?.(shown);
            break;
          case "other":
            end({ kind: "other", file: told.file });
            break;
          case "refused":
            end({ kind: "refused", stop: told.stop });
            break;
          case "done": {
            const { rows, left, unread, stop } = told;
            if (told.renumbered) renumber();
            shown = setOf(told.set);
            if (stop === null) prepareSearch();
            const goOn =
              stop === null || stop.code === "file-changed"
                ? null
                : (again: OpeningLarge) => reading({ kind: "go-on" }, again);
            endWith(shown, { total: told.total, rows, left, unread, stop, goOn });
            break;
          }
          case "searching":
            texts.tellSearching(told.how);
            break;
          case "waiting":
            void whenQuiet().then(() => port.post({ kind: "quiet" }));
            break;
          case "begun":
            asking.begin(told.number, told.beginning);
            break;
          case "answer":
            asking.answer(told.number, told.answer);
            break;
          case "failed":
            asking.fail(told.number);
            break;
        }
      };
      if (request !== null) port.post(request);
    });
  const opened = reading(null, opening);
  port.listen(
    (told) => hear(told),
    () => {
      asking.end();
      fail();
    },
  );
  if (begun === null) port.post({ kind: "open", place, name });
  return opened;
}
