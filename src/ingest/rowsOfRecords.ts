import { profileColumns } from "./dates/column.ts";
import { shownOf } from "./foreign.ts";
import type {
  Answers,
  ColumnOrders,
  Draft,
  FileContent,
  Remark,
  TableImporter,
  TableSample,
} from "./importer.ts";
import { isRecord } from "../model/isRecord.ts";

/** Records of a JSON file as a table's rows. */
interface RecordTable {
  readonly header: readonly string[];
  /** null: a record that is none. */
  readonly cells: readonly (readonly string[] | null)[];
  /** Values that no cell holds: lists of lists, records inside records. */
  readonly nested: readonly { readonly at: number; readonly key: string; readonly value: string }[];
  /** JSON pointer from a record to its fields: "" or "/properties". */
  readonly below: string;
}

const SAMPLED = 200;
/** No table has more; records whose keys are their data would make a column of each. */
const MOST_COLUMNS = 300;

/** A list of words is one cell, as tables write it; null: nothing that a cell holds. */
function cellOf(value: unknown): string | null {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (!Array.isArray(value)) return null;
  const words = value.map((each) => (Array.isArray(each) ? null : cellOf(each)));
  return words.includes(null) ? null : words.join("; ");
}

function tableOf(records: readonly unknown[], below: string): RecordTable {
  const header = new Set<string>();
  // Exports leave out what is empty, so that a column may begin late.
  for (const record of records)
    if (isRecord(record) && header.size < MOST_COLUMNS)
      for (const key of Object.keys(record)) header.add(key);
  const columns = [...header].slice(0, MOST_COLUMNS);
  const nested: { at: number; key: string; value: string }[] = [];
  const cells = records.map((record, at) => {
    if (!isRecord(record)) return null;
    return columns.map((key) => {
      if (!Object.hasOwn(record, key)) return "";
      const cell = cellOf(record[key]);
      if (cell === null) nested.push({ at, key, value: shownOf(record[key]) });
      return cell ?? "";
    });
  });
  return { header: columns, cells, nested, below };
}

/** A point of GeoJSON as the columns that providers' tables have, unless the record has its own. */
function flattened(feature: unknown): unknown {
  if (!isRecord(feature) || !isRecord(feature["properties"])) return null;
  const { properties, geometry } = feature;
  const coordinates =
    isRecord(geometry) && geometry["type"] === "Point" ? geometry["coordinates"] : [];
  const point: readonly unknown[] = Array.isArray(coordinates) ? coordinates : [];
  const [longitude, latitude] = point;
  const id = isRecord(properties) && "id" in properties ? {} : { id: feature["id"] };
  return { latitude, longitude, ...id, ...properties };
}

/** Several importers ask for the table of the same file. */
const known = new WeakMap<object, RecordTable | null>();

function recordsOf(json: unknown): RecordTable | null {
  if (typeof json !== "object" || json === null) return null;
  let table = known.get(json);
  if (table === undefined) known.set(json, (table = listedIn(json)));
  return table;
}

/** The list of an API's answer (`{success, count, data: […]}`, `{Result: […]}`), of bare JSON, or of GeoJSON; null for other JSON. */
function listedIn(json: object): RecordTable | null {
  if (Array.isArray(json)) return tableOf(json, "");
  if (!isRecord(json)) return null;
  if (json["type"] === "FeatureCollection" && Array.isArray(json["features"]))
    return tableOf(json["features"].map(flattened), "/properties");
  const list = ["data", "Result", "results"].map((key) => json[key]).find(Array.isArray);
  return list === undefined ? null : tableOf(list, "");
}

const sampleOf = (name: string, { header, cells }: RecordTable): TableSample => ({
  name,
  header,
  rows: cells.slice(0, SAMPLED).flatMap((row) => (row === null ? [] : [row])),
  delimiter: "",
});

/** How sure a table's importer is of the records of a file. */
export function takesRecords(importer: TableImporter, { json }: FileContent): number {
  const table = recordsOf(json);
  return table === null || table.header.length === 0 ? 0 : importer.takes(sampleOf("", table));
}

/** What whole date columns allow. Where a column leaves two orders open, the report says so and the reader is asked. */
function ordersOf(
  importer: TableImporter,
  sample: TableSample,
  { cells }: RecordTable,
  draft: Draft,
  answers: Answers,
): ColumnOrders {
  const profile = profileColumns(sample, importer.dateColumns?.(sample, answers) ?? []);
  cells.forEach((row, at) => {
    if (row !== null) profile.row(row, at + 1);
  });
  const orders = profile.orders(answers);
  for (const order of orders.values()) {
    if (order.candidates.length < 2) continue;
    draft.note({
      code: "order-undecided",
      row: 0,
      column: order.column,
      value: order.examples[0]?.value,
    });
    draft.ask(order);
  }
  return orders;
}

/** Hands records to a table's importer; rows are positions from 1, columns JSON pointers. */
export function readRecords(
  importer: TableImporter,
  content: FileContent,
  draft: Draft,
  answers: Answers,
): void {
  const table = recordsOf(content.json);
  if (table === null) return;
  const sample = sampleOf(content.name, table);
  const pointing = (remark: Remark): Remark =>
    remark.column === undefined
      ? remark
      : {
          ...remark,
          column: `${table.below}/${remark.column.replaceAll("~", "~0").replaceAll("/", "~1")}`,
        };
  const pointed: Draft = {
    ...draft,
    leave: (remark) => draft.leave(pointing(remark)),
    note: (remark) => draft.note(pointing(remark)),
  };
  for (const { at, key, value } of table.nested)
    pointed.note({ code: "part-lost", row: at + 1, column: key, value });
  const orders = ordersOf(importer, sample, table, pointed, answers);
  const reader = importer.begin({ sample, draft: pointed, answers, orders });
  table.cells.forEach((cells, at) => {
    if (cells === null) draft.leave({ code: "bad-record", row: at + 1 });
    else reader.row(cells, at + 1);
  });
  reader.end?.();
}
