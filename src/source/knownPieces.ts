import type { ConflictEvent, Source, Text } from "../model/types.ts";
import type { Index } from "../query/index.ts";
import type { KnownPiece, Cue } from "./align.ts";

/** A source's own words are worth several names: names come again and again. */
const OWN = 3;
const NAME = 1;
/** Titles are in the editors' words, which are often the source's as well. */
const TITLE = 0.4;
const TITLE_WORD = /[\p{L}\p{M}]{4,}/gu;

function cuesOf(event: ConflictEvent, { lang }: Source, { actors, places }: Index): Cue[] {
  const own = (words: { readonly value: string; readonly lang: string }): Cue[] =>
    words.lang === lang ? [{ spellings: [words.value], weight: OWN }] : [];
  const named = (...texts: readonly (Text | undefined)[]): string[] =>
    texts.flatMap((text) => text?.[lang] ?? []);
  const place = event.place === undefined ? undefined : places.get(event.place);
  return [
    ...(event.dateText === undefined ? [] : own(event.dateText)),
    ...event.wording.flatMap(({ term, lang: of }) => own({ value: term, lang: of })),
    ...event.actors.flatMap((each) => {
      const actor = actors.get(each.actor);
      if (actor === undefined) return [];
      const spellings = [...named(actor.name, actor.short), ...actor.aliases];
      return [{ spellings, weight: NAME }];
    }),
    ...named(event.title)
      .flatMap((title) => title.match(TITLE_WORD) ?? [])
      .map((word) => ({ spellings: [word], weight: TITLE })),
    ...(place === undefined ? [] : [{ spellings: named(place.name), weight: NAME }]),
  ];
}

/** Every piece of a source that an event cites by its offsets, with the words by which it is found again. */
export const knownPieces = (index: Index, source: Source): readonly KnownPiece[] =>
  index.whole.flatMap((event) => {
    const cues = cuesOf(event, source, index);
    return event.evidence.flatMap(({ source: id, start, end }) =>
      id === source.id && start !== undefined && end !== undefined
        ? [{ event: event.id, start, end, cues }]
        : [],
    );
  });
