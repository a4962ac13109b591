import type { TextInput } from "../model/schema.ts";
import { ACTOR_KINDS } from "../model/types.ts";
import { fold } from "../query/fold.ts";
import { headerWords, withoutLanguage } from "./columns/fields.ts";
import listNames from "./columns/listNames.json";
import { columnNames, mappingOf, noteIgnored } from "./columns/mapping.ts";
import { linkTitle, listOf, wordReader } from "./columns/values.ts";
import { isRead, readDate } from "./dates/cell.ts";
import { listedId } from "./draft.ts";
import { pointOf } from "./foreign.ts";
import {
  type Draft,
  type ListFormat,
  NO_ANSWERS,
  type TableImporter,
  type TableSample,
} from "./importer.ts";
import { plainText } from "./plainText.ts";
import type { RemarkCode } from "./remarks.ts";

type ListField = keyof typeof listNames;
type Column = ListField | "name_ar" | "name_en" | "title_ar" | "title_en" | "note_ar" | "note_en";

const isListField = (name: string): name is ListField => Object.hasOwn(listNames, name);
const BY_WORDS: ReadonlyMap<string, ListField> = new Map(
  Object.keys(listNames)
    .filter(isListField)
    .flatMap((field) =>
      [field, ...listNames[field]].map((name): [string, ListField] => [headerWords(name), field]),
    ),
);

function columnOf(header: string): Column | null {
  const words = headerWords(header);
  const { base, lang } = withoutLanguage(words);
  const spoken = lang === null ? undefined : BY_WORDS.get(base);
  if (lang !== null && (spoken === "name" || spoken === "title" || spoken === "note"))
    return `${spoken}_${lang}`;
  return BY_WORDS.get(words) ?? null;
}

/** By column of the table; of two columns of one field the first is meant. */
const columnsOf = (sample: TableSample): (Column | null)[] => {
  const taken = new Set<Column>();
  return sample.header.map((header) => {
    const column = columnOf(header);
    if (column === null || taken.has(column)) return null;
    taken.add(column);
    return column;
  });
};

interface Cells {
  readonly row: number;
  /** In the form of ours. */
  readonly id: string;
  /** Trimmed, without markup; "" when the table has no such column. */
  readonly get: (column: Column) => string;
  /** Says that the column's cell is lost or changed. */
  readonly note: (code: RemarkCode, column: Column) => void;
}

const isArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text);

/** null: none of the columns says anything. */
function textOf(cells: Cells, field: "name" | "title" | "note"): TextInput | null {
  const plain = cells.get(field);
  const text: Record<string, string> = {};
  for (const lang of ["ar", "en"] as const) {
    const said = cells.get(`${field}_${lang}`);
    if (said !== "") text[lang] = said;
  }
  if (plain !== "") text[isArabic(plain) ? "ar" : "en"] ??= plain;
  return Object.keys(text).length === 0 ? null : text;
}

const kindOf = wordReader("kind", ACTOR_KINDS);

function actor(draft: Draft, cells: Cells, parent: (written: string) => string): void {
  const kind = kindOf(cells.get("kind"));
  if (kind === null && cells.get("kind") !== "") cells.note("bad-value", "kind");
  const [above, side] = [cells.get("parent"), cells.get("side")];
  draft.actor(cells.id, () => ({
    id: cells.id,
    name: textOf(cells, "name") ?? cells.get("id"),
    aliases: listOf(cells.get("aliases")),
    kind: kind ?? undefined,
    parent: above === "" ? undefined : parent(above),
    side: side || undefined,
    note: textOf(cells, "note") ?? undefined,
  }));
}

function place(draft: Draft, cells: Cells): void {
  const point = pointOf(cells.get("lon"), cells.get("lat"));
  if (point === null) cells.note("bad-coordinates", "lat");
  draft.place(cells.id, () => ({
    id: cells.id,
    name: textOf(cells, "name") ?? cells.get("id"),
    point: point ?? undefined,
  }));
}

function source(draft: Draft, cells: Cells): void {
  const [publisher, kind, lang, url] = (["publisher", "kind", "lang", "url"] as const).map(
    cells.get,
  );
  const written = cells.get("written");
  const date = written === "" ? null : readDate(written);
  if (date !== null && !isRead(date)) cells.note("bad-value", "written");
  const named = textOf(cells, "title") ?? textOf(cells, "name");
  const speaks = fold(lang ?? "");
  const code = /^[a-z]{2,3}$/.test(speaks) ? speaks : undefined;
  if (speaks !== "" && code === undefined) cells.note("bad-value", "lang");
  draft.source(cells.id, () => ({
    id: cells.id,
    title: named ?? (publisher || linkTitle(url ?? "") || cells.get("id")),
    publisher: publisher || undefined,
    kind: kind || undefined,
    lang: code,
    url: url || undefined,
    written: date !== null && isRead(date) ? date.interval.edtf : undefined,
    note: textOf(cells, "note") ?? undefined,
  }));
}

