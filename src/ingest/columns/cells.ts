import { unguarded } from "../../model/csv.ts";
import type { Draft, Remark, TableSample } from "../importer.ts";
import type { RemarkCode } from "../remarks.ts";
import type { Field } from "./fields.ts";
import { columnNames, type Mapping } from "./mapping.ts";

/** The cells of one row by the fields that their columns fill. */
export interface FieldCells {
  readonly row: number;
  /** Trimmed; "" when the table has no such column. */
  readonly get: (field: Field) => string;
  /** The filled cells of all columns of the field. */
  readonly all: (field: Field) => readonly string[];
  /** A remark on a cell of the field. */
  readonly remark: (code: RemarkCode, field: Field, value?: string) => Remark;
  readonly note: (code: RemarkCode, field: Field, value?: string) => void;
  readonly leave: (code: RemarkCode, field: Field, value?: string) => void;
}

export interface FieldColumns {
  /** Indices of the field's columns. */
  readonly at: (field: Field) => readonly number[];
  readonly name: (field: Field) => string;
  readonly cells: (cells: readonly string[], row: number) => FieldCells;
}

export function fieldColumns(sample: TableSample, mapping: Mapping, draft: Draft): FieldColumns {
  const names = columnNames(sample);
  const columns = new Map<string, number[]>();
  mapping.forEach((field, at) => {
    if (field !== "") columns.set(field, [...(columns.get(field) ?? []), at]);
  });
  const none: readonly number[] = [];
  const at = (field: Field): readonly number[] => columns.get(field) ?? none;
  const name = (field: Field): string => names[at(field)[0] ?? -1] ?? "";
  const bare = (cell: string): string => unguarded(cell.trim()).trimStart();
  return {
    at,
    name,
    cells: (cells, row) => {
      const all = (field: Field): string[] =>
        at(field)
          .map((index) => bare(cells[index] ?? ""))
          .filter((cell) => cell !== "");
      // Asked some thirty times for each row of a table that may have a million.
      const get = (field: Field): string => {
        for (const index of at(field)) {
          const cell = bare(cells[index] ?? "");
          if (cell !== "") return cell;
        }
        return "";
      };
      const remark = (code: RemarkCode, field: Field, value = get(field)): Remark => ({
        code,
        row,
        column: name(field) || undefined,
        value: value || undefined,
      });
      return {
        row,
        get,
        all,
        remark,
        note: (code, field, value) => draft.note(remark(code, field, value)),
        leave: (code, field, value) => draft.leave(remark(code, field, value)),
      };
    },
  };
}
