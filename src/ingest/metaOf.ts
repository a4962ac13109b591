import { dayOf, parseDays } from "../model/day.ts";
import { nameId } from "../model/ids.ts";
import type { MetaInput } from "../model/schema.ts";
import { firstOf } from "../model/text.ts";
import type { ConflictEvent, Interval, Meta } from "../model/types.ts";
import { changesOf } from "./changes.ts";
import type { Dates } from "./resolveDates.ts";
import type { Expand } from "./expand.ts";
import type { Report } from "./problem.ts";
import type { Found } from "./records.ts";

/** `asOf` is written with four digits of year. */
const AS_OF = { from: dayOf(0), to: dayOf(9999, 12, 31) };

const fileName = (file: string): string =>
  file
    .replace(/[?#].*$/, "")
    .split("/")
    .findLast((part) => part !== "") ?? file;

function lastKnownDay(dates: readonly Interval[]): number {
  let last = AS_OF.from;
  for (const { start, end } of dates)
    for (const day of [start, end]) if (Number.isFinite(day) && day > last) last = day;
  return Math.min(last, AS_OF.to);
}

/** What a set says of itself, and in the place of what it does not say what its file and its events do. */
export function metaOf(
  found: Found<MetaInput>,
  file: string,
  expand: Expand,
  dates: Dates,
  events: readonly ConflictEvent[],
  report: Report,
): Meta {
  const { form, pointer } = found;
  const lang = form.lang ?? "ar";
  if (form.title === undefined) report.add("no-title", pointer());
  const title = form.title === undefined ? { [lang]: fileName(file) } : expand.text(form.title);
  const stated = form.asOf === undefined ? null : parseDays(form.asOf);
  if (stated === null)
    if (form.asOf === undefined) report.add("no-as-of", pointer());
    else report.add("bad-date", pointer("asOf"), { edtf: form.asOf });
  const window =
    form.window === undefined ? null : dates.resolve(form.window, () => pointer("window"));
  return {
    id: found.given ?? nameId(title["en"], firstOf(title)),
    title,
    summary: form.summary === undefined ? {} : expand.text(form.summary),
    lang,
    licence: form.licence ?? "",
    version: form.version ?? "",
    asOf: stated === null ? lastKnownDay(events.map(({ date }) => date)) : stated.end - 1,
    ...(window === null ? {} : { window }),
    ...(form.method === undefined ? {} : { method: expand.text(form.method) }),
    ...(form.changes === undefined
      ? {}
      : {
          changes: changesOf(
            {
              forms: form.changes,
              version: form.version ?? "",
              events: new Set(events.map(({ id }) => id)),
              pointer,
            },
            expand,
            report,
          ),
        }),
  };
}
