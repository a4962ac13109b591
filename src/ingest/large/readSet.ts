import type { Day } from "../../model/types.ts";
import type { EventColumns, Vocabulary } from "../../query/columns.ts";
import type { TimeWindow } from "../../query/index.ts";
import { Refusal } from "../file.ts";
import { type ColumnFile, fetchGroup, type Group, spanOf } from "./columnFile.ts";
import { type Layout, shownColumns } from "./layout.ts";
import { SetBuilder } from "./setBuilder.ts";
import type { GrowingVocabulary } from "./vocabulary.ts";

/** Groups that are on their way at once. */
const AHEAD = 6;
/** Shares of all rows after which what was read is shown, the first group at once; each time the page counts it anew. */
const SHOWN_AT = [0, 1 / 3] as const;

/** What was read so far. */
export interface ReadPart {
  readonly columns: EventColumns;
  readonly vocabulary: Vocabulary;
  /** Of the whole file as its statistics tell, so that the axis stays as more comes; null when they do not. */
  readonly extent: TimeWindow | null;
}

/** Who hears of a reading. */
interface Hearing {
  readonly part: (part: ReadPart) => void;
  readonly progress: (rows: number) => void;
  /** Whether the reader has seen enough. */
  readonly isStopped: () => boolean;
}

export interface ReadSet extends ReadPart {
  /** Places in the file of the rows; null: they are the same. */
  readonly order: Uint32Array<ArrayBuffer> | null;
  /** Rows of the file that were read, and of these the ones without a date that can be read. */
  readonly rows: number;
  readonly left: number;
  /** Why not all rows were read; null when they were. */
  readonly stopped: unknown;
}

function extentOf({ groups }: ColumnFile, { lo, hi }: Layout): TimeWindow | null {
  let from: Day = Infinity;
  let to: Day = -Infinity;
  for (const group of groups) {
    const span = spanOf(group, lo, hi ?? lo);
    if (span === null) return null;
    from = Math.min(from, span.from);
    to = Math.max(to, span.to);
  }
  return from <= to ? { from, to: to + 1 } : null;
}

/**
 * Reads the columns of all rows, group by group. What was read before something failed is the answer all the same, and
 * whoever asks again gets the rest as well.
 */
export function setReader(
  file: ColumnFile,
  layout: Layout,
  vocabulary: GrowingVocabulary,
): (hearing: Hearing) => Promise<ReadSet> {
  const names = shownColumns(layout);
  const extent = extentOf(file, layout);
  const builder = new SetBuilder(file.rows, layout, vocabulary, extent ?? UNKNOWN);
  let read = 0;
  let shown = 0;

  /** Throws Refusal, or what the host's silence throws. */
  async function readRest({ part, progress, isStopped }: Hearing): Promise<void> {
    const coming = new Map<number, ReturnType<typeof fetchGroup>>();
    let next = read;
    const fetchNext = (): void => {
      const group = file.groups[next];
      if (group === undefined) return;
      const fetched = fetchGroup(file.bytes, group, names);
      // It is awaited in its turn: until then nobody hears of a failure.
      fetched.catch(() => undefined);
      coming.set(next++, fetched);
    };
    for (let at = 0; at < AHEAD; at++) fetchNext();
    for (const group of file.groups.slice(read)) {
      if (isStopped()) throw new Refusal("aborted");
      const buffer = await coming.get(read);
      coming.delete(read);
      fetchNext();
      if (buffer !== undefined) await readGroup(file, group, builder, buffer);
      read++;
      progress(builder.rows);
      const due = SHOWN_AT[shown];
      if (due !== undefined && builder.rows >= due * file.rows && builder.orderly) {
        while (builder.rows >= (SHOWN_AT[shown] ?? Infinity) * file.rows) shown++;
        if (builder.rows < file.rows)
          part({ columns: builder.columns(null), vocabulary: vocabulary.set(), extent });
      }
    }
  }

  return async (hearing) => {
    let stopped: unknown = null;
    try {
      await readRest(hearing);
    } catch (error) {
      stopped = error;
    }
    const order = builder.order();
    return {
      columns: builder.columns(order),
      vocabulary: vocabulary.set(),
      extent: stopped === null ? null : extent,
      order,
      rows: builder.rows,
      left: order === null ? 0 : builder.rows - order.length,
      stopped,
    };
  };
}

/** Days of which nobody knows beforehand how far they reach. */
const UNKNOWN: TimeWindow = { from: -Infinity, to: Infinity };

async function readGroup(
  file: ColumnFile,
  { first, rows, chunks }: Group,
  builder: SetBuilder,
  buffer: NonNullable<Parameters<ColumnFile["read"]>[0]["buffer"]>,
): Promise<void> {
  for (const [column, taker] of builder.takers) {
    const type = chunks.get(column)?.type;
    const values: ArrayLike<unknown>[] = [];
    await file.read({
      column,
      from: first,
      to: first + rows,
      parsers: { stringFromBytes: taker.numberOf },
      buffer,
      take: (piece) => values.push(piece),
    });
    for (const piece of values) taker.take(piece, type === "BYTE_ARRAY");
  }
  builder.close(rows);
}
