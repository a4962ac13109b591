import type { ConflictEvent, Wording } from "../model/types.ts";

/** A term of somebody's, with every event that it is said of. */
export interface Term {
  readonly wording: Wording;
  readonly events: readonly ConflictEvent[];
}

/** One speaker's terms. `by`: actor id. */
export interface SpeakerTerms {
  readonly by: string;
  readonly terms: readonly Term[];
}

/** The same word of the same speaker is one term; another speaker's is another. Speakers with most terms first. */
export function termsOf(events: readonly ConflictEvent[]): SpeakerTerms[] {
  interface Gathered {
    readonly wording: Wording;
    readonly events: ConflictEvent[];
  }
  const speakers = new Map<string, Map<string, Gathered>>();
  for (const event of events)
    for (const wording of event.wording) {
      const terms = speakers.get(wording.by) ?? new Map<string, Gathered>();
      speakers.set(wording.by, terms);
      // Two readings of one word are two things to say of it.
      const key = JSON.stringify([wording.lang, wording.term, wording.reading]);
      const known = terms.get(key);
      if (known === undefined) terms.set(key, { wording, events: [event] });
      else if (!known.events.includes(event)) known.events.push(event);
    }
  return [...speakers]
    .map(([by, terms]) => ({ by, terms: [...terms.values()] }))
    .toSorted((a, b) => b.terms.length - a.terms.length);
}
