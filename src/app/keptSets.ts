import type { DatasetState } from "../state/dataset.ts";

/** A set of our build's that was open in this page. */
type KeptSet = Pick<DatasetState, "index" | "problems">;

/** As many as a reader goes to and fro between. */
const KEPT = 3;

/** By address; the one that was open last is last. */
const sets = new Map<string, KeptSet>();

/** So that the way back to it needs no network. */
export function keepSet(href: string, { index, problems }: KeptSet): void {
  sets.delete(href);
  // The file of a large one is let go when another takes its place.
  if (index?.texts !== null) return;
  sets.set(href, { index, problems });
  for (const oldest of sets.keys()) if (sets.size > KEPT) sets.delete(oldest);
}

export const keptSet = (href: string): KeptSet | null => sets.get(href) ?? null;
