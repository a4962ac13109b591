import {
  datedForm,
  END_TEXT,
  headText,
  listText,
  listWriter,
  metaForm,
  sourceForm,
} from "../../ingest/setText.ts";
import { formatDay } from "../../model/day.ts";
import type { ConflictEvent, Evidence, Meta, Tie } from "../../model/types.ts";
import { eventsOf, type Shown } from "./shown.ts";

/** Ids of what a selection's events and their ties name. */
class Needed {
  readonly categories = new Set<string>();
  readonly actors = new Set<string>();
  readonly places = new Set<string>();
  readonly sources = new Set<string>();
  readonly #index: Shown["index"];

  constructor(index: Shown["index"]) {
    this.#index = index;
  }

  #cite(evidence: readonly Evidence[]): void {
    for (const { source, voices } of evidence) {
      this.sources.add(source);
      for (const voice of voices) this.actors.add(voice);
    }
  }

  add({ category, place, actors, evidence, wording, alternatives }: ConflictEvent): void {
    this.categories.add(category);
    if (place !== undefined) this.places.add(place);
    for (const { actor } of actors) this.actors.add(actor);
    this.#cite(evidence);
    for (const { by } of wording) this.actors.add(by);
    for (const { according } of alternatives)
      (this.#index.sources.has(according) ? this.sources : this.actors).add(according);
  }

  /** After all events: the ties between their actors, and what these name. */
  close(): readonly Tie[] {
    const among = new Set(this.actors);
    const ties = this.#index.dataset.ties.filter(
      ({ from, to }) => among.has(from) && among.has(to),
    );
    for (const tie of ties) this.#cite(tie.evidence);
    for (const id of this.actors) {
      // A set grows while it is walked through: parents of parents come too.
      const parent = this.#index.actors.get(id)?.parent;
      if (parent !== undefined) this.actors.add(parent);
    }
    return ties;
  }
}

const only = <T extends { readonly id: string }>(
  records: readonly T[],
  ids: ReadonlySet<string>,
): readonly T[] => records.filter(({ id }) => ids.has(id));

/** Written years have four digits; beyond them the window is left to the data. */
function windowOf({ window }: Shown): string | null {
  const [from, to] = [Math.floor(window.from), Math.ceil(window.to) - 1].map(formatDay);
  const plain = /^\d{4}-/;
  return from !== undefined && to !== undefined && plain.test(from) && plain.test(to)
    ? `${from}/${to}`
    : null;
}

/** The set's own, opening on the window, with a record of what was chosen. Nothing says when: the same view is the same file. */
function metaOf(shown: Shown, changes: Meta["changes"] = []): object {
  const { window: _, changes: __, ...rest } = shown.index.dataset.meta;
  const window = windowOf(shown);
  return {
    ...metaForm(changes.length === 0 ? rest : { ...rest, changes }),
    ...(window === null ? {} : { window }),
    selection: {
      ...(shown.link === null ? {} : { link: shown.link }),
      filters: shown.filters,
      events: shown.count,
      of: shown.index.events.length,
    },
  };
}

function* listsOf({ index: { dataset } }: Shown, needed: Needed): Generator<string> {
  yield* listText(
    "categories",
    only(dataset.categories, needed.categories).map((each) => ({ ...each, hidden: false })),
  );
  yield* listText("actors", only(dataset.actors, needed.actors));
  yield* listText("places", only(dataset.places, needed.places));
  yield* listText("sources", only(dataset.sources, needed.sources).map(sourceForm));
}

/** All in memory: what the events name comes before them, and no link leads to an event that stays behind. */
async function* smallJson(shown: Shown): AsyncGenerator<string, void> {
  const needed = new Needed(shown.index);
  const events: ConflictEvent[] = [];
  for await (const event of eventsOf(shown)) {
    needed.add(event);
    events.push(event);
  }
  const ties = needed.close();
  const ids = new Set(events.map(({ id }) => id));
  yield headText(
    metaOf(
      shown,
      shown.index.dataset.meta.changes?.filter(({ event }) => ids.has(event)),
    ),
  );
  yield* listsOf(shown, needed);
  yield* listText(
    "events",
    events.map((event) =>
      datedForm({ ...event, links: event.links.filter(({ to }) => ids.has(to)) }),
    ),
  );
  yield* listText("ties", ties.map(datedForm));
  yield END_TEXT;
}

/** From a file that is gone through once: what the events name is known after them, and where links lead only there. */
async function* largeJson(shown: Shown): AsyncGenerator<string, void> {
  const needed = new Needed(shown.index);
  yield headText(metaOf(shown, shown.index.dataset.meta.changes));
  const events = listWriter("events");
  for await (const event of eventsOf(shown)) {
    needed.add(event);
    yield events.next(datedForm(event));
  }
  yield events.end();
  const ties = needed.close();
  yield* listsOf(shown, needed);
  yield* listText("ties", ties.map(datedForm));
  yield END_TEXT;
}

/**
 * The selection as a data set of its own, `siyaq/1`: its events and what they name, opening on the same window.
 * Categories that the set hides are shown here: the reader had chosen them.
 */
export const json = (shown: Shown): AsyncGenerator<string, void> =>
  shown.index.texts === null ? smallJson(shown) : largeJson(shown);
