import ICAL from "ical.js";
import { resolveEdtf } from "../model/edtf.ts";
import { formatDay, parseDays } from "../model/day.ts";
import { type CalendarPart, type CalendarText, isProperty } from "./calendarLines.ts";

type Component = InstanceType<typeof ICAL.Component>;
type Time = InstanceType<typeof ICAL.Time>;

/** Times an event is repeated: a rule with an end is followed to it, one without for a while. */
const CAP = { bounded: 1000, endless: 100 } as const;

/** `DTSTART:20190404` lacks the word that makes it a day; many programs write it so. */
const withValue = (line: string): string =>
  line.replace(
    /^((?:DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)(?:;(?!VALUE=)[^:;]*)*)(:\d{8}(?:,\d{8})*)\s*$/i,
    "$1;VALUE=DATE$2",
  );

const clean = (line: string): boolean => isProperty(line) && !/^(?:BEGIN|END):/i.test(line);

/** A part of a calendar as the library reads it, among its zones; null when it cannot. */
export function parsed(
  kind: string,
  lines: readonly string[],
  zones: CalendarText["zones"],
): Component | null {
  const text = (zoned: CalendarText["zones"]): string =>
    [
      "BEGIN:VCALENDAR",
      ...zoned.flatMap((zone) => ["BEGIN:VTIMEZONE", ...zone, "END:VTIMEZONE"]),
      `BEGIN:${kind}`,
      ...lines.filter(clean).map(withValue),
      `END:${kind}`,
      "END:VCALENDAR",
    ].join("\r\n");
  // A broken zone must not take the event with it: days are read as they are written.
  for (const zoned of zones.length > 0 && lines.some((line) => /^RRULE|^RDATE/i.test(line))
    ? [zones, []]
    : [[]])
    try {
      const calendar = ICAL.Component.fromString(text(zoned));
      const component = calendar.getFirstSubcomponent(kind.toLowerCase());
      if (component !== null) return component;
    } catch {
      // The next attempt, or null.
    }
  return null;
}

/** Lines that the library reads, for a part that it refuses as a whole. */
export const readable = (kind: string, lines: readonly string[]): readonly string[] =>
  lines.filter((line) => parsed(kind, [line], []) !== null);

/** A value of the library: text, a number, or an object of its own that writes itself. */
function textOf(value: unknown): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.map(textOf).join(",");
  if (value instanceof ICAL.Recur || value instanceof ICAL.Time) return value.toString();
  return "";
}

const first = (component: Component, name: string): string => {
  try {
    return textOf(component.getFirstPropertyValue(name));
  } catch {
    return "";
  }
};

export const uidOf = (component: Component): string => first(component, "uid");
export const isException = (component: Component): boolean =>
  component.getFirstProperty("recurrence-id") !== null;

/** Changed instances by the uid of their event, when that is in the file; everything else is a master. */
export function sorted(parts: readonly CalendarPart[], zones: CalendarText["zones"]) {
  const uid = (part: CalendarPart): string =>
    part.lines
      .find((line) => /^UID[;:]/i.test(line))
      ?.replace(/^[^:]*:/, "")
      .trim() ?? "";
  const changed = (part: CalendarPart): boolean =>
    part.lines.some((line) => /^RECURRENCE-ID[;:]/i.test(line));
  const repeated = new Set(
    parts
      .filter(
        (part) => !changed(part) && part.lines.some((line) => /^R(?:RULE|DATE)[;:]/i.test(line)),
      )
      .map(uid),
  );
  const exceptions = new Map<string, Component[]>();
  const masters = parts.filter((part) => {
    if (!changed(part) || !repeated.has(uid(part))) return true;
    const component = parsed(part.kind, part.lines.filter(isProperty), zones);
    if (component === null) return true;
    exceptions.set(uid(part), [...(exceptions.get(uid(part)) ?? []), component]);
    return false;
  });
  return { masters, exceptions };
}

interface Occurrence {
  readonly component: Component;
  /** Days as written, in the zone that is written; null when there is no such day. */
  readonly start: string | null;
  /** Inclusive. */
  readonly end: string | null;
  readonly swapped: boolean;
  /** The start as it stands in the file. */
  readonly written: string;
  /** Its time of day, "" for whole days and midnight. */
  readonly time: string;
}

const dayText = (time: Time): string | null => {
  const text = `${String(time.year).padStart(4, "0")}-${String(time.month).padStart(2, "0")}-${String(time.day).padStart(2, "0")}`;
  return resolveEdtf(text) === null ? null : text;
};

function dayBefore(day: string): string {
  const days = parseDays(day);
  return days === null ? day : formatDay(days.start - 1);
}

const isMidnight = (time: Time): boolean =>
  time.isDate || (time.hour === 0 && time.minute === 0 && time.second === 0);

/** The end of RFC 5545 is exclusive: a day that is named, a midnight, is the first after the event. */
function occurrence(
  component: Component,
  start: Time,
  end: Time | null,
  written: string,
): Occurrence {
  const from = dayText(start);
  const until = end === null ? null : dayText(end);
  const last =
    until !== null && end !== null && isMidnight(end) && until !== from ? dayBefore(until) : until;
  const swapped = from !== null && last !== null && last < from;
  return {
    component,
    start: from,
    end: swapped ? null : last,
    swapped,
    written,
    time: isMidnight(start)
      ? ""
      : `${String(start.hour).padStart(2, "0")}:${String(start.minute).padStart(2, "0")}`,
  };
}

