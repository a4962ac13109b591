/** Something with a height that would like its middle at `y`. */
export interface Wish {
  readonly y: number;
  readonly height: number;
}

/**
 * Tops, in the order given, that never overlap and lie as near to the wishes as can be (least squares: pools of
 * neighbours that push each other share their middle). Between `top` and `bottom` when they fit there at all.
 */
export function spread(
  wishes: readonly Wish[],
  gap: number,
  top: number,
  bottom: number,
): readonly number[] {
  const before: number[] = [];
  let total = 0;
  for (const { height } of wishes) {
    before.push(total);
    total += height + gap;
  }
  const room = Math.max(bottom - (total - gap), top);
  // Without the heights of those before, "no overlap" is "in ascending order".
  const pools: { sum: number; count: number }[] = [];
  wishes.forEach(({ y, height }, at) => {
    pools.push({ sum: y - height / 2 - (before[at] ?? 0), count: 1 });
    for (;;) {
      const last = pools.at(-1);
      const other = pools.at(-2);
      if (!last || !other || other.sum / other.count <= last.sum / last.count) break;
      other.sum += last.sum;
      other.count += last.count;
      pools.pop();
    }
  });
  const starts = pools.flatMap(({ sum, count }) =>
    Array.from({ length: count }, () => Math.min(Math.max(sum / count, top), room)),
  );
  return starts.map((start, at) => start + (before[at] ?? 0));
}
