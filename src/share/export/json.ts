import {
  datedForm,
  END_TEXT,
  headText,
  listText,
  metaForm,
  sourceForm,
} from "../../ingest/setText.ts";
import { formatDay } from "../../model/day.ts";
import type { ConflictEvent, Evidence, Meta, Tie } from "../../model/types.ts";
import type { Chunks } from "./chunks.ts";
import { eventsOf, type Shown } from "./shown.ts";

/** Ids of what a selection's events and their ties name. */
interface Needed {
  readonly categories: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly ties: readonly Tie[];
}

function neededBy(shown: Shown): Needed {
  const { index } = shown;
  const need = {
    categories: new Set<string>(),
    actors: new Set<string>(),
    places: new Set<string>(),
    sources: new Set<string>(),
    events: new Set<string>(),
  };
  const cite = (evidence: readonly Evidence[]): void => {
    for (const { source, voices } of evidence) {
      need.sources.add(source);
      for (const voice of voices) need.actors.add(voice);
    }
  };
  for (const event of eventsOf(shown)) {
    need.events.add(event.id);
    need.categories.add(event.category);
    if (event.place !== undefined) need.places.add(event.place);
    for (const { actor } of event.actors) need.actors.add(actor);
    cite(event.evidence);
    for (const { by } of event.wording) need.actors.add(by);
    for (const { according } of event.alternatives)
      (index.sources.has(according) ? need.sources : need.actors).add(according);
  }
  const among = new Set(need.actors);
  const ties = index.dataset.ties.filter(({ from, to }) => among.has(from) && among.has(to));
  for (const tie of ties) cite(tie.evidence);
  for (const id of need.actors) {
    // A set grows while it is walked through: parents of parents come too.
    const parent = index.actors.get(id)?.parent;
    if (parent !== undefined) need.actors.add(parent);
  }
  return { ...need, ties };
}

const only = <T extends { readonly id: string }>(
  records: readonly T[],
  ids: ReadonlySet<string>,
): readonly T[] => records.filter(({ id }) => ids.has(id));

/** A link to an event that stays behind would lead nowhere. */
const linked = (event: ConflictEvent, events: ReadonlySet<string>): ConflictEvent => ({
  ...event,
  links: event.links.filter(({ to }) => events.has(to)),
});

/** Written years have four digits; beyond them the window is left to the data. */
function windowOf({ window }: Shown): string | null {
  const [from, to] = [Math.floor(window.from), Math.ceil(window.to) - 1].map(formatDay);
  const plain = /^\d{4}-/;
  return from !== undefined && to !== undefined && plain.test(from) && plain.test(to)
    ? `${from}/${to}`
    : null;
}

/** The set's own, opening on the window, with a record of what was chosen. Nothing says when: the same view is the same file. */
function metaOf(shown: Shown, meta: Meta, events: ReadonlySet<string>): object {
  const { window: _, changes = [], ...rest } = meta;
  const told = changes.filter(({ event }) => events.has(event));
  const window = windowOf(shown);
  return {
    ...metaForm(told.length === 0 ? rest : { ...rest, changes: told }),
    ...(window === null ? {} : { window }),
    selection: {
      ...(shown.link === null ? {} : { link: shown.link }),
      filters: shown.filters,
      events: shown.count,
      of: shown.index.events.length,
    },
  };
}

function* eventLines(shown: Shown, ids: ReadonlySet<string>): Generator<object> {
  for (const event of eventsOf(shown)) yield datedForm(linked(event, ids));
}

/**
 * The selection as a data set of its own, `siyaq/1`: its events and what they name, opening on the same window.
 * Categories that the set hides are shown here: the reader had chosen them.
 */
export function* json(shown: Shown): Chunks {
  const { dataset } = shown.index;
  const needed = neededBy(shown);
  yield headText(metaOf(shown, dataset.meta, needed.events));
  yield* listText(
    "categories",
    only(dataset.categories, needed.categories).map((each) => ({ ...each, hidden: false })),
  );
  yield* listText("actors", only(dataset.actors, needed.actors));
  yield* listText("places", only(dataset.places, needed.places));
  yield* listText("sources", only(dataset.sources, needed.sources).map(sourceForm));
  yield* listText("events", eventLines(shown, needed.events));
  yield* listText("ties", needed.ties.map(datedForm));
  yield END_TEXT;
}
