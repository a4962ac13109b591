import type { EventInput, SourceInput } from "../model/schema.ts";
import { isRead, readDate } from "./dates/cell.ts";
import { profileColumn } from "./dates/column.ts";
import { documentOrder } from "./documentOrder.ts";
import {
  type Foreign,
  firstWords,
  listAt,
  listOf,
  recordAt,
  shownOf,
  textAt,
  textOf,
  valueAt,
} from "./foreign.ts";
import type { ColumnOrder, DocumentImporter, Draft } from "./importer.ts";
import { isRecord } from "../model/isRecord.ts";
import { placeAt } from "./places.ts";
import {
  type Looks,
  looksOf,
  readField,
  type RecordReader,
  recordReader,
  spanned,
} from "./record.ts";
import { webAddress } from "./address.ts";

/** What an event's ids stand for, by id. */
interface Known {
  readonly associations: ReadonlyMap<string, Foreign>;
  readonly sources: ReadonlyMap<string, Foreign>;
}

/** A list of records with an id, or an object of records by id. */
function byId(list: unknown): Map<string, Foreign> {
  const found = new Map<string, Foreign>();
  const add = (key: string, record: unknown): void => {
    if (isRecord(record) && key !== "") found.set(key, record);
  };
  if (Array.isArray(list))
    for (const each of listOf(list)) add(isRecord(each) ? textAt(each, "id") : "", each);
  else if (isRecord(list)) for (const [key, each] of Object.entries(list)) add(key, each);
  return found;
}

/** `sources: ["s1"]`, `sources: "s1, s2"`, and the sheet's own columns `source1`, `source2`. */
function idsAt(event: Foreign, plural: string, singular: string): string[] {
  const value = valueAt(event, plural);
  const several = Array.isArray(value)
    ? listOf(value).map((each) => (isRecord(each) ? textAt(each, "id", "title") : textOf(each)))
    : textOf(value).split(/\s*[,;]\s*/);
  const single = Object.keys(event)
    .filter((key) => key.startsWith(singular) && /^\d+$/.test(key.slice(singular.length)))
    .map((key) => textAt(event, key));
  return [...new Set([...several, ...single])].filter((id) => id !== "");
}

interface Kinds {
  readonly category: string;
  readonly tags: string[];
}

/** An association is a category, a filter (its path in a tree), or a narrative, which is a thread through the events. */
function kindsOf(record: RecordReader, event: Foreign, known: Known): Kinds {
  const tags: string[] = [];
  let category = textAt(event, "category", "category_full");
  const full = textAt(event, "category_full");
  if (full !== "" && full !== category) tags.push(full);
  for (const id of idsAt(event, "associations", "association")) {
    const association = known.associations.get(id);
    if (association === undefined) {
      if (known.associations.size > 0) record.note("no-such-record", "/associations", id);
      tags.push(id);
      continue;
    }
    const title = textAt(association, "title", "id");
    const mode = textAt(association, "mode").toUpperCase();
    if (mode === "CATEGORY" && category === "") category = title;
    else if (mode === "FILTER") {
      const path = listAt(association, "filter_paths")
        .map(textOf)
        .filter((step) => step !== "");
      tags.push(path.length === 0 ? title : path.join(" / "));
    } else tags.push(title);
  }
  const type = textAt(event, "type");
  if (type !== "") tags.push(type);
  return { category, tags: [...new Set(tags)].filter((tag) => tag !== category) };
}

function sourceOfId(draft: Draft, record: RecordReader, id: string, known: Known): string | null {
  const source = known.sources.get(id);
  if (source === undefined) {
    const url = webAddress(id);
    if (url !== null) return record.link(url, "/sources");
    record.note("no-such-record", "/sources", id);
    return null;
  }
  return draft.source(`timemap:${id}`, (): SourceInput => {
    const paths = listAt(source, "paths")
      .map(textOf)
      .filter((path) => path !== "");
    const written = [textAt(source, "url"), ...paths].filter((path) => path !== "");
    const url = written.map(webAddress).find((each) => each !== null);
    if (url === undefined && written.length > 0)
      record.note("bad-link", "/sources", written[0] ?? "");
    const description = record.html(textAt(source, "description"), "/sources/description").text;
    const publisher =
      textAt(source, "author") ||
      listAt(source, "affil_s").map(textOf).join(", ") ||
      textAt(source, "affil_s");
    const date = readDate(textAt(source, "date"));
    if (textAt(source, "thumbnail") !== "")
      record.look("picture-lost", "/sources/thumbnail", textAt(source, "thumbnail"));
    return {
      title: textAt(source, "title") || firstWords(description) || id,
      kind: textAt(source, "type").toLowerCase() || "media",
      url,
      publisher: publisher || undefined,
      note: description || undefined,
      written: isRead(date) ? date.interval.edtf : undefined,
    };
  });
}

