import { FIXED_COLUMNS, langsOf, textColumn, titleColumn } from "../packed.ts";

/** Which column of a file says what. */
export interface Layout {
  /** `siyaq pack` or the statement in data/README.md wrote it: its values are ids and codes. */
  readonly packed: boolean;
  readonly lo: string;
  readonly hi: string | null;
  readonly prec: string | null;
  readonly basis: string | null;
  readonly status: string | null;
  readonly certainty: string | null;
  readonly category: string | null;
  readonly weight: string | null;
  readonly place: string | null;
  readonly actors: readonly string[];
  readonly sources: string | null;
  readonly voices: string | null;
  readonly differs: string | null;
  readonly id: string | null;
  readonly edtf: string | null;
  readonly more: string | null;
  /** Column by language. */
  readonly titles: ReadonlyMap<string, string>;
  readonly texts: ReadonlyMap<string, string>;
}

/** The layout of a packed file; null when it lacks the days. */
export function packedLayout(columns: readonly string[]): Layout | null {
  const present = new Set(columns);
  if (!present.has("lo") || !present.has("hi")) return null;
  const named = (name: (typeof FIXED_COLUMNS)[number]): string | null =>
    present.has(name) ? name : null;
  return {
    packed: true,
    lo: "lo",
    hi: "hi",
    prec: named("prec"),
    basis: named("basis"),
    status: named("status"),
    certainty: named("certainty"),
    category: named("category"),
    weight: named("weight"),
    place: named("place"),
    actors: present.has("actors") ? ["actors"] : [],
    sources: named("sources"),
    voices: named("voices"),
    differs: named("differs"),
    id: named("id"),
    edtf: named("edtf"),
    more: named("more"),
    titles: new Map(langsOf(columns, titleColumn).map((lang) => [lang, titleColumn(lang)])),
    texts: new Map(langsOf(columns, textColumn).map((lang) => [lang, textColumn(lang)])),
  };
}

/** What the layout would read, were it plain. */
export const isKnown = (column: string): boolean =>
  FIXED_COLUMNS.some((name) => name === column) || /^(?:title|text)_[a-z]{2,3}$/.test(column);

/** Columns of which filters, lanes and marks are made. */
export const shownColumns = (layout: Layout): string[] =>
  [
    layout.lo,
    layout.hi,
    layout.prec,
    layout.basis,
    layout.status,
    layout.certainty,
    layout.category,
    layout.weight,
    layout.place,
    ...layout.actors,
    layout.sources,
    layout.voices,
    layout.differs,
  ].filter((name) => name !== null);

/** Columns that are read for rows that are shown. Who took part is among them: an actor may have several roles. */
export const textColumns = (layout: Layout): string[] =>
  [
    ...(layout.packed ? layout.actors : []),
    layout.id,
    layout.edtf,
    layout.more,
    ...layout.titles.values(),
    ...layout.texts.values(),
  ].filter((name) => name !== null);

/** Those of them that say what an event is called: `more` holds its short title. */
export const titleColumns = ({ titles, more }: Layout): string[] => [
  ...titles.values(),
  ...(more === null ? [] : [more]),
];
