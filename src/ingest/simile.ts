import { Parser } from "htmlparser2";
import { isId } from "../model/ids.ts";
import type { EventInput } from "../model/schema.ts";
import { qualify } from "./dates/civil.ts";
import { profileColumn } from "./dates/column.ts";
import { documentOrder } from "./documentOrder.ts";
import { type Foreign, firstWords, listAt, shownOf, textAt, valueAt } from "./foreign.ts";
import type { ColumnOrder, DocumentImporter, Draft } from "./importer.ts";
import { isRecord } from "../model/isRecord.ts";
import {
  type Dated,
  looksOf,
  readField,
  type RecordReader,
  recordReader,
  spanned,
  type Written,
} from "./record.ts";

/** The long name of each field and the short one that the library takes as well. */
const POINTS = {
  start: ["start", "s"],
  latestStart: ["latestStart", "ls"],
  earliestEnd: ["earliestEnd", "ee"],
  end: ["end", "e"],
} as const;

const LOOKS = ["color", "textColor", "classname", "icon", "tapeImage", "tapeRepeat"] as const;

const HEAD = 1 << 16;
const isXml = (text: string): boolean => {
  const head = text.slice(0, HEAD);
  return (
    /^[\s\uFEFF]*<(?:\?xml|!--|data)/.test(head) && /<data[\s>]/.test(head) && /<event\s/.test(head)
  );
};

/** `<data><event start="…" title="…">description</event></data>` as the records of the JSON form. */
function xmlEvents(text: string): Foreign[] {
  const events: Record<string, unknown>[] = [];
  let open: Record<string, unknown> | null = null;
  let words = "";
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name !== "event" || open !== null) return;
        open = { ...attributes };
        words = "";
      },
      ontext(data) {
        if (open !== null) words += data;
      },
      onclosetag(name) {
        if (name !== "event" || open === null) return;
        if (words.trim() !== "") open["description"] = words.trim();
        events.push(open);
        open = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return events;
}

const asFlag = (value: unknown): boolean | null =>
  value === true || value === "true" ? true : value === false || value === "false" ? false : null;

/**
 * Whether the event lasts from its start to its end, or happened some time between them. In XML an end alone makes no
 * duration (`isDuration` is false unless given), in JSON it does.
 */
function lasts(event: Foreign, xml: boolean): boolean {
  const said = asFlag(valueAt(event, "isDuration")) ?? asFlag(valueAt(event, "durationEvent"));
  return said ?? !xml;
}

type Points = { readonly [K in keyof typeof POINTS]: Written | null };

/** Dates of up to seven characters are years, with "BC" or without; all else is what `Date.parse` reads: M/D/Y. */
const ORDER_OF_SCRIPTS = "mdy";

function datesOf(
  record: RecordReader,
  event: Foreign,
  order: ColumnOrder,
  xml: boolean,
): Dated | null {
  const written = (keys: readonly string[]): Written | null => {
    const key = keys.find((each) => textAt(event, each) !== "");
    return key === undefined ? null : { value: textAt(event, key), column: `/${key}` };
  };
  const points: Points = {
    start: written(POINTS.start),
    latestStart: written(POINTS.latestStart),
    earliestEnd: written(POINTS.earliestEnd),
    end: written(POINTS.end),
  };
  const read = (at: Written): Written & { read: ReturnType<typeof readField> } => ({
    ...at,
    read: readField(record, at, { order }),
  });
  const first = points.start ?? points.latestStart ?? points.earliestEnd ?? points.end;
  if (first === null) {
    record.leave("no-date", "/start");
    return null;
  }
  const last = points.end ?? points.earliestEnd ?? points.latestStart;
  const dated = spanned(record, read(first), last === null || last === first ? null : read(last));
  if (dated === null) return null;
  const [from = "", to] = dated.date.split("/");
  // Some time between two days, not throughout them: both ends are uncertain.
  const imprecise =
    to !== undefined &&
    points.latestStart === null &&
    points.earliestEnd === null &&
    !lasts(event, xml);
  const instant = points.end === null && points.earliestEnd === null;
  const early =
    imprecise || (points.latestStart !== null && differs(points.start, points.latestStart));
  const late =
    imprecise ||
    (instant ? early : points.earliestEnd !== null && differs(points.end, points.earliestEnd));
  if (to === undefined)
    return { ...dated, date: qualify(from, false, early && points.start === null) };
  return {
    ...dated,
    date: `${qualify(from, false, early)}/${qualify(to, false, late)}`,
    dateText:
      early || late
        ? Object.values(points)
            .flatMap((each) => each?.value ?? [])
            .join(" – ")
        : dated.dateText,
  };
}

const differs = (a: Written | null, b: Written | null): boolean =>
  a !== null && b !== null && a.value !== b.value;

function readEvent(
  draft: Draft,
  record: RecordReader,
  event: unknown,
  order: ColumnOrder,
  xml: boolean,
): void {
  if (!isRecord(event)) return record.leave("bad-record", "", shownOf(event));
  const dated = datesOf(record, event, order, xml);
  if (dated === null) return;
  const heading = record.html(textAt(event, "title"), "/title");
  const description = record.html(textAt(event, "description"), "/description");
  const title =
    heading.text.replaceAll("\n", " ") || firstWords(description.text) || textAt(event, "caption");
  if (title === "") return record.leave("no-title", "/title");
  const link = textAt(event, "link");
  const image = textAt(event, "image");
  const sources = new Set([
    ...(link === "" ? [] : [record.link(link, "/link")]),
    ...(image === "" ? [] : [record.link(image, "/image", { kind: "image" })]),
    ...heading.sources,
    ...description.sources,
  ]);
  for (const key of LOOKS)
    if (textAt(event, key) !== "") record.look("look-lost", `/${key}`, textAt(event, key));
  const id = textAt(event, "id", "eventID");
  const evidence = [...sources].filter((source) => source !== null);
  const input: EventInput = {
    ...dated,
    title,
    id: isId(id) ? id : undefined,
    text: description.text === "" || description.text === title ? undefined : description.text,
    evidence: evidence.length === 0 ? undefined : evidence,
  };
  draft.event(record.row, input);
}

/** SIMILE Timeline's JSON and XML: api.simile-widgets.org, src/webapp/api/scripts/sources.js. */
export const simile: DocumentImporter = {
  kind: "document",
  format: "simile",
  takes: ({ json, text }) => {
    if (text !== null && json === undefined && isXml(text)) return 0.9;
    if (!isRecord(json)) return 0;
    const events = listAt(json, "events").slice(0, 50).filter(isRecord);
    const dated = events.some((event) => textAt(event, "start", "s") !== "");
    if (!dated) return 0;
    return "dateTimeFormat" in json ||
      events.some(
        (event) => "latestStart" in event || "isDuration" in event || "durationEvent" in event,
      )
      ? 0.95
      : 0.75;
  },
  read: ({ json, text }, draft, answers) => {
    const xml = !isRecord(json);
    const events = isRecord(json) ? listAt(json, "events") : xmlEvents(text ?? "");
    const profile = profileColumn();
    events.forEach((event, at) => {
      if (isRecord(event))
        for (const [long, short] of Object.values(POINTS))
          profile.add(textAt(event, long, short), at + 1);
    });
    const order = documentOrder(draft, profile, "start", answers, ORDER_OF_SCRIPTS);
    const looks = looksOf(draft);
    events.forEach((event, at) =>
      readEvent(draft, recordReader(draft, looks, at + 1), event, order, xml),
    );
    looks.tell();
  },
};
