import { formatDay } from "../model/day.ts";
import { FORMAT } from "../model/schema.ts";
import type { Dataset, Interval } from "../model/types.ts";

const bound = (day: number): number | null => (Number.isFinite(day) ? day : null);

const dateForm = (date: Interval) => ({
  ...date,
  start: bound(date.start),
  end: bound(date.end),
});

/**
 * A data set as JSON that `parseDataset` reads back to the same set without an EDTF parser: short forms
 * expanded, ids given, dates as days with null for an open end.
 */
export function canonicalForm(dataset: Dataset) {
  const { meta, sources, events, ties } = dataset;
  return {
    format: FORMAT,
    canonical: true,
    meta: {
      ...meta,
      asOf: formatDay(meta.asOf),
      ...(meta.window === undefined ? {} : { window: dateForm(meta.window) }),
      // An empty text is no text in the file.
      summary: Object.keys(meta.summary).length === 0 ? undefined : meta.summary,
    },
    categories: dataset.categories,
    actors: dataset.actors,
    places: dataset.places,
    sources: sources.map((source) =>
      source.written === undefined
        ? source
        : { ...source, written: { ...source.written, date: dateForm(source.written.date) } },
    ),
    events: events.map((event) => ({ ...event, date: dateForm(event.date) })),
    ties: ties.map((tie) => (tie.date === undefined ? tie : { ...tie, date: dateForm(tie.date) })),
  };
}

export const canonicalJson = (dataset: Dataset): string => JSON.stringify(canonicalForm(dataset));
