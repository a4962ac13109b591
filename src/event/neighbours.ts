/** Rows of a selection on either side of any row, in time order; null at the ends. */
export interface Walk {
  readonly before: (row: number) => number | null;
  readonly after: (row: number) => number | null;
}

/** Rows of the index on either side of one; null at the ends. */
export interface Neighbours {
  readonly previous: number | null;
  readonly next: number | null;
}

/** Works as well for a row that is not among those walked. */
export const neighbours = (walk: Walk, row: number): Neighbours => ({
  previous: walk.before(row),
  next: walk.after(row),
});

function steps(step: (row: number) => number | null, from: number, most: number): number[] {
  const found: number[] = [];
  for (let row = step(from); row !== null && found.length < most; row = step(row)) found.push(row);
  return found;
}

/** Up to `reach` rows before `row`, itself, and up to `reach` after it, in time order. */
export const sequenceAround = (walk: Walk, row: number, reach = 2): readonly number[] => [
  ...steps(walk.before, row, reach).toReversed(),
  row,
  ...steps(walk.after, row, reach),
];
