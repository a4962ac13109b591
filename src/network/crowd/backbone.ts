import type { Style, Scene } from "./scene.ts";

/** Ties that each actor brings in. */
const OWN = 2;

type Ends = Pick<Scene, "actors" | "from" | "to">;
type Carried = Pick<Style, "active" | "events">;

/**
 * What stays when all lines would cover each other: of each actor the ties that carry the most events of the window,
 * of equals the first. 1 by edge. (Sparsification by the strongest neighbours, as the k-nearest-neighbour graph.)
 */
export function backboneOf({ actors, from, to }: Ends, { active, events }: Carried): Uint8Array {
  const order = Uint32Array.from(from.keys()).filter((edge) => active[edge] === 1);
  order.sort((a, b) => (events[b] ?? 0) - (events[a] ?? 0) || a - b);
  const brought = new Uint8Array(actors);
  const kept = new Uint8Array(from.length);
  for (const edge of order) {
    const [a, b] = [from[edge] ?? 0, to[edge] ?? 0];
    if ((brought[a] ?? OWN) >= OWN && (brought[b] ?? OWN) >= OWN) continue;
    kept[edge] = 1;
    for (const end of [a, b]) brought[end] = (brought[end] ?? 0) + 1;
  }
  return kept;
}
