import { isRead, readDate } from "./dates/cell.ts";
import { profileColumn } from "./dates/column.ts";
import { documentOrder } from "./documentOrder.ts";
import { type Foreign, listAt, recordAt, textAt } from "./foreign.ts";
import type { Answers, ColumnOrder, Draft } from "./importer.ts";
import { isRecord } from "../model/isRecord.ts";

const PARTS = ["year", "month", "day", "hour", "minute", "second"] as const;

/** `2011,12,10[,7,2,10]` as parts; anything else is read as a date of a sheet: `12/10/2011`, `2011-12-10`, `-500`. */
function dateOf(written: string, order: ColumnOrder): unknown {
  const text = written.trim();
  if (text === "") return undefined;
  if (/^-?\d+(?:\s*,\s*\d*)*$/.test(text))
    return {
      written: text,
      ...Object.fromEntries(
        text.split(",").map((value, at) => [PARTS[at] ?? "rest", value.trim()]),
      ),
    };
  const reading = readDate(text, { order, numerals: true });
  return isRead(reading) ? { written: text, edtf: reading.interval.edtf } : text;
}

/** What version 2 calls the fields of a slide. */
export const NAMES = {
  "/start_date": "/startDate",
  "/start_date/month": "/startDate",
  "/start_date/day": "/startDate",
  "/start_date/hour": "/startDate",
  "/end_date": "/endDate",
  "/end_date/month": "/endDate",
  "/end_date/day": "/endDate",
  "/end_date/hour": "/endDate",
  "/text/headline": "/headline",
  "/text/text": "/text",
  "/media/url": "/asset/media",
  "/media/credit": "/asset/credit",
  "/media/caption": "/asset/caption",
  "/media/thumbnail": "/asset/thumbnail",
  "/group": "/tag",
} as const;

/** TimelineJS 1 and 2 as slides of version 3. `asset` was `media`, `tag` was `group`, `era` was `eras`. */
export function asSlides(timeline: Foreign, draft: Draft, answers: Answers): Foreign {
  const dates = listAt(timeline, "date");
  const eras = listAt(timeline, "era");
  const column = profileColumn();
  [...dates, ...eras].forEach((each, at) => {
    if (isRecord(each))
      for (const key of ["startDate", "endDate"]) {
        const value = textAt(each, key);
        if (value.includes("/")) column.add(value, at + 1);
      }
  });
  // The documentation of that version writes 12/25/2011.
  const order = documentOrder(draft, column, "startDate", answers, "mdy");
  const slide = (each: unknown): unknown => {
    if (!isRecord(each)) return each;
    const asset = recordAt(each, "asset");
    return {
      start_date: dateOf(textAt(each, "startDate"), order),
      end_date: dateOf(textAt(each, "endDate"), order),
      text: { headline: textAt(each, "headline"), text: textAt(each, "text") },
      group: textAt(each, "tag", "tags", "category"),
      media: asset === null ? undefined : { ...asset, url: textAt(asset, "media") },
    };
  };
  const asset = recordAt(timeline, "asset");
  return {
    title: {
      text: { headline: textAt(timeline, "headline"), text: textAt(timeline, "text") },
      media: asset === null ? undefined : { ...asset, url: textAt(asset, "media") },
    },
    events: dates.map(slide),
    eras: eras.map(slide),
  };
}
