import { columnNames } from "./columns/mapping.ts";
import { readAs } from "./dates/column.ts";
import type { Answers, DateOrder } from "./importer.ts";
import type { FileResult } from "./importFile.ts";

/** A question that the columns leave open. The set is there all the same, without what the answer decides. */
export type Ask = DateOrderAsk | MappingAsk;

export interface DateOrderAsk {
  readonly kind: "date-order";
  readonly file: string;
  /** The header's word: the key of the file's `dateOrder`. */
  readonly column: string;
  readonly candidates: readonly DateOrder[];
  /** At most five, with the EDTF that each candidate makes of them; null when it makes none. */
  readonly rows: readonly {
    readonly row: number;
    readonly value: string;
    readonly readings: Readonly<Partial<Record<DateOrder, string | null>>>;
  }[];
}

export interface MappingAsk {
  readonly kind: "mapping";
  readonly file: string;
  /** What a column may be: messages `import.field-<field>`. */
  readonly fields: readonly string[];
  readonly columns: readonly {
    /** The header's word: the key of the file's `mapping`. */
    readonly column: string;
    /** "": left out. */
    readonly field: string;
    /** At most five that are not empty. */
    readonly values: readonly string[];
  }[];
}

const SHOWN = 5;
const LONGEST = 200;

export function asksOf({ name, table, asked }: FileResult, answers: Answers): Ask[] {
  const asks: Ask[] = [];
  for (const order of [...(table?.orders.values() ?? []), ...asked]) {
    const { column, candidates, examples } = order;
    if (candidates.length > 1)
      asks.push({
        kind: "date-order",
        file: name,
        column,
        candidates,
        rows: examples.slice(0, SHOWN).map((example) => ({
          row: example.row,
          value: example.value.slice(0, LONGEST),
          readings: Object.fromEntries(
            candidates.map((each) => [each, readAs(example, each, order)]),
          ),
        })),
      });
  }
  if (table === null) return asks;
  const { importer, head } = table;
  const { sample } = head;
  if (importer.mapping !== undefined && importer.fields !== undefined) {
    const fields = importer.mapping(sample, answers);
    asks.push({
      kind: "mapping",
      file: name,
      fields: importer.fields,
      columns: columnNames(sample).map((column, at) => ({
        column,
        field: fields[at] ?? "",
        values: sample.rows
          .map((cells) => cells[at]?.trim() ?? "")
          .filter((value) => value !== "")
          .slice(0, SHOWN)
          .map((value) => value.slice(0, LONGEST)),
      })),
    });
  }
  return asks;
}
