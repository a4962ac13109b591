import type { Remark } from "./importer.ts";
import type { RemarkCode } from "./remarks.ts";

/** Remarks of one code that are listed for one file; further ones are only counted. */
const LISTED = 50_000;
const SHOWN = 200;

/** The remarks of one file: listed up to a limit, counted without. */
export interface RemarkBook {
  readonly remarks: readonly Remark[];
  readonly counts: ReadonlyMap<RemarkCode, number>;
  add(remark: Remark): void;
}

const shortened = (value: string): string =>
  value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;

export function remarkBook(): RemarkBook {
  const remarks: Remark[] = [];
  const counts = new Map<RemarkCode, number>();
  const last = new Map<RemarkCode, Remark>();
  return {
    remarks,
    counts,
    add(remark) {
      const { code, row, column, value } = remark;
      const before = last.get(code);
      // The pipeline and an importer may both notice the same thing.
      if (before?.row === row && before.column === column && row > 0) return;
      last.set(code, remark);
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count > LISTED) return;
      remarks.push(value === undefined ? remark : { ...remark, value: shortened(value) });
    },
  };
}
