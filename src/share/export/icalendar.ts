import { foldLines, ICalCalendar, ICalEvent, ICalEventStatus } from "ical-generator";
import { toPlain } from "../../model/plain.ts";
import type { ConflictEvent } from "../../model/types.ts";
import { sourceIdsOf } from "../../query/differences.ts";
import { eventsOf, type Shown } from "./shown.ts";

const MS = 86_400_000;
/** iCalendar writes years with four digits. */
const FIRST = -62_135_596_800_000 / MS;
const LAST = 253_402_300_800_000 / MS;

/** Days are UTC everywhere in here; the library writes an all-day date by the clock's own zone, or by UTC when told. */
const dateOf = (day: number): Date => new Date(day * MS);

const clamped = (day: number): number => Math.min(LAST - 1, Math.max(FIRST, day));

/**
 * First day and the day after the last, which is what DTEND means. What began or ends nobody knows when stands on
 * the one day that is known; so does what is known to a month or worse, on its first day, or it would fill a calendar.
 */
function calendarDays({ date }: ConflictEvent): { start: number; end: number } {
  const open = !Number.isFinite(date.start) || !Number.isFinite(date.end);
  const known = Number.isFinite(date.start) ? date.start : date.end;
  const exact = !open && (date.precision === "day" || date.precision === "range");
  const start = clamped(exact ? date.start : known);
  return { start, end: (exact ? clamped(date.end) : start) + 1 };
}

const STATUS = {
  occurred: ICalEventStatus.CONFIRMED,
  ongoing: ICalEventStatus.CONFIRMED,
  planned: ICalEventStatus.TENTATIVE,
  "called-for": ICalEventStatus.TENTATIVE,
  claimed: ICalEventStatus.TENTATIVE,
  "not-held": ICalEventStatus.CANCELLED,
} as const;

/** What a calendar has no field for: the date in all its doubt, status, certainty, the text, the sources. */
function description({ index, locale, link }: Shown, event: ConflictEvent): string {
  const said = (name: string, value: string): string => locale.t("export.field", { name, value });
  const { date, dateText, text } = event;
  const doubtful =
    date.approximate ||
    date.uncertain ||
    !Number.isFinite(date.start) ||
    !Number.isFinite(date.end) ||
    (date.precision !== "day" && date.precision !== "range");
  const sources = sourceIdsOf(event).flatMap((id) => {
    const source = index.sources.get(id);
    return source === undefined
      ? []
      : [
          [locale.text(source.title).value, source.url ?? ""]
            .filter((part) => part !== "")
            .join(" "),
        ];
  });
  return [
    said(locale.t("export.date"), locale.dates.interval(date)),
    ...(doubtful ? [locale.t("export.calendar-doubt")] : []),
    ...(dateText === undefined ? [] : [said(locale.t("export.date-text"), dateText.value)]),
    said(
      locale.t("export.status"),
      locale.list([
        locale.t(`model.status-${event.status}`),
        locale.t(`model.certainty-${event.certainty}`),
      ]),
    ),
    ...(text === undefined ? [] : ["", locale.text(text).value]),
    ...(sources.length === 0 ? [] : ["", locale.t("export.sources"), ...sources]),
    ...(link === null ? [] : ["", link]),
  ].join("\n");
}

function calendarOf({ index, locale, link }: Shown): ICalCalendar {
  return new ICalCalendar({
    prodId: { company: "Siyaq", product: "Siyaq", language: locale.lang.toUpperCase() },
    name: toPlain(locale.text(index.dataset.meta.title).value),
    ...(link === null ? {} : { url: link }),
  });
}

function textOf(shown: Shown, event: ConflictEvent, calendar: ICalCalendar): string {
  const { index, locale } = shown;
  const { meta } = index.dataset;
  const { start, end } = calendarDays(event);
  const place = index.places.get(event.place ?? "");
  const category = index.categories.get(event.category);
  const data = {
    // The same event keeps its name in every export: a calendar renews it instead of adding another.
    id: `${event.id}@${meta.id}.siyaq`,
    stamp: dateOf(meta.asOf),
    start: dateOf(start),
    end: dateOf(end),
    timezone: "UTC",
    allDay: true,
    summary: toPlain(locale.text(event.title).value),
    description: toPlain(description(shown, event)),
    status: STATUS[event.status],
    ...(place === undefined
      ? {}
      : {
          location: {
            title: toPlain(locale.text(place.name).value),
            ...(place.point === undefined
              ? {}
              : { geo: { lat: place.point[1], lon: place.point[0] } }),
          },
        }),
    categories: category ? [{ name: toPlain(locale.text(category.name).value) }] : [],
  };
  return foldLines(new ICalEvent(data, calendar).toString());
}

const END = "END:VCALENDAR";

/** An iCalendar file (RFC 5545), all-day events. One at a time through the library: a calendar of a million never stands whole. */
export async function* icalendar(shown: Shown): AsyncGenerator<string, void> {
  const calendar = calendarOf(shown);
  yield calendar.toString().slice(0, -END.length);
  for await (const event of eventsOf(shown)) yield textOf(shown, event, calendar);
  yield `${END}\r\n`;
}
