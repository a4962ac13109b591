import type { PlacePrecision, Text } from "../model/types.ts";
import { wholeDay } from "./columnDay.ts";
import { type Cells, type Columns, columnsOf } from "./conflictCells.ts";
import type { CivilDay } from "./conflictDay.ts";
import { codedBy, MACHINE_CODED } from "./conflictWords.ts";
import type { TwoNames } from "./countries.ts";
import type { ColumnOrders, Draft, TableImporter } from "./importer.ts";
import type { Part } from "./incidents.ts";

/** What the importers of events that a program coded share: GDELT, ICEWS, POLECAT. */

/** Who acts in an event, or is acted on; empty when nobody is named. */
export interface Side {
  readonly parts: readonly Part[];
  readonly names: readonly TwoNames[];
}
export const UNNAMED: Side = { parts: [], names: [] };

type Dated = "Event Date";

/** Reads the day of a row; null when it has none, and the row was left out for it. */
export function eventDays(columns: Columns<Dated>, draft: Draft, orders: ColumnOrders) {
  const order = orders.get(columns.at("Event Date"));
  return (cells: Cells<Dated>, row: number): CivilDay | null => {
    const value = cells("Event Date");
    const found = wholeDay(value, order);
    if ("day" in found) return found.day;
    draft.leave({ code: found.leave, row, column: columns.word("Event Date"), value });
    return null;
  };
}

/** Where dates stand that the order of a whole column must decide. */
export const eventDateColumn: NonNullable<TableImporter["dateColumns"]> = ({ header }) => {
  const at = columnsOf<Dated>(header, ["Event Date"]).at("Event Date");
  return at === -1 ? [] : [at];
};

/** The most exact of city, district, province and country that a row names. */
export const layerOf = (parts: readonly string[]): { at: number; precision: PlacePrecision } => {
  const at = parts.findIndex((part) => part !== "");
  return { at, precision: (["place", "area", "province", "country"] as const)[at] ?? "area" };
};

/** Says of the whole set that a program made it. `provider` is a proper name. */
export function tellCoded(
  draft: Draft,
  { provider, licence, summary }: { provider: string; licence: string; summary: Text },
): void {
  draft.note({ code: "machine-coded", row: 0 });
  draft.meta({
    title: codedBy(provider),
    lang: "en",
    licence,
    summary,
    method: MACHINE_CODED,
  });
}
