import { formatDay } from "../model/day.ts";
import { FORMAT } from "../model/format.ts";
import type { Dataset } from "../model/types.ts";

/**
 * A data set as JSON that `parseDataset` and `readPublished` read back to the same set without an EDTF parser: short forms
 * expanded, ids given, dates as days. An open end is an infinite day, which JSON writes as null.
 */
export function canonicalJson({ meta, ...lists }: Dataset): string {
  const { summary, ...rest } = meta;
  return JSON.stringify({
    format: FORMAT,
    canonical: true,
    meta: {
      ...rest,
      asOf: formatDay(meta.asOf),
      ...(meta.changes === undefined
        ? {}
        : { changes: meta.changes.map((each) => ({ ...each, date: formatDay(each.date) })) }),
      // A file has no empty texts.
      ...(Object.keys(summary).length === 0 ? {} : { summary }),
    },
    ...lists,
  });
}
