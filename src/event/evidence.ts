import { group } from "d3";
import type { Evidence, Source } from "../model/types.ts";

/** All that one source says about an event. */
export interface Cited {
  readonly source: Source;
  readonly passages: readonly Evidence[];
}

/**
 * Evidence by source, in the file's order; what points into its source by text order. A source that the file
 * does not describe is left out: loading has reported it.
 */
export function citedSources(
  evidence: readonly Evidence[],
  sources: ReadonlyMap<string, Source>,
): readonly Cited[] {
  return [...group(evidence, (each) => each.source)].flatMap(([id, passages]) => {
    const source = sources.get(id);
    if (source === undefined) return [];
    return [{ source, passages: passages.toSorted((a, b) => (a.start ?? -1) - (b.start ?? -1)) }];
  });
}

/** Cited as a whole and in nobody else's voice: its title and address say all. */
export const isReference = ({ passages }: Cited): boolean =>
  passages.every(({ start, voices }) => start === undefined && voices.length === 0);
