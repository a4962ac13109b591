/** A component of a calendar file, its lines unfolded; those of its parts (alarms) are counted, not kept. */
export interface CalendarPart {
  /** VEVENT, VTODO, VJOURNAL. */
  readonly kind: string;
  /** `NAME;PARAMETER=…:value` */
  readonly lines: readonly string[];
  readonly alarms: number;
  /** Its END never came. */
  readonly open: boolean;
}

export interface CalendarText {
  /** Lines of the calendar itself. */
  readonly head: readonly string[];
  readonly zones: readonly (readonly string[])[];
  readonly parts: readonly CalendarPart[];
}

const KINDS = new Set(["VEVENT", "VTODO", "VJOURNAL"]);

/** RFC 5545, 3.1: a line goes on where the next one begins with a space or a tab. */
const unfolded = (text: string): string[] =>
  text
    .replace(/^\uFEFF/, "")
    .replace(/(?:\r\n?|\n)[ \t]/g, "")
    .split(/\r\n?|\n/);

/** A calendar taken apart by its BEGIN and END lines, so that one broken event does not hide the others. */
export function calendarOf(text: string): CalendarText {
  const head: string[] = [];
  const zones: string[][] = [];
  const parts: CalendarPart[] = [];
  let kind = "";
  let inner = "";
  let lines: string[] = [];
  let alarms = 0;
  const close = (open: boolean): void => {
    if (KINDS.has(kind)) parts.push({ kind, lines, alarms, open });
    else if (kind === "VTIMEZONE") zones.push(lines);
    kind = "";
    inner = "";
    lines = [];
    alarms = 0;
  };
  for (const line of unfolded(text)) {
    const [, edge = "", name = ""] = /^(BEGIN|END):\s*([A-Za-z-]+)\s*$/i.exec(line) ?? [];
    const begins = edge.toUpperCase() === "BEGIN";
    const part = name.toUpperCase();
    if (edge === "" && kind === "") head.push(line);
    else if (kind === "VTIMEZONE" && part !== "VTIMEZONE") lines.push(line);
    else if (edge === "") {
      if (inner === "") lines.push(line);
    } else if (begins && (KINDS.has(part) || part === "VTIMEZONE")) {
      if (kind !== "") close(true);
      kind = part;
    } else if (!begins && part === kind) close(false);
    else if (!begins && part === "VCALENDAR" && kind !== "") close(true);
    else if (begins && kind !== "" && inner === "") {
      inner = part;
      if (part === "VALARM") alarms++;
    } else if (!begins && part === inner) inner = "";
  }
  if (kind !== "") close(true);
  return { head, zones, parts };
}

/** A line as the grammar has it: name, parameters, colon. */
export const isProperty = (line: string): boolean =>
  /^[A-Za-z0-9-]+(?:;[^:"]*(?:"[^"]*"[^:"]*)*)?:/.test(line);
