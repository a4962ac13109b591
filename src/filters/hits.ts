import type { Actor, Place, Text } from "../model/types.ts";
import type { Index } from "../query/index.ts";
import type { RowSet } from "../query/rowSet.ts";
import { answering, type Hits, namesGrade } from "../query/search.ts";
import { finishSoftly } from "../query/steps.ts";

/** One line of the list under the search field. */
export type Hit =
  | { readonly kind: "event"; readonly row: number }
  | { readonly kind: "actor"; readonly actor: Actor }
  | { readonly kind: "place"; readonly place: Place };

/** Lines of each kind, at most. */
const EVENTS = 5;
const ACTORS = 2;
const PLACES = 1;

/** The best rows of a search: of those that answer it as well as each other the heaviest first. */
export const heaviestFirst = (
  { best, rows }: Hits,
  weights: Pick<Uint8Array, number>,
): readonly number[] =>
  best.toSorted((a, b) => (rows[b] ?? 0) - (rows[a] ?? 0) || (weights[b] ?? 0) - (weights[a] ?? 0));

/**
 * The events to list: the best of the search that pass the filters too; when filters leave few of these, the first
 * of the others that pass. Looks at a bounded number of rows, however many there are.
 */
export function listedRows(best: readonly number[], passes: RowSet): readonly number[] {
  const rows = new Set(best.filter((row) => passes.has(row)).slice(0, EVENTS));
  for (
    let row = passes.next(0);
    rows.size < EVENTS && row < passes.size;
    row = passes.next(row + 1)
  )
    rows.add(row);
  return [...rows];
}

type Named = Exclude<Hit, { readonly kind: "event" }>;

/** Actors, then places, whose names or aliases in any language answer a query, the best first. */
export type NamedHits = (query: string) => readonly Named[];

const written = (...texts: readonly (Text | undefined)[]): string[] =>
  texts.flatMap((text) => Object.values(text ?? {}));

async function prepare({ dataset }: Index): Promise<NamedHits> {
  const named: readonly Named[] = [
    ...dataset.actors.map((actor) => ({ kind: "actor", actor }) as const),
    ...dataset.places.map((place) => ({ kind: "place", place }) as const),
  ];
  const names = named.map((each) =>
    each.kind === "actor" ? written(each.actor.name, each.actor.short) : written(each.place.name),
  );
  const aliases = named.map((each) => (each.kind === "actor" ? each.actor.aliases : []));
  // Each stands there twice, first without its aliases: who has the name goes before who is also called so.
  const records = [...names, ...names.map((own, at) => [...own, ...(aliases[at] ?? [])])];
  const grade = await finishSoftly(namesGrade(records.map((words) => words.join("\n"))));
  const search = answering(records.length, grade);
  return (query) => {
    const best = new Set(search(query)?.best.map((at) => at % named.length));
    const found = [...best].flatMap((at) => named[at] ?? []);
    return [
      ...found.filter(({ kind }) => kind === "actor").slice(0, ACTORS),
      ...found.filter(({ kind }) => kind === "place").slice(0, PLACES),
    ];
  };
}

const prepared = new WeakMap<Index, Promise<NamedHits>>();

/** What finds the actors and places of a set by name; made when it is first asked for. */
export function namedHits(index: Index): Promise<NamedHits> {
  const known = prepared.get(index) ?? prepare(index);
  prepared.set(index, known);
  return known;
}

/** Where a key leads among `count` options from the active one, -1 for none; null when the key is the field's own. */
export function optionAfter(key: string, active: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
      return active + 1 < count ? active + 1 : -1;
    case "ArrowUp":
      return active === -1 ? count - 1 : active - 1;
    case "Home":
      return active === -1 ? null : 0;
    case "End":
      return active === -1 ? null : count - 1;
    default:
      return null;
  }
}
