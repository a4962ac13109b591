import type { EventInput, TextInput } from "../../model/schema.ts";
import {
  BASES,
  CERTAINTIES,
  PLACE_PRECISIONS,
  type PlacePrecision,
  type Role,
  STATUSES,
} from "../../model/types.ts";
import type { CellDate } from "../dates/cell.ts";
import { pointOf } from "../foreign.ts";
import type { Draft } from "../importer.ts";
import { hasMarkup, plainText } from "../plainText.ts";
import type { FieldCells } from "./cells.ts";
import type { Field } from "./fields.ts";
import { actorsOf, type Count, countOf, listOf, tagsOf, wordReader } from "./values.ts";
import { evidenceOf, type OtherDate } from "./rowSources.ts";

const statusOf = wordReader("status", STATUSES);
const certaintyOf = wordReader("certainty", CERTAINTIES);
const basisOf = wordReader("basis", BASES);
const precisionOf = wordReader<PlacePrecision>("precision", PLACE_PRECISIONS);

/** Text of a cell without markup, with the addresses of its links. */
export interface CellText {
  readonly text: string;
  readonly links: readonly { readonly url: string; readonly text: string }[];
}

export function cellText(cells: FieldCells, field: Field): CellText {
  const raw = cells.get(field);
  if (!hasMarkup(raw)) return { text: raw, links: [] };
  const { text, links, dropped } = plainText(raw);
  cells.note("html-removed", field, raw);
  for (const address of dropped) cells.note("bad-link", field, address);
  return { text, links };
}

const isArabic = (text: string): boolean =>
  (text.match(/\p{Script=Arabic}/gu)?.length ?? 0) >
  (text.match(/\p{Script=Latin}/gu)?.length ?? 0);

/** A column without a language beside one with: it is taken for the language that it is written in. */
function textOf(plain: string, ar: string, en: string): TextInput | null {
  if (ar === "" && en === "") return plain === "" ? null : plain;
  const lang = isArabic(plain) ? "ar" : "en";
  const text: Record<string, string> = {};
  if (ar !== "") text["ar"] = ar;
  if (en !== "") text["en"] = en;
  if (plain !== "") text[lang] ??= plain;
  return text;
}

/** A name in the language that it is written in, where the table has columns of two; else in the set's. */
function spoken(cells: FieldCells, name: string): TextInput {
  if (cells.get("title_ar") === "" && cells.get("title_en") === "") return name;
  return isArabic(name) ? { ar: name } : { en: name };
}

/** Beside a column of ids, as Siyaq writes it, stand the names; where their numbers differ the ids are the names. */
function namesOf(
  cells: FieldCells,
  field: Field,
  ids: readonly string[],
): ReadonlyMap<string, string> {
  const names = listOf(cells.get(field));
  return new Map(names.length === ids.length ? ids.map((id, at) => [id, names[at] ?? id]) : []);
}

function actors(draft: Draft, cells: FieldCells): NonNullable<EventInput["actors"]> {
  const roles = new Map<string, { actor: string; role: Role }>();
  const columns = [
    ["initiator", "initiator"],
    ["target", "target"],
    ["victim", "victim"],
    ["actors", "participant"],
  ] as const;
  const listed = cells.all("actors").flatMap(actorsOf);
  const names = namesOf(cells, "actor_names", [...new Set(listed.map(({ name }) => name))]);
  for (const [field, usual] of columns)
    for (const { name, role } of field === "actors" ? listed : cells.all(field).flatMap(actorsOf)) {
      const known = names.get(name);
      const actor = draft.actor(name, () =>
        known === undefined
          ? { name: spoken(cells, name) }
          : { id: name, name: spoken(cells, known) },
      );
      const own = role ?? usual;
      const twice = [...roles.values()].some((each) => each.actor === actor);
      // Named by a column of roles and again among all: once.
      if (role === null && own === "participant" && twice) continue;
      roles.set(`${actor} ${own}`, { actor, role: own });
    }
  return [...roles.values()];
}

