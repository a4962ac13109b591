import { isRecord } from "../model/isRecord.ts";
import type { Path } from "../ingest/mend.ts";
import { datedForm, metaForm, sourceForm } from "../ingest/setText.ts";
import { formatDay } from "../model/day.ts";
import { FORMAT } from "../model/format.ts";
import type { Dataset, Day, Lang } from "../model/types.ts";
import { derivedId, LISTS, type List } from "./lists.ts";
import { rowsAt, type SetFile, valueAt, withValue } from "./tree.ts";

/** More is a matter for a table or a program: lists and checks go through the whole file at every letter. */
export const MOST_EVENTS = 500;

/** A set with nothing in it but what it is to have. */
export const emptySet = (lang: Lang, today: Day): SetFile => ({
  format: FORMAT,
  meta: { id: "new-set", lang, licence: "", version: "1.0.0", asOf: formatDay(today) },
  categories: [],
  actors: [],
  places: [],
  sources: [],
  events: [],
  ties: [],
});

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === "" ||
  (Array.isArray(value) && value.length === 0) ||
  (isRecord(value) && Object.keys(value).length === 0);

/** Without what says nothing: what is left out has the same meaning. */
const spoken = (record: object): SetFile =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => !isEmpty(value)));

const evidenceOf = (list: Dataset["ties"][number]["evidence"]): SetFile[] =>
  list.map(({ stance, ...rest }) =>
    spoken({ ...rest, stance: stance === "supports" ? undefined : stance }),
  );

/** A loaded set in the short form that people write; `parseDataset` reads it back to the same set. */
export function shortForm(dataset: Dataset): SetFile {
  const { changes, ...meta } = metaForm(dataset.meta);
  return {
    format: FORMAT,
    // An empty record of changes says that there is one.
    meta: { ...spoken(meta), ...(changes === undefined ? {} : { changes }) },
    categories: dataset.categories.map(({ hidden, ...rest }) =>
      spoken({ ...rest, hidden: hidden || undefined }),
    ),
    actors: dataset.actors.map(spoken),
    places: dataset.places.map(spoken),
    sources: dataset.sources.map((source) => spoken(sourceForm(source))),
    events: dataset.events.map((event) =>
      spoken({
        ...datedForm(event),
        weight: event.weight === 3 ? undefined : event.weight,
        evidence: evidenceOf(event.evidence),
      }),
    ),
    ties: dataset.ties.map((tie) =>
      spoken({ ...datedForm(tie), evidence: evidenceOf(tie.evidence) }),
    ),
  };
}

/** A date as the build writes it becomes the one that a person wrote. */
function withPlainDate(file: SetFile, path: Path): SetFile {
  const date = valueAt(file, path);
  return isRecord(date) && typeof date["edtf"] === "string"
    ? withValue(file, path, date["edtf"])
    : file;
}

function withIds(file: SetFile, list: List): SetFile {
  return rowsAt(file, [list]).reduce<SetFile>((named, record, at) => {
    if (!isRecord(record) || record["id"] !== undefined) return named;
    return withValue(named, [list, at], { id: derivedId(named, list, at), ...record });
  }, file);
}

/** Why a file cannot be edited; its message is `edit.refused-<code>`. */
export type Refused = "not-json" | "not-a-set" | "wrong-version" | "lists" | "too-many";

/**
 * A file from the reader's disk as a draft: nothing of it is lost. Dates that a build worked out are written as EDTF
 * again, and records without an id get the one that the page would give them.
 */
export function openText(text: string): SetFile | Refused {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return "not-json";
  }
  if (!isRecord(json)) return "not-a-set";
  const { format } = json;
  if (format !== FORMAT)
    return typeof format === "string" && format.startsWith("siyaq/")
      ? "wrong-version"
      : "not-a-set";
  if (json["meta"] !== undefined && !isRecord(json["meta"])) return "not-a-set";
  const lists = LISTS.map((list) => json[list]);
  if (lists.some((list) => list !== undefined && list !== null && !Array.isArray(list)))
    return "lists";
  if (rowsAt(json, ["events"]).length > MOST_EVENTS) return "too-many";
  const { canonical: _, ...rest } = json;
  const edited: SetFile = { ...rest, meta: json["meta"] ?? {} };
  const dates: Path[] = [
    ["meta", "window"],
    ...rowsAt(edited, ["events"]).map((__, at) => ["events", at, "date"]),
    ...rowsAt(edited, ["ties"]).map((__, at) => ["ties", at, "date"]),
    ...rowsAt(edited, ["sources"]).flatMap((__, at) => [
      ["sources", at, "written"],
      ["sources", at, "written", "date"],
    ]),
  ];
  return LISTS.reduce(withIds, dates.reduce(withPlainDate, edited));
}
