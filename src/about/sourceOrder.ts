import type { Source } from "../model/types.ts";

/** Sources with a note on their stance first, then those that more events rest on, then as in the file. */
export const sourceOrder = (
  sources: readonly Source[],
  events: ReadonlyMap<string, number>,
): readonly Source[] =>
  sources.toSorted(
    (a, b) =>
      Number(b.note !== undefined) - Number(a.note !== undefined) ||
      (events.get(b.id) ?? 0) - (events.get(a.id) ?? 0),
  );