/** What makes a table of records that have ids one of this kind. */
const KINDS: Readonly<
  Record<
    ListFormat,
    {
      readonly name: readonly Column[];
      readonly says: readonly Column[];
      /** What it may have besides. */
      readonly also: readonly Column[];
    }
  >
> = {
  "actor-list": {
    name: ["name", "name_ar", "name_en"],
    says: ["aliases", "kind", "parent", "side", "note", "note_ar", "note_en", "name_ar", "name_en"],
    also: [],
  },
  "source-list": {
    name: ["title", "title_ar", "title_en", "name", "name_ar", "name_en", "publisher"],
    says: ["url", "publisher", "written", "lang"],
    also: ["kind", "note", "note_ar", "note_en"],
  },
  "place-list": { name: ["name", "name_ar", "name_en"], says: ["lat", "lon"], also: [] },
};

/** Columns that the records of each kind do not have. */
const FOREIGN: Readonly<Record<ListFormat, readonly Column[]>> = {
  "actor-list": ["lat", "lon", "url", "publisher", "written", "title", "title_ar", "title_en"],
  "source-list": ["lat", "lon", "parent", "side", "aliases"],
  "place-list": ["url", "publisher", "written", "title", "parent", "side"],
};

/** A table with ids and names and no dates is none of events. */
function takes(format: ListFormat, sample: TableSample): number {
  const columns = columnsOf(sample);
  const has = (names: readonly Column[]): boolean =>
    columns.some((column) => column !== null && names.includes(column));
  const { name, says } = KINDS[format];
  if (!has(["id"]) || !has(name) || !has(says) || has(FOREIGN[format])) return 0;
  const dated = mappingOf(sample, NO_ANSWERS).some(
    (field, at) => (field === "date" || field === "year") && columns[at] !== "written",
  );
  return dated || sample.rows.length === 0 ? 0 : 0.65;
}

const importerOf = (format: ListFormat): TableImporter => ({
  kind: "table",
  format,
  takes: (sample) => takes(format, sample),
  begin: ({ sample, draft }) => {
    const columns = columnsOf(sample);
    const at = new Map(
      columns.flatMap((column, index) => (column === null ? [] : [[column, index]])),
    );
    const names = columnNames(sample);
    const { name: called, says, also } = KINDS[format];
    const used = new Set<Column>(["id", ...called, ...says, ...also]);
    noteIgnored(sample, draft, (index) => {
      const column = columns[index] ?? null;
      return column === null || !used.has(column);
    });
    const rows: Cells[] = [];
    /** From the names that the list has for a record to its id. */
    const ids = new Map<string, string>();
    return {
      row: (values, row) => {
        const get = (column: Column): string =>
          plainText((values[at.get(column) ?? -1] ?? "").trim()).text;
        const note = (code: RemarkCode, column: Column): void =>
          draft.note({ code, row, column: names[at.get(column) ?? -1] ?? "", value: get(column) });
        const id = called.map(get).reduce((found, each) => found || each, get("id"));
        if (id === "") return draft.leave({ code: "no-cells", row });
        const own = listedId(id);
        if (ids.get(own) === own) return draft.leave({ code: "listed-twice", row, value: id });
        ids.set(own, own);
        for (const column of called) ids.set(fold(get(column)), own);
        rows.push({ row, id: own, get, note });
        return draft.record(row);
      },
      end: () => {
        const parent = (written: string): string => ids.get(fold(written)) ?? listedId(written);
        for (const cells of rows) {
          if (format === "actor-list") actor(draft, cells, parent);
          else if (format === "place-list") place(draft, cells);
          else source(draft, cells);
        }
        draft.note({
          code: "list-read",
          row: 0,
          values: { count: rows.length, list: format.replace("-list", "") },
        });
      },
    };
  },
});

/** Tables that say who or what the ids of another file's events are. */
export const RECORD_LISTS: readonly TableImporter[] = (
  ["actor-list", "source-list", "place-list"] as const
).map(importerOf);
