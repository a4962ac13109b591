import type { EventInput } from "../model/schema.ts";
import { calendarOf, type CalendarPart, type CalendarText, isProperty } from "./calendarLines.ts";
import { firstWords } from "./foreign.ts";
import {
  fieldsOf,
  isException,
  occurrencesOf,
  parsed,
  readable,
  sorted,
  uidOf,
} from "./icalendarLibrary.ts";
import type { Draft } from "./importer.ts";
import { placeAt } from "./places.ts";
import { webAddress } from "./address.ts";
import { hasMarkup } from "./plainText.ts";
import {
  type Dated,
  type Looks,
  looksOf,
  type RecordReader,
  recordReader,
  sourceOf,
} from "./record.ts";

type Occurrence = ReturnType<typeof occurrencesOf>["occurrences"][number];
type Fields = ReturnType<typeof fieldsOf>;
type Parsed = NonNullable<ReturnType<typeof parsed>>;

/** Text of a field that may hold HTML, as Google writes it. */
function wordsOf(
  record: RecordReader,
  text: string,
  column: string,
): { text: string; sources: readonly string[] } {
  return hasMarkup(text) ? record.html(text, column) : { text: text.trim(), sources: [] };
}

function datedOf(
  record: RecordReader,
  { start, end, swapped, written, time }: Occurrence,
): Dated | null {
  if (start === null) {
    record.leave(written === "" ? "no-date" : "impossible-date", "/dtstart", written);
    return null;
  }
  if (swapped) record.note("end-before-start", "/dtend", written);
  if (time !== "") record.note("time-of-day", "/dtstart", time);
  const date = end === null || end === start ? start : `${start}/${end}`;
  return time === "" ? { date } : { date, dateText: `${start} ${time}` };
}

function tellLosses(record: RecordReader, part: CalendarPart, fields: Fields): void {
  if (part.alarms > 0) record.look("alarm-lost", "/valarm", String(part.alarms));
  if (fields.people.length > 0) record.look("people-lost", "/attendee", fields.people.join(", "));
  if (fields.zone !== "") record.look("zone-lost", "/dtstart", fields.zone);
  if (fields.colour !== "") record.look("look-lost", "/color", fields.colour);
}

interface Told {
  readonly input: (dated: Dated) => EventInput;
  readonly title: string;
}

function tellOf(draft: Draft, record: RecordReader, fields: Fields): Told {
  const summary = wordsOf(record, fields.summary, "/summary");
  const description = wordsOf(record, fields.description, "/description");
  const title =
    summary.text.replaceAll("\n", " ") || firstWords(description.text) || fields.location;
  const sources = [...summary.sources, ...description.sources];
  for (const { url, column } of fields.links) {
    const address = webAddress(url);
    if (address === null) record.note("bad-link", column, url);
    else sources.push(sourceOf(draft, address));
  }
  const place = placeAt(draft, record, {
    name: wordsOf(record, fields.location, "/location").text,
    longitude: fields.geo?.[1],
    latitude: fields.geo?.[0],
    column: "/geo",
  });
  const [category, ...tags] = fields.categories;
  const evidence = [...new Set(sources)];
  return {
    title,
    input: (dated) => ({
      ...dated,
      title: fields.lang === "" || title !== summary.text ? title : { [fields.lang]: title },
      text: description.text === "" || description.text === title ? undefined : description.text,
      category:
        category === undefined ? undefined : draft.category(category, () => ({ name: category })),
      tags: tags.length === 0 ? undefined : tags,
      place: place ?? undefined,
      evidence: evidence.length === 0 ? undefined : evidence,
      status: fields.status === "CANCELLED" ? ("not-held" as const) : undefined,
    }),
  };
}

/** A part as the library reads it; a line that it cannot read is told and left out. */
function parsedOf(
  record: RecordReader,
  kind: string,
  lines: readonly string[],
  calendar: Calendar,
): Parsed | null {
  const whole = parsed(kind, lines, calendar.zones);
  if (whole !== null) return whole;
  const good = new Set(readable(kind, lines));
  for (const line of lines) if (!good.has(line)) record.note("bad-value", "", line);
  return parsed(kind, [...good], calendar.zones);
}

/** One part becomes one record for each time it takes place; the row of the last. */
function readPart(
  draft: Draft,
  looks: Looks,
  part: CalendarPart,
  calendar: Calendar,
  before: number,
): number {
  const first = recordReader(draft, looks, before + 1);
  if (part.kind === "VTODO") {
    first.leave("not-an-event", "", part.kind);
    return before + 1;
  }
  const good = part.lines.filter(isProperty);
  for (const line of part.lines)
    if (line.trim() !== "" && !isProperty(line)) first.note("bad-value", "", line);
  const component = parsedOf(first, part.kind, good, calendar);
  if (component === null) {
    first.leave("bad-record", "", part.lines.join("\n"));
    return before + 1;
  }
  const exceptions = isException(component)
    ? []
    : (calendar.exceptions.get(uidOf(component)) ?? []);
  const { occurrences, capped, broken, rule } = occurrencesOf(component, exceptions);
  if (broken) first.note("bad-recurrence", "/rrule", rule);
  if (occurrences.length > 1)
    first.note(capped ? "recurrence-capped" : "recurrence-expanded", "/rrule", rule, {
      count: occurrences.length,
    });
  occurrences.forEach((occurrence, at) => {
    const record = recordReader(draft, looks, before + at + 1);
    const fields = fieldsOf(occurrence.component);
    const dated = datedOf(record, occurrence);
    if (dated === null) return;
    if (at === 0) tellLosses(record, part, fields);
    const { input, title } = tellOf(draft, record, fields);
    if (title === "") record.leave("no-title", "/summary");
    else draft.event(record.row, input(dated));
  });
  return before + occurrences.length;
}

interface Calendar {
  readonly zones: CalendarText["zones"];
  /** Changed instances of repeated events, by uid. */
  readonly exceptions: ReadonlyMap<string, readonly Parsed[]>;
}

const valueOf = (head: readonly string[], name: string): string =>
  head
    .find((line) => new RegExp(`^${name}[;:]`, "i").test(line))
    ?.replace(/^[^:]*:/, "")
    .replace(/\\([,;\\nN])/g, (_, escaped: string) => (/n/i.test(escaped) ? "\n" : escaped))
    .trim() ?? "";

/** Reads a calendar into the draft, one record for each time that one of its events takes place. */
export function readCalendar(text: string, draft: Draft): void {
  const { head, zones, parts } = calendarOf(text);
  const title = valueOf(head, "X-WR-CALNAME") || valueOf(head, "NAME");
  const summary = valueOf(head, "X-WR-CALDESC") || valueOf(head, "DESCRIPTION");
  if (title !== "") draft.meta({ title: title.replaceAll("\n", " ") });
  if (summary !== "") draft.meta({ summary });
  const { masters, exceptions } = sorted(parts, zones);
  const looks = looksOf(draft);
  let row = 0;
  for (const part of masters) row = readPart(draft, looks, part, { zones, exceptions }, row);
  looks.tell();
}
