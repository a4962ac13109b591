/**
 * What can be said of a foreign file's row. `left`: the row stays out. `lost`: it is in, something of it is not.
 * `changed`: it is in, something was read differently from how it is written. `asked`: told for the whole file.
 * Each has a message `import.remark-<code>` in i18n/messages/{ar,en}/import.json.
 */
export const REMARKS = {
  // Any format.
  "no-date": "left",
  "unread-date": "left",
  "impossible-date": "left",
  "no-title": "left",
  "no-cells": "left",
  "bad-record": "left",
  "repeated-row": "lost",
  "ragged-row": "changed",
  "end-before-start": "changed",
  "bad-number": "lost",
  "bad-coordinates": "lost",
  "bad-link": "lost",
  "bad-value": "lost",
  "html-removed": "changed",
  "cleaned-text": "changed",
  "cut-text": "lost",
  "column-ignored": "lost",
  // Tables.
  "open-quote": "changed",
  "long-cell": "lost",
  "many-cells": "lost",
  "row-above-header": "lost",
  "broken-bytes": "changed",
  "too-many-events": "left",
  // Several files.
  "repeated-record": "lost",
  "conflicting-record": "lost",
  // Dates.
  "ambiguous-date": "left",
  "other-order": "left",
  "year-unclear": "left",
  "no-year": "left",
  "no-month": "left",
  "end-unread": "lost",
  "year-mismatch": "changed",
  "two-digit-year": "changed",
  "hijri-approximate": "changed",
  "calendars-differ": "changed",
  "libyan-calendar": "changed",
  "weekday-differs": "changed",
  "vague-date": "changed",
  "excel-serial": "changed",
  "time-of-day": "changed",
  "order-undecided": "asked",
  // Timelines.
  "title-row": "left",
  "title-made": "changed",
  "era-as-event": "changed",
  // Conflict data of providers.
  "repeated-differs": "lost",
  "year-disagrees": "changed",
  "deaths-disagree": "changed",
  "unknown-code": "changed",
  "acled-terms": "asked",
  "acled-order": "asked",
  "acled-zero": "asked",
  "actor-per-row": "asked",
  "machine-coded": "asked",
  "same-report": "asked",
  "older-than-report": "asked",
  "both-directions": "asked",
} as const satisfies Record<string, "left" | "lost" | "changed" | "asked">;
export type RemarkCode = keyof typeof REMARKS;