function readEvent(
  draft: Draft,
  record: RecordReader,
  event: unknown,
  order: ColumnOrder,
  known: Known,
): void {
  if (!isRecord(event)) return record.leave("bad-record", "", shownOf(event));
  const from = { value: textAt(event, "date", "datetime", "timestamp"), column: "/date" };
  const dated = spanned(record, { ...from, read: readField(record, from, { order }) }, null);
  if (dated === null) return;
  const time = textAt(event, "time");
  const hour = time !== "" && !/^0?0:00(?::00)?$/.test(time);
  if (hour) record.note("time-of-day", "/time", time);
  const description = record.html(textAt(event, "description"), "/description");
  const comments = record.html(textAt(event, "comments"), "/comments");
  const title =
    textAt(event, "title") ||
    firstWords(description.text) ||
    firstWords(comments.text) ||
    textAt(event, "location");
  if (title === "") return record.leave("no-title", "/description");
  for (const key of ["colour", "color", "shape", "narrative___stepStyles"])
    if (shownOf(valueAt(event, key)) !== "")
      record.look("look-lost", `/${key}`, shownOf(valueAt(event, key)));
  const { category, tags } = kindsOf(record, event, known);
  const sources = idsAt(event, "sources", "source").flatMap(
    (id) => sourceOfId(draft, record, id, known) ?? [],
  );
  const evidence = [...new Set([...sources, ...description.sources, ...comments.sources])];
  const place = placeAt(draft, record, {
    name: textAt(event, "location"),
    longitude: valueAt(event, "longitude"),
    latitude: valueAt(event, "latitude"),
    column: "/latitude",
  });
  const text = [description.text, comments.text]
    .filter((each) => each !== "" && each !== title)
    .join("\n\n");
  const input: EventInput = {
    ...dated,
    dateText: hour ? `${from.value} ${time}` : dated.dateText,
    title,
    text: text || undefined,
    category: category === "" ? undefined : draft.category(category, () => ({ name: category })),
    tags: tags.length === 0 ? undefined : tags,
    place: place ?? undefined,
    evidence: evidence.length === 0 ? undefined : evidence,
  };
  draft.event(record.row, input);
}

const eventsOf = (json: unknown): readonly unknown[] =>
  Array.isArray(json) ? json : isRecord(json) ? listAt(json, "events") : [];

const isTimemapEvent = (event: unknown): boolean =>
  isRecord(event) &&
  typeof event["description"] === "string" &&
  ("date" in event || "latitude" in event) &&
  ("associations" in event ||
    "association1" in event ||
    "sources" in event ||
    "source1" in event ||
    "location" in event);

const PARTS_LOST = ["sites", "regions", "shapes", "notifications"] as const;

function tellParts(draft: Draft, root: Foreign): void {
  for (const part of PARTS_LOST) {
    const list = valueAt(root, part);
    const count = Array.isArray(list) ? list.length : isRecord(list) ? Object.keys(list).length : 0;
    if (count > 0)
      draft.note({
        code: "part-lost",
        row: 0,
        column: `/${part}`,
        value: shownOf(list),
        values: { count },
      });
  }
}

function readAll(json: unknown, draft: Draft, looks: Looks, order: ColumnOrder): void {
  const root: Foreign = isRecord(json) ? json : {};
  const known: Known = {
    associations: byId(valueAt(root, "associations")),
    sources: byId(valueAt(root, "sources")),
  };
  eventsOf(json).forEach((event, at) =>
    readEvent(draft, recordReader(draft, looks, at + 1), event, order, known),
  );
  tellParts(draft, root);
}

/** Forensic Architecture's and Bellingcat's timemap: forensic-architecture/timemap, src/reducers/validate. */
export const timemap: DocumentImporter = {
  kind: "document",
  format: "timemap",
  takes: ({ json }) => {
    const events = eventsOf(json).slice(0, 50);
    const fitting = events.filter(isTimemapEvent).length;
    if (fitting === 0) return 0;
    const whole =
      isRecord(json) && (Array.isArray(json["associations"]) || recordAt(json, "sources") !== null);
    return whole ? 0.95 : 0.8 * (fitting / events.length);
  },
  read: ({ json }, draft, answers) => {
    const profile = profileColumn();
    eventsOf(json).forEach((event, at) => {
      if (isRecord(event)) profile.add(textAt(event, "date", "datetime", "timestamp"), at + 1);
    });
    const order = documentOrder(draft, profile, "date", answers);
    const looks = looksOf(draft);
    readAll(json, draft, looks, order);
    looks.tell();
  },
};
