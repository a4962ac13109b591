/** The first `limit` of a list and the rest; a rest of one or two is not worth a fold. */
export function foldAfter<T>(
  list: readonly T[],
  limit: number,
): { readonly shown: readonly T[]; readonly folded: readonly T[] } {
  const cut = list.length <= limit + 2 ? list.length : limit;
  return { shown: list.slice(0, cut), folded: list.slice(cut) };
}
