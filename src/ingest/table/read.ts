import { decoded, type Encoding, encodingOf, HEAD, NotUtf8 } from "../decode.ts";
import type { DraftBook } from "../draft.ts";
import { bytesOf, type ImportFile } from "../file.ts";
import { profileColumns } from "../dates/column.ts";
import type { Answers, ColumnOrders, Draft, TableImporter } from "../importer.ts";
import type { Stage } from "../pace.ts";
import { type TableFlaw, TableLexer } from "./lexer.ts";
import { dataRows, type DataRow, type TableHead } from "./sample.ts";

/** How a file's bytes become text: guessed from its first bytes, revised when a later byte does not fit. */
export interface Reading {
  readonly encoding: Encoding;
  /** true: broken bytes become U+FFFD. false: the first of them has the file read again in another encoding. */
  readonly mended: boolean;
}

/** Called between pieces, so that a page can answer; throws when the reader gave up. */
export type Pause = (stage: Stage) => Promise<void>;

const textOf = (file: ImportFile, { encoding, mended }: Reading): AsyncIterable<string> =>
  decoded(bytesOf(file), encoding, encoding === "utf-8" && !mended);

/** Runs `work` again when a byte turns out not to be UTF-8, in the encoding that the bytes around it suggest. */
export async function withReading<T>(
  first: Reading,
  work: (reading: Reading) => Promise<T>,
): Promise<T> {
  try {
    return await work(first);
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error;
    // Bytes that look like UTF-8 by themselves hold the second half of a broken letter, or none: the file is damaged.
    return work({ encoding: encodingOf(error.near).encoding, mended: true });
  }
}

export async function headText(
  file: ImportFile,
  reading: Reading,
): Promise<{ text: string; whole: boolean }> {
  let text = "";
  for await (const piece of textOf(file, reading)) {
    text += piece;
    if (text.length >= HEAD) return { text, whole: false };
  }
  return { text, whole: true };
}

async function eachRow(
  file: ImportFile,
  reading: Reading,
  head: TableHead,
  pause: () => Promise<void>,
  found: DataRow,
  flaw: (code: TableFlaw, row: number, cell: number) => void = () => undefined,
): Promise<void> {
  const lexer = new TableLexer(head.sample.delimiter, { row: dataRows(head, found), flaw });
  for await (const piece of textOf(file, reading)) {
    lexer.push(piece);
    await pause();
  }
  lexer.end();
}

async function ordersOf(
  { file, reading, head, answers, pause }: TableWork,
  columns: readonly number[],
): Promise<ColumnOrders> {
  if (columns.length === 0) return new Map();
  const profile = profileColumns(head.sample, columns);
  await eachRow(file, reading, head, () => pause("surveying"), profile.row);
  return profile.orders(answers);
}

export interface TableWork {
  readonly file: ImportFile;
  readonly reading: Reading;
  readonly head: TableHead;
  readonly importer: TableImporter;
  readonly answers: Answers;
  readonly pause: Pause;
  /** Events that the machine can hold; later rows are left out and reported. */
  readonly most: number;
}

/** Reads a whole table into the draft; every row of data ends in it. Says what its date columns allow. */
export async function readTable(work: TableWork, draft: DraftBook): Promise<ColumnOrders> {
  const { file, reading, head, importer, answers, pause, most } = work;
  const { sample } = head;
  const orders = await ordersOf(work, importer.dateColumns?.(sample, answers) ?? []);
  for (const { row, value } of head.above) draft.note({ code: "row-above-header", row, value });
  if (reading.mended) draft.note({ code: "broken-bytes", row: 0 });
  // Importers that hold events back until the last row reach the limit here.
  const limited: Draft = {
    ...draft,
    event: (row, event) =>
      draft.counts().events < most
        ? draft.event(row, event)
        : draft.leave({ code: "too-many-events", row, values: { most } }),
  };
  const reader = importer.begin({ sample, draft: limited, answers, orders });
  const width = sample.header.length;
  const open = new Set<number>();
  await eachRow(
    file,
    reading,
    head,
    () => pause("reading"),
    (cells, row) => {
      if (draft.counts().events >= most) {
        draft.leave({ code: "too-many-events", row, values: { most } });
        return;
      }
      if (width > 0 && isRagged(cells, width))
        draft.note({ code: "ragged-row", row, values: { cells: cells.length, header: width } });
      reader.row(cells, row);
      if (!draft.settled(row)) open.add(row);
    },
    (code, row, cell) => draft.note({ code, row, ...columnOf(sample.header[cell]) }),
  );
  reader.end?.();
  // Nothing is lost silently, not even by an importer that forgets a row.
  for (const row of open) if (!draft.settled(row)) draft.leave({ code: "bad-record", row });
  return orders;
}

const columnOf = (column: string | undefined): { column?: string } =>
  column === undefined || column === "" ? {} : { column };

/** Empty cells at the end are written by some and left out by others; that is no fault. */
function isRagged(cells: readonly string[], width: number): boolean {
  if (cells.length > width) return cells.slice(width).some((cell) => cell.trim() !== "");
  return cells.length < width && cells.length > 1 && cells.length < width / 2;
}
