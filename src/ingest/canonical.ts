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
 * A data set as JSON that `parseDataset` and `PublishedReader` read back to the same set without an EDTF parser: short
 * forms expanded, ids given, dates as days. An open end is an infinite day, which JSON writes as null. Events and ties
 * stand in lines of their own, so that a page can read many of them without stopping for it.
 */
export function canonicalJson({ meta, events, ties, ...lists }: Dataset): string {
  const head = JSON.stringify({ format: FORMAT, canonical: true, meta: metaJson(meta), ...lists });
  const lines = (list: readonly unknown[]): string =>
    list.map((each) => JSON.stringify(each)).join(",\n");
  return `${head.slice(0, -1)},"events":[\n${lines(events)}\n],"ties":[\n${lines(ties)}\n]}`;
}
