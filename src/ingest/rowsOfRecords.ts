import { profileColumns } from "./dates/column.ts";
import type {
  Answers,
  ColumnOrders,
  Draft,
  FileContent,
  Remark,
  TableImporter,
  TableSample,
} from "./importer.ts";

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Records of a JSON file as a table's rows; `at` of a record that is none is a gap in `cells`. */
export interface RecordTable {
  readonly header: readonly string[];
  readonly cells: readonly (readonly string[] | null)[];
  /** JSON pointer from a record to its fields: "" or "/properties". */
  readonly below: string;
}

const HEADER_ROWS = 200;
const cellOf = (value: unknown): string =>
  typeof value === "string"
    ? value
    : typeof value === "number" || typeof value === "boolean"
      ? String(value)
      : "";

function tableOf(records: readonly unknown[], below: string): RecordTable {
  const header = new Set<string>();
  for (const record of records.slice(0, HEADER_ROWS))
    if (isRecord(record)) for (const key of Object.keys(record)) header.add(key);
  const columns = [...header];
  return {
    header: columns,
    below,
    cells: records.map((record) =>
      isRecord(record)
        ? columns.map((key) => (Object.hasOwn(record, key) ? cellOf(record[key]) : ""))
        : null,
    ),
  };
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

/** The list of an API's answer (`{success, count, data: […]}`, `{Result: […]}`), of bare JSON, or of GeoJSON; null for other JSON. */
export function recordsOf(json: unknown): RecordTable | null {
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
  rows: cells.slice(0, HEADER_ROWS).flatMap((row) => (row === null ? [] : [row])),
  delimiter: "",
});

/** How sure a table's importer is of the records of a file. */
export function takesRecords(importer: TableImporter, { json }: FileContent): number {
  const table = recordsOf(json);
  return table === null || table.header.length === 0 ? 0 : importer.takes(sampleOf("", table));
}

/** What whole date columns allow. Nobody can be asked about a file without columns to show: the doubt is told. */
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
  for (const { column, candidates, examples } of orders.values())
    if (candidates.length > 1)
      draft.note({ code: "order-undecided", row: 0, column, value: examples[0]?.value ?? "" });
  for (const order of orders.values()) if (order.candidates.length > 1) draft.ask(order);
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
    meta: (meta) => draft.meta(meta),
    actor: (key, make) => draft.actor(key, make),
    place: (key, make) => draft.place(key, make),
    source: (key, make) => draft.source(key, make),
    category: (key, make) => draft.category(key, make),
    tie: (key, make) => draft.tie(key, make),
    event: (row, event) => draft.event(row, event),
    merge: (row, into) => draft.merge(row, into),
    ask: (order) => draft.ask(order),
    leave: (remark) => draft.leave(pointing(remark)),
    note: (remark) => draft.note(pointing(remark)),
  };
  const orders = ordersOf(importer, sample, table, pointed, answers);
  const reader = importer.begin(sample, pointed, answers, orders);
  table.cells.forEach((cells, at) => {
    if (cells === null) draft.leave({ code: "bad-record", row: at + 1 });
    else reader.row(cells, at + 1);
  });
  reader.end?.();
}
