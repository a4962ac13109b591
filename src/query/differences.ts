import type { ConflictEvent } from "../model/types.ts";

/**
 * How accounts of one event differ. `record`: something is told otherwise, or a source disputes it ·
 * `wording`: somebody's own term stands beside a neutral one · `contradicts`: another event of the set gainsays it
 */
export const DIFFERENCES = ["record", "wording", "contradicts"] as const;
export type Difference = (typeof DIFFERENCES)[number];

/** Everybody whose words the evidence rests on, innermost and outer voices alike, each once. Actor ids. */
export const voicesOf = ({ evidence }: ConflictEvent): readonly string[] => [
  ...new Set(evidence.flatMap((each) => each.voices)),
];

/** Both ends of a contradiction contradict: it is written once, at the later event. */
const contradicted = (events: readonly ConflictEvent[]): ReadonlySet<string> =>
  new Set(
    events.flatMap(({ id, links }) =>
      links.flatMap(({ rel, to }) => (rel === "contradicts" ? [id, to] : [])),
    ),
  );

/** By event id, in the order of DIFFERENCES; events without one are left out. */
export function differencesOf(
  events: readonly ConflictEvent[],
): ReadonlyMap<string, readonly Difference[]> {
  const ends = contradicted(events);
  const holds: Record<Difference, (event: ConflictEvent) => boolean> = {
    record: ({ alternatives, evidence }) =>
      alternatives.length > 0 || evidence.some(({ stance }) => stance === "disputes"),
    wording: ({ wording }) => wording.length > 0,
    contradicts: ({ id }) => ends.has(id),
  };
  return new Map(
    events.flatMap((event) => {
      const found = DIFFERENCES.filter((difference) => holds[difference](event));
      return found.length === 0 ? [] : [[event.id, found] as const];
    }),
  );
}

/** Whether an event is marked: what happened is told in more than one way. A term alone is not a mark. */
export const toldOtherwise = (
  { differences }: { readonly differences: ReadonlyMap<string, readonly Difference[]> },
  event: string,
): boolean =>
  differences.get(event)?.some((each) => each === "record" || each === "contradicts") ?? false;