/** The value as the file has it: the library rolls 30 February over without a word. */
function writtenStart(component: Component): string {
  const property = component.getFirstProperty("dtstart");
  const jcal: unknown = property?.toJSON();
  const value: unknown = Array.isArray(jcal) ? jcal[3] : null;
  return typeof value === "string" ? value : "";
}

const isReal = (written: string): boolean => {
  const day = /^-?\d{4,6}-\d\d-\d\d/.exec(written)?.[0];
  return day !== undefined && resolveEdtf(day) !== null;
};

/**
 * Whether a time is one that the rule means: the library rolls days that a month does not have over into the next,
 * and would make 2 March of every 30 February.
 */
function fitting(rule: string, start: Time): (time: Time) => boolean {
  const part = (name: string): readonly number[] =>
    new RegExp(`(?:^|;)${name}=([-+\\d,]+)`, "i").exec(rule)?.[1]?.split(",").map(Number) ?? [];
  const freq = /FREQ=([A-Z]+)/i.exec(rule)?.[1]?.toUpperCase() ?? "";
  const byDay = /BYDAY=|BYWEEKNO=|BYYEARDAY=|BYSETPOS=/i.test(rule);
  const months = part("BYMONTH");
  const days = part("BYMONTHDAY");
  const implied = days.length === 0 && !byDay && (freq === "MONTHLY" || freq === "YEARLY");
  const expected = implied ? [start.day] : days;
  return ({ month, day }) =>
    (months.length === 0 || months.includes(month)) &&
    (expected.length === 0 || expected.includes(day) || expected.some((each) => each < 0));
}

export function occurrencesOf(component: Component, exceptions: readonly Component[]) {
  const written = writtenStart(component);
  const rule = first(component, "rrule");
  const nothing = { component, start: null, end: null, swapped: false, written, time: "" };
  const told = (occurrences: readonly Occurrence[], capped = false, broken = false) => ({
    occurrences,
    capped,
    broken,
    rule,
  });
  if (!isReal(written)) return told([nothing]);
  let event: InstanceType<typeof ICAL.Event>;
  let single: Occurrence;
  try {
    event = new ICAL.Event(component, { exceptions: [...exceptions], strictExceptions: false });
    // A day without an end lasts that day; a time without one is a moment.
    single = occurrence(
      component,
      event.startDate,
      hasEnd(component) ? event.endDate : null,
      written,
    );
  } catch {
    return told([nothing]);
  }
  if (!event.isRecurring() || isException(component)) return told([single]);
  const most = /COUNT=|UNTIL=/i.test(rule) || rule === "" ? CAP.bounded : CAP.endless;
  const occurrences: Occurrence[] = [];
  try {
    const iterator = event.iterator();
    const fits = fitting(rule, event.startDate);
    for (let step = 0; step < most * 10; step++) {
      const next: Time | null | undefined = iterator.next();
      if (next === null || next === undefined) break;
      if (!fits(next)) continue;
      if (occurrences.length === most) return told(occurrences, true);
      const details = event.getOccurrenceDetails(next);
      const shown = details.item.component;
      occurrences.push(
        occurrence(shown, details.startDate, hasEnd(shown) ? details.endDate : null, written),
      );
    }
  } catch {
    return told(occurrences.length === 0 ? [single] : occurrences, false, true);
  }
  return told(occurrences.length === 0 ? [single] : occurrences, false, occurrences.length === 0);
}

const hasEnd = (component: Component): boolean =>
  component.getFirstProperty("dtend") !== null || component.getFirstProperty("duration") !== null;

const texts = (component: Component, name: string): string[] =>
  component.getAllProperties(name).flatMap((property) => {
    try {
      return property.getValues().map((value: unknown) => textOf(value).trim());
    } catch {
      return [];
    }
  });

/** What an event says beside its dates. */
export function fieldsOf(component: Component) {
  const [, latitude, longitude] =
    /^\s*([-+\d.]+)[;,]\s*([-+\d.]+)\s*$/.exec(first(component, "geo")) ?? [];
  const lang: unknown = component.getFirstProperty("summary")?.getFirstParameter("language");
  const zone: unknown = component.getFirstProperty("dtstart")?.getFirstParameter("tzid");
  return {
    summary: first(component, "summary").trim(),
    description: first(component, "description").trim(),
    location: first(component, "location").trim(),
    geo:
      latitude === undefined || longitude === undefined ? null : ([latitude, longitude] as const),
    categories: [...new Set(texts(component, "categories"))].filter((each) => each !== ""),
    links: ["url", "attach", "conference"].flatMap((name) =>
      texts(component, name)
        .filter((url) => url !== "")
        .map((url) => ({ url, column: `/${name}` })),
    ),
    people: [...texts(component, "attendee"), ...texts(component, "organizer")],
    status: first(component, "status").toUpperCase(),
    colour: first(component, "color"),
    lang: typeof lang === "string" && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(lang) ? lang : "",
    zone: typeof zone === "string" ? zone : "",
  };
}
