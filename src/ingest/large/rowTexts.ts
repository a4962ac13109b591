import { resolvePlain } from "../../model/interval.ts";
import { isId } from "../../model/ids.ts";
import { EventForm } from "../../model/schema.ts";
import type { ConflictEvent } from "../../model/types.ts";
import type { Vocabulary } from "../../query/columns.ts";
import { cleanRecord } from "../clean.ts";
import { dateOf, expanding } from "../expand.ts";
import { mend } from "../mend.ts";
import { packRow, textColumn, titleColumn, unpackRow } from "../packed.ts";
import { createReport } from "../problem.ts";
import { checking } from "../references.ts";
import { type Cells, scatteredCells, walkedCells } from "./cells.ts";
import type { ColumnFile } from "./columnFile.ts";
import { type Layout, textColumns, titleColumns } from "./layout.ts";
import type { Beginnings, Question, Titles } from "./wire.ts";

/** The file as the texts' reader needs it. */
export interface TextFile {
  readonly file: ColumnFile;
  readonly layout: Layout;
  readonly vocabulary: Vocabulary;
  /** Places in the file of the rows; null: they are the same. */
  readonly order: Uint32Array | null;
}

/** Ids of other programs are whole numbers as well. */
const idText = (id: unknown): string =>
  typeof id === "bigint" || typeof id === "number" ? String(id) : typeof id === "string" ? id : "";

/** An event of which the file has no usable id is called by its place. */
const placeId = (place: number): string => `row-${place + 1}`;
const placeOfId = (id: string): number | null => {
  const match = /^row-(\d+)$/.exec(id);
  return match === null ? null : Number(match[1]) - 1;
};

const identity = (records: readonly { readonly id: string }[]): ReadonlyMap<string, string> =>
  new Map(records.map(({ id }) => [id, id]));

const titlesOf = ({ title, short }: ConflictEvent): Titles =>
  short === undefined ? { title } : { title, short };

/** From what the columns tell of rows and what the file adds to whole events. */
export function rowTexts(source: TextFile): {
  /** `titled` hears of the titles first: they are a small part of what is read, and what is waited for. */
  readonly fetch: (
    question: Extract<Question, { kind: "texts" }>,
    titled: (titles: Beginnings["texts"]) => void,
  ) => Promise<(ConflictEvent | null)[]>;
  readonly find: (id: string) => Promise<number | null>;
} {
  const { file, layout, vocabulary, order } = source;
  const expand = expanding(vocabulary.meta.lang);
  const check = checking(
    {
      actors: identity(vocabulary.actors),
      places: identity(vocabulary.places),
      categories: identity(vocabulary.categories),
      sources: new Map(vocabulary.sources.map((each) => [each.id, each])),
      // Nobody has all ids in memory: a link to an event that is not there says so when it is followed.
      events: { get: (id) => id },
    },
    createReport(""),
  );
  const placeOf = (row: number): number => order?.[row] ?? row;
  const columns = textColumns(layout);
  const ahead = titleColumns(layout);
  const first = scatteredCells(file, ahead);
  const later = scatteredCells(
    file,
    columns.filter((column) => !ahead.includes(column)),
  );
  // In the order of the file only: otherwise each row lies in another group than the one before.
  const walked = order === null ? walkedCells(file, columns) : scatteredCells(file, columns);
  const titles = [...layout.titles.keys()];
  const texts = [...layout.texts.keys()];

  function eventOf(cells: Cells, known: ConflictEvent, place: number): ConflictEvent | null {
    const named = (column: string | null, otherwise: unknown): unknown =>
      column === null ? otherwise : (cells[column] ?? otherwise);
    const id = named(layout.id, "");
    const row: Cells = { ...packRow(known) };
    if (layout.packed) for (const column of layout.actors) row[column] = cells[column];
    row["edtf"] = named(layout.edtf, known.date.edtf);
    row["more"] = named(layout.more, null);
    for (const [lang, column] of layout.titles) row[titleColumn(lang)] = cells[column];
    for (const [lang, column] of layout.texts) row[textColumn(lang)] = cells[column];
    const raw = cleanRecord(unpackRow(row, titles, texts), () => undefined);
    const form = mend(EventForm, { ...raw, id: undefined }).value;
    const date = form === null ? null : dateOf(form.date, resolvePlain);
    if (form === null || date === null) return null;
    const own = isId(idText(id)) ? idText(id) : placeId(place);
    return check.event(expand.event(form, own, { ...date, edtf: date.edtf }), () => "");
  }

  return {
    async fetch({ rows, known, walking }, titled) {
      const places = rows.map(placeOf);
      const eventsIn = (cells: (place: number) => Cells): (ConflictEvent | null)[] =>
        places.map((place, at) => {
          const sketch = known[at];
          return sketch === undefined ? null : eventOf(cells(place), sketch, place);
        });
      if (walking) {
        const cells = await walked(places);
        return eventsIn((place) => cells.get(place) ?? {});
      }
      const begun = await first(places);
      titled(eventsIn((place) => begun.get(place) ?? {}).map((event) => event && titlesOf(event)));
      const rest = await later(places);
      return eventsIn((place) => ({ ...begun.get(place), ...rest.get(place) }));
    },

    async find(id) {
      const place = placeOfId(id) ?? (await placeIn(file, layout.id, id));
      if (place === null) return null;
      if (order === null) return place < file.rows ? place : null;
      const row = order.indexOf(place);
      return row < 0 ? null : row;
    },
  };
}

/** Looks through the ids group by group, comparing bytes: nothing of them is kept. */
async function placeIn(
  file: ColumnFile,
  column: string | null,
  id: string,
): Promise<number | null> {
  if (column === null) return null;
  const wanted = new TextEncoder().encode(id);
  const same = (bytes: Uint8Array): boolean =>
    bytes.length === wanted.length && bytes.every((byte, at) => byte === wanted[at]);
  for (const { first, rows } of file.groups) {
    let found: number | null = null;
    await file.read({
      column,
      from: first,
      to: first + rows,
      parsers: { stringFromBytes: same },
      take: (values, start) => {
        for (let at = 0; at < values.length; at++)
          if (values[at] === true || idText(values[at]) === id) found ??= start + at;
      },
    });
    if (found !== null) return found;
  }
  return null;
}