/** Both coordinates or neither; a point without a name is called by its degrees. */
function place(draft: Draft, cells: FieldCells): string | undefined {
  const [written, called] = [cells.get("place"), cells.get("place_name")];
  const [lat, lon] = [cells.get("lat"), cells.get("lon")];
  const point = pointOf(lon, lat);
  if (point === null) cells.note("bad-coordinates", "lat", `${lat}, ${lon}`);
  const name = called || written || (point ? `${lat}, ${lon}` : "");
  if (name === "") return undefined;
  const precision = word(cells, "place_precision", precisionOf);
  return draft.place(point ? `${name} ${point.join()}` : name, () => ({
    id: called !== "" && written !== "" ? written : undefined,
    name: spoken(cells, name),
    point: point ?? undefined,
    precision,
  }));
}

function category(draft: Draft, cells: FieldCells): string | undefined {
  const [written, called] = [cells.get("category"), cells.get("category_name")];
  const name = called || written;
  if (name === "") return undefined;
  return draft.category(written || name, () => ({
    id: called !== "" && written !== "" ? written : undefined,
    name: spoken(cells, name),
  }));
}

type Kind = NonNullable<EventInput["harm"]>[number]["kind"];
const HARMS: readonly (readonly [Kind, Field, Field, Field])[] = [
  ["killed", "killed", "killed_low", "killed_high"],
  ["injured", "injured", "injured_low", "injured_high"],
  ["missing", "missing", "missing_low", "missing_high"],
  ["displaced", "displaced", "displaced_low", "displaced_high"],
];

function harm(cells: FieldCells): NonNullable<EventInput["harm"]> {
  const count = (field: Field): Count => {
    const read = countOf(cells.get(field));
    if (read === null) cells.note("bad-number", field);
    return read ?? {};
  };
  return HARMS.flatMap(([kind, best, lowest, highest]) => {
    const all: Count = { ...count(best) };
    const [low, high] = [count(lowest).best, count(highest).best];
    if (low !== undefined) all.low = low;
    if (high !== undefined) all.high = high;
    return Object.keys(all).length === 0 ? [] : [{ kind, ...all }];
  });
}

/** The cell of a closed list; a word that is not of it is told and left out. */
function word<T extends string>(
  cells: FieldCells,
  field: Field,
  read: (word: string) => T | null,
): T | undefined {
  const cell = cells.get(field);
  const found = cell === "" ? null : read(cell);
  if (cell !== "" && found === null) cells.note("bad-value", field);
  return found ?? undefined;
}

function weight(cells: FieldCells): number | undefined {
  const { best } = countOf(cells.get("weight")) ?? {};
  if (best !== undefined && best >= 1 && best <= 5) return best;
  if (cells.get("weight") !== "") cells.note("bad-value", "weight");
  return undefined;
}

/** A row with its date as an event; leaves the row when it has no title. */
export function rowEvent(draft: Draft, cells: FieldCells, date: CellDate, dates: OtherDate): void {
  const titles = (["title", "title_ar", "title_en"] as const).map((field) =>
    cellText(cells, field),
  );
  const texts = (["text", "text_ar", "text_en"] as const).map((field) => cellText(cells, field));
  const joined = ([plain, ar, en]: readonly CellText[]): TextInput | null =>
    textOf(plain?.text ?? "", ar?.text ?? "", en?.text ?? "");
  const title = joined(titles);
  if (title === null) {
    cells.leave("no-title", "title");
    return;
  }
  const text = joined(texts);
  const links = [...titles, ...texts].flatMap((each) => each.links);
  const evidence = evidenceOf(draft, cells, dates, links);
  const id = cells.get("id");
  const said = cells.get("date_text") || date.words;
  const note = cells.get("date_note");
  const tags = cells.all("tags").flatMap(tagsOf);
  const event: EventInput = {
    id: id || undefined,
    date: date.interval.edtf,
    dateText: said ? { value: said, lang: isArabic(said) ? "ar" : "en" } : undefined,
    dateNote: note || undefined,
    title,
    text: text ?? undefined,
    category: category(draft, cells),
    basis: word(cells, "basis", basisOf),
    status: word(cells, "status", statusOf),
    certainty: word(cells, "certainty", certaintyOf),
    weight: weight(cells),
    place: place(draft, cells),
    tags: tags.length === 0 ? undefined : tags,
    actors: actors(draft, cells),
    evidence,
    harm: harm(cells),
    links: [
      ...cells
        .all("part_of")
        .flatMap(listOf)
        .map((to) => ({ rel: "part-of" as const, to })),
      ...cells
        .all("follows")
        .flatMap(listOf)
        .map((to) => ({ rel: "follows" as const, to })),
    ],
  };
  draft.event(cells.row, event);
}
