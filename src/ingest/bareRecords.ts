import type {
  Actor,
  ConflictEvent,
  Dataset,
  Evidence,
  Place,
  Source,
  Text,
  Tie,
} from "../model/types.ts";
import { fold } from "../query/fold.ts";
import { isList } from "./importer.ts";
import type { Part } from "./merge.ts";

const wordsOf = (text: Text): readonly string[] => [...new Set(Object.values(text))];

const isBareActor = ({ name, short, aliases, kind, parent, side, ids, note }: Actor): boolean =>
  wordsOf(name).length === 1 &&
  aliases.length === 0 &&
  kind === "unstated" &&
  Object.keys(ids).length === 0 &&
  [short, parent, side, note].every((each) => each === undefined);
const isBarePlace = ({ name, point }: Place): boolean =>
  wordsOf(name).length === 1 && point === undefined;
const isBareSource = (source: Source): boolean =>
  wordsOf(source.title).length === 1 &&
  [source.url, source.publisher, source.written, source.sha256, source.note].every(
    (each) => each === undefined,
  );

type Renames = ReadonlyMap<string, string>;

/** For each part: the ids of its bare records, each with the id of the record that replaces it. */
function yielding<T extends { readonly id: string }>(
  parts: readonly Part[],
  of: (set: Dataset) => readonly T[],
  names: (record: T) => readonly string[],
  isBare: (record: T) => boolean,
): Renames[] {
  const full = new Set<string>();
  const named = new Map<string, string | null>();
  for (const { format, dataset } of parts)
    for (const record of of(dataset)) {
      if (!isList(format)) {
        if (!isBare(record)) full.add(record.id);
        continue;
      }
      full.add(record.id);
      for (const name of new Set([record.id, ...names(record)].map(fold)))
        // A name that two records share identifies neither.
        named.set(
          name,
          (named.get(name) ?? record.id) === record.id && named.get(name) !== null
            ? record.id
            : null,
        );
    }
  return parts.map(({ format, dataset }) => {
    const renames = new Map<string, string>();
    if (isList(format)) return renames;
    for (const record of of(dataset)) {
      if (!isBare(record)) continue;
      const [name = ""] = names(record);
      const into = full.has(record.id) ? record.id : named.get(fold(name));
      if (typeof into === "string") renames.set(record.id, into);
    }
    return renames;
  });
}

interface PartRenames {
  readonly actors: Renames;
  readonly places: Renames;
  readonly sources: Renames;
}

const within = (renames: Renames, id: string): string => renames.get(id) ?? id;

function renamed(dataset: Dataset, { actors, places, sources }: PartRenames): Dataset {
  const actor = (id: string): string => within(actors, id);
  const evidence = (list: readonly Evidence[]): Evidence[] =>
    list.map((each) => ({
      ...each,
      source: within(sources, each.source),
      voices: each.voices.map(actor),
    }));
  const event = (each: ConflictEvent): ConflictEvent => ({
    ...each,
    ...(each.place === undefined ? {} : { place: within(places, each.place) }),
    actors: each.actors.map((participation) => ({
      ...participation,
      actor: actor(participation.actor),
    })),
    evidence: evidence(each.evidence),
    wording: each.wording.map((word) => ({ ...word, by: actor(word.by) })),
    alternatives: each.alternatives.map((other) => ({
      ...other,
      according: within(sources, actor(other.according)),
    })),
  });
  const tie = (each: Tie): Tie => ({
    ...each,
    from: actor(each.from),
    to: actor(each.to),
    evidence: evidence(each.evidence),
  });
  return {
    ...dataset,
    actors: dataset.actors.flatMap((each) =>
      actors.has(each.id)
        ? []
        : [{ ...each, ...(each.parent === undefined ? {} : { parent: actor(each.parent) }) }],
    ),
    places: dataset.places.filter(({ id }) => !places.has(id)),
    sources: dataset.sources.filter(({ id }) => !sources.has(id)),
    events: dataset.events.map(event),
    ties: dataset.ties.map(tie),
  };
}

/**
 * Replaces bare records, of which a file says no more than a name or an id, by those that another file describes:
 * the record of the same id or, in a list, of the same name, id or alias. References follow.
 */
export function yieldBare(parts: readonly Part[]): readonly Part[] {
  const actors = yielding(
    parts,
    (set) => set.actors,
    ({ name, aliases }) => [...wordsOf(name), ...aliases],
    isBareActor,
  );
  const places = yielding(
    parts,
    (set) => set.places,
    ({ name }) => wordsOf(name),
    isBarePlace,
  );
  const sources = yielding(
    parts,
    (set) => set.sources,
    ({ title }) => wordsOf(title),
    isBareSource,
  );
  return parts.map((part, at) => {
    const all = [actors[at], places[at], sources[at]].map((each): Renames => each ?? new Map());
    const [ofActors = new Map(), ofPlaces = new Map(), ofSources = new Map()] = all;
    if (all.every(({ size }) => size === 0)) return part;
    const renames = { actors: ofActors, places: ofPlaces, sources: ofSources };
    return { ...part, dataset: renamed(part.dataset, renames) };
  });
}
