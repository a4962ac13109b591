import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import {
  byTime,
  FIXED_COLUMNS,
  GROUP_ROWS,
  HEAD_KEY,
  headJson,
  packRow,
  type PackedRow,
  textColumn,
  titleColumn,
} from "../ingest/packed.ts";
import type { ConflictEvent, Dataset } from "../model/types.ts";
import { differencesOf } from "../query/differences.ts";

type Column = Parameters<ParquetWriter["write"]>[0]["columnData"][number];
type Element = ConstructorParameters<typeof ParquetWriter>[0]["schema"][number];

/** Bytes of a page: small enough that a few texts are had without their whole group. */
const PAGE = 1 << 16;

const ALWAYS: ReadonlySet<string> = new Set<keyof PackedRow>([
  "prec",
  "basis",
  "status",
  "certainty",
  "category",
  "weight",
  "id",
  "edtf",
]);

function elementOf(name: string): Element {
  const repetition_type = ALWAYS.has(name) ? "REQUIRED" : "OPTIONAL";
  if (name === "lo" || name === "hi")
    return { name, type: "INT32", converted_type: "DATE", repetition_type };
  if (name === "weight") return { name, type: "INT32", repetition_type };
  return { name, type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type };
}

/** Columns of one group of rows. */
function columnsOf(
  rows: readonly PackedRow[],
  titles: readonly string[],
  texts: readonly string[],
): Column[] {
  const texted = (name: string, cell: (row: PackedRow) => string | undefined): Column => ({
    name,
    data: rows.map((row) => cell(row) ?? null),
    statistics: false,
  });
  return [
    ...FIXED_COLUMNS.map((name): Column => ({
      name,
      data: rows.map((row) => row[name]),
      // Whoever reads by time skips groups by their first and last days.
      statistics: name === "lo" || name === "hi",
    })),
    ...titles.map((lang) => texted(titleColumn(lang), ({ title }) => title[lang])),
    ...texts.map((lang) => texted(textColumn(lang), ({ text }) => text?.[lang])),
  ];
}

export interface Packing {
  readonly head: Omit<Dataset, "events">;
  /** Languages of titles and texts: their columns. */
  readonly titles: readonly string[];
  readonly texts: readonly string[];
  /** In order of time; all but the last of GROUP_ROWS. */
  readonly groups: Iterable<readonly PackedRow[]>;
}

/** A Parquet file in pieces, a group at a time: no more than one is held. */
export function* packPieces({ head, titles, texts, groups }: Packing): Generator<Uint8Array> {
  const names = [...FIXED_COLUMNS, ...titles.map(titleColumn), ...texts.map(textColumn)];
  const writer = new ByteWriter(1 << 20);
  const file = new ParquetWriter({
    writer,
    schema: [{ name: "root", num_children: names.length }, ...names.map(elementOf)],
    codec: "SNAPPY",
    kvMetadata: [{ key: HEAD_KEY, value: headJson(head) }],
    createdBy: "siyaq",
  });
  function taken(): Uint8Array {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  }
  for (const rows of groups) {
    void file.write({
      columnData: columnsOf(rows, titles, texts),
      rowGroupSize: GROUP_ROWS,
      pageSize: PAGE,
    });
    yield taken();
  }
  void file.finish();
  yield taken();
}

/** In the order of their first use. */
export function langsIn(events: Iterable<Pick<ConflictEvent, "title" | "text">>) {
  const [titles, texts] = [new Set<string>(), new Set<string>()];
  for (const { title, text } of events) {
    for (const lang of Object.keys(title)) titles.add(lang);
    for (const lang of Object.keys(text ?? {})) texts.add(lang);
  }
  return { titles: [...titles], texts: [...texts] };
}

/** A whole set as one Parquet file. */
export function packSet({ events, ...head }: Dataset): Generator<Uint8Array> {
  const differences = differencesOf(events);
  function* groups(): Generator<PackedRow[]> {
    const ordered = events.toSorted(byTime);
    for (let from = 0; from < ordered.length; from += GROUP_ROWS)
      yield ordered
        .slice(from, from + GROUP_ROWS)
        .map((event) => packRow(event, differences.get(event.id)));
  }
  return packPieces({ head, ...langsIn(events), groups: groups() });
}
