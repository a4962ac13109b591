import { isId } from "../model/ids.ts";
import type { EventInput } from "../model/schema.ts";
import { profileColumn } from "./dates/column.ts";
import { dayOfMoment } from "./dayText.ts";
import { documentOrder } from "./documentOrder.ts";
import { eraCategory } from "./era.ts";
import { type Foreign, firstWords, listAt, shownOf, textAt, textOf, valueAt } from "./foreign.ts";
import type { ColumnOrder, DocumentImporter, Draft } from "./importer.ts";
import { isRecord } from "../model/isRecord.ts";
import {
  looksOf,
  readField,
  type RecordReader,
  recordReader,
  spanned,
  type Written,
} from "./record.ts";

/** What `Date.prototype.toString` writes. */
const SCRIPT_DATE = /^[A-Z][a-z]{2} ([A-Z][a-z]{2} \d\d -?\d{4,6}) (\d\d:\d\d:\d\d) GMT.*$/;

/**
 * A start or end as vis reads it: milliseconds as a number, `/Date(…)/` of ASP.NET, or anything that `Date` reads.
 * Numbers too small to be a moment of this or the last century (`start: 1914`) stay as they are written, a year.
 */
function writtenAt(item: Foreign, key: string): Written | null {
  const raw = valueAt(item, key);
  const text = isRecord(raw) ? textAt(raw, "$date", "_d", "_i") : textOf(raw);
  if (text === "") return null;
  const ms =
    typeof raw === "number"
      ? raw
      : Number(/^\/Date\((-?\d+)/.exec(text)?.[1] ?? (/^-?\d{11,}$/.test(text) ? text : "NaN"));
  const moment = Math.abs(ms) > 9999 || ms === 0 ? dayOfMoment(ms) : null;
  return { value: moment ?? text.replace(SCRIPT_DATE, "$1 $2"), column: `/${key}` };
}

interface Groups {
  /** The category of a group's id; undefined without a group. */
  readonly categoryOf: (id: string) => string;
}

function groupsOf(draft: Draft, groups: readonly unknown[], record: RecordReader): Groups {
  const names = new Map<string, string>();
  for (const group of groups) {
    if (!isRecord(group)) continue;
    const id = textAt(group, "id");
    const name = record.html(textAt(group, "content", "title"), "/groups/content").text;
    if (id !== "" && name !== "") names.set(id, name.replaceAll("\n", " "));
    if (listAt(group, "nestedGroups").length > 0)
      record.look("part-lost", "/groups/nestedGroups", shownOf(valueAt(group, "nestedGroups")));
  }
  return { categoryOf: (id) => draft.category(id, () => ({ name: names.get(id) ?? id })) };
}

function readItem(
  draft: Draft,
  record: RecordReader,
  item: unknown,
  order: ColumnOrder,
  groups: Groups,
): void {
  if (!isRecord(item)) return record.leave("bad-record", "", shownOf(item));
  const background = textAt(item, "type") === "background";
  const content = record.html(textAt(item, "content"), "/content");
  const tooltip = record.html(textAt(item, "title"), "/title");
  const title = content.text.replaceAll("\n", " ") || firstWords(tooltip.text);
  if (title === "")
    return background
      ? record.leave("background-left", "/type", shownOf(valueAt(item, "start")))
      : record.leave("no-title", "/content", shownOf(valueAt(item, "content")));
  const start = writtenAt(item, "start");
  if (start === null) return record.leave("no-date", "/start", shownOf(valueAt(item, "start")));
  const end = writtenAt(item, "end");
  const dated = spanned(
    record,
    { ...start, read: readField(record, start, { order }) },
    end === null ? null : { ...end, read: readField(record, end, { order }) },
  );
  if (dated === null) return;
  if (background) record.note("era-as-event", "/type", title);
  for (const key of ["className", "style"])
    if (textAt(item, key) !== "") record.look("look-lost", `/${key}`, textAt(item, key));
  const group = textAt(item, "group");
  const category = background
    ? eraCategory(draft)
    : group === ""
      ? undefined
      : groups.categoryOf(group);
  const id = textAt(item, "id");
  const evidence = [...new Set([...content.sources, ...tooltip.sources])];
  const event: EventInput = {
    ...dated,
    title,
    id: isId(id) && !/^\d+$/.test(id) ? id : undefined,
    text: tooltip.text === "" || tooltip.text === title ? undefined : tooltip.text,
    category,
    evidence: evidence.length === 0 ? undefined : evidence,
  };
  draft.event(record.row, event);
}

const itemsOf = (json: unknown): readonly unknown[] =>
  Array.isArray(json) ? json : isRecord(json) ? listAt(json, "items") : [];

const isItem = (item: unknown): boolean =>
  isRecord(item) && "content" in item && ("start" in item || "end" in item);

/** Items of vis-timeline, as an array or with their groups: visjs.github.io/vis-timeline/docs/timeline. */
export const vis: DocumentImporter = {
  kind: "document",
  format: "vis",
  takes: ({ json }) => {
    const items = itemsOf(json).slice(0, 50);
    const fitting = items.filter(isItem).length;
    return fitting === 0 ? 0 : 0.6 + 0.3 * (fitting / items.length);
  },
  read: ({ json }, draft, answers) => {
    const items = itemsOf(json);
    const looks = looksOf(draft);
    const groups = groupsOf(
      draft,
      isRecord(json) ? listAt(json, "groups") : [],
      recordReader(draft, looks, 0),
    );
    const profile = profileColumn();
    items.forEach((item, at) => {
      if (isRecord(item))
        for (const key of ["start", "end"]) {
          const written = writtenAt(item, key);
          if (written !== null) profile.add(written.value, at + 1);
        }
    });
    const order = documentOrder(draft, profile, "start", answers, "mdy");
    items.forEach((item, at) =>
      readItem(draft, recordReader(draft, looks, at + 1), item, order, groups),
    );
    looks.tell();
  },
};
