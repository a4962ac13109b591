import type { ConflictEvent } from "../model/types.ts";

/**
 * How accounts of one event differ. `record`: something is told otherwise, or a source disputes it ·
 * `wording`: somebody's own term stands beside a neutral one · `contradicts`: another event of the set gainsays it
 */
export const DIFFERENCES = ["record", "wording", "contradicts"] as const;
export type Difference = (typeof DIFFERENCES)[number];

/** Everybody whose words the evidence rests on, innermost and outer voices alike, each once. Actor ids. */
export function voicesOf({ evidence }: ConflictEvent): readonly string[] {
  const [first, second] = evidence;
  if (first === undefined) return [];
  // Most events of large sets have one piece of evidence: nothing to join.
  if (second === undefined && first.voices.length < 2) return first.voices;
  return [...new Set(evidence.flatMap((each) => each.voices))];
}

/** The sources of the evidence, each once. */
export const sourceIdsOf = ({ evidence }: Pick<ConflictEvent, "evidence">): string[] => [
  ...new Set(evidence.map(({ source }) => source)),
];

/** Both ends of a contradiction contradict: it is written once, at the later event. */
export function contradicted(events: readonly ConflictEvent[]): ReadonlySet<string> {
  const ends = new Set<string>();
  for (const { id, links } of events)
    for (const { rel, to } of links) if (rel === "contradicts") ends.add(id).add(to);
  return ends;
}

const HOLDS: Record<Difference, (event: ConflictEvent, ends: ReadonlySet<string>) => boolean> = {
  record: ({ alternatives, evidence }) =>
    alternatives.length > 0 || evidence.some(({ stance }) => stance === "disputes"),
  wording: ({ wording }) => wording.length > 0,
  contradicts: ({ id }, ends) => ends.has(id),
};

/** Bit i stands for DIFFERENCES[i]. `ends`: as `contradicted` finds them. */
export const differenceBits = (event: ConflictEvent, ends: ReadonlySet<string>): number =>
  DIFFERENCES.reduce((bits, each, at) => (HOLDS[each](event, ends) ? bits | (1 << at) : bits), 0);

/** By event id, in the order of DIFFERENCES; events without one are left out. */
export function differencesOf(
  events: readonly ConflictEvent[],
): ReadonlyMap<string, readonly Difference[]> {
  const ends = contradicted(events);
  const differences = new Map<string, readonly Difference[]>();
  for (const event of events) {
    const bits = differenceBits(event, ends);
    if (bits > 0)
      differences.set(
        event.id,
        DIFFERENCES.filter((_, at) => (bits & (1 << at)) > 0),
      );
  }
  return differences;
}

/** Bits of `differs` that mark an event: what happened is told in more than one way. A term alone is not a mark. */
const MARKED = DIFFERENCES.reduce(
  (bits, each, at) => (each === "wording" ? bits : bits | (1 << at)),
  0,
);

/** Whether a row is marked as told in more than one way. */
export const rowToldOtherwise = ({ differs }: { readonly differs: Uint8Array }, row: number) =>
  ((differs[row] ?? 0) & MARKED) !== 0;

/** The same of an event by its id. */
export function toldOtherwise(
  index: {
    readonly differs: Uint8Array;
    readonly rowById: { readonly get: (id: string) => number | undefined };
  },
  event: string,
): boolean {
  const row = index.rowById.get(event);
  return row !== undefined && rowToldOtherwise(index, row);
}
