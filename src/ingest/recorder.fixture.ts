import type {
  ActorInput,
  CategoryInput,
  EventInput,
  MetaInput,
  PlaceInput,
  SourceInput,
  TieInput,
} from "../model/schema.ts";
import { resolveEdtf } from "../model/edtf.ts";
import {
  NO_ANSWERS,
  type ColumnOrder,
  type ColumnOrders,
  type Draft,
  type Remark,
  type TableImporter,
  type TableSample,
} from "./importer.ts";

/** A draft that keeps what it is given, for tests of importers alone. Ids are the keys. */
export class Recorder implements Draft {
  about: MetaInput = {};
  readonly actors = new Map<string, ActorInput>();
  readonly places = new Map<string, PlaceInput>();
  readonly sources = new Map<string, SourceInput>();
  readonly categories = new Map<string, CategoryInput>();
  readonly ties = new Map<string, TieInput>();
  readonly events: { row: number; event: EventInput }[] = [];
  readonly records: number[] = [];
  readonly merged: number[] = [];
  readonly asked: ColumnOrder[] = [];
  readonly left: Remark[] = [];
  readonly notes: Remark[] = [];

  // Functions of the object itself, not of its class: an importer may spread a draft to change some of them.
  readonly meta = (meta: MetaInput): void => {
    this.about = { ...meta, ...this.about };
  };
  readonly actor = (key: string, make: () => ActorInput): string => kept(this.actors, key, make);
  readonly place = (key: string, make: () => PlaceInput): string => kept(this.places, key, make);
  readonly source = (key: string, make: () => SourceInput): string => kept(this.sources, key, make);
  readonly category = (key: string, make: () => CategoryInput): string =>
    kept(this.categories, key, make);
  readonly tie = (key: string, make: () => TieInput): string => kept(this.ties, key, make);
  readonly event = (row: number, event: EventInput): void => void this.events.push({ row, event });
  readonly merge = (row: number): void => void this.merged.push(row);
  readonly record = (row: number): void => void this.records.push(row);
  readonly leave = (remark: Remark): void => void this.left.push(remark);
  readonly ask = (order: ColumnOrder): void => void this.asked.push(order);
  readonly note = (remark: Remark): void => void this.notes.push(remark);

  get codes(): string[] {
    return [...this.left, ...this.notes].map((remark) => remark.code);
  }
  killed(of: "low" | "best" | "high"): number {
    return this.events
      .flatMap(({ event }) => event.harm ?? [])
      .reduce((sum, harm) => sum + (harm[of] ?? 0), 0);
  }
  /** Dates that no reader of ours resolves; a test expects none. */
  get unresolved(): string[] {
    return this.events
      .map(({ event }) => event.date)
      .filter((date): date is string => typeof date === "string" && resolveEdtf(date) === null);
  }
  get span(): string {
    const days = this.events.flatMap(({ event }) =>
      typeof event.date === "string" ? (resolveEdtf(event.date) ?? []) : [],
    );
    const first = days.reduce((least, { start }) => Math.min(least, start), Infinity);
    const last = days.reduce((most, { end }) => Math.max(most, end), -Infinity);
    return [first, last]
      .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10))
      .join("/");
  }
}

function kept<T>(records: Map<string, T>, key: string, make: () => T): string {
  if (!records.has(key)) records.set(key, make());
  return key;
}

export type Row = Readonly<Record<string, string>>;

/** Runs an importer over a table; the header is row 1, without one the first record is. */
export function imported(
  importer: TableImporter,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  orders: ColumnOrders = new Map(),
): Recorder {
  const draft = new Recorder();
  const sample: TableSample = {
    name: "rows.csv",
    header,
    rows: rows.slice(0, 200),
    delimiter: ",",
  };
  const reader = importer.begin({ sample, draft, answers: NO_ANSWERS, orders });
  rows.forEach((cells, at) => reader.row(cells, at + (header.length === 0 ? 1 : 2)));
  reader.end?.();
  return draft;
}

/** The table of rows written as records; the header is their words, in the order in which they come up. */
export function tableOf(rows: readonly Row[]): [header: string[], cells: string[][]] {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [header, rows.map((row) => header.map((word) => row[word] ?? ""))];
}
