import { formatDay } from "../model/day.ts";
import { FORMAT } from "../model/format.ts";
import type { Dataset, Meta } from "../model/types.ts";

/** A file has no empty texts, and says its days as YYYY-MM-DD. */
export const metaJson = ({ asOf, summary, changes, ...rest }: Meta) => ({
  ...rest,
  asOf: formatDay(asOf),
  ...(changes === undefined
    ? {}
    : { changes: changes.map((each) => ({ ...each, date: formatDay(each.date) })) }),
  ...(Object.keys(summary).length === 0 ? {} : { summary }),
});

/**
 * A data set as JSON that `parseDataset` and `readPublished` read back to the same set without an EDTF parser: short forms
 * expanded, ids given, dates as days. An open end is an infinite day, which JSON writes as null.
 */
export const canonicalJson = ({ meta, ...lists }: Dataset): string =>
  JSON.stringify({ format: FORMAT, canonical: true, meta: metaJson(meta), ...lists });
