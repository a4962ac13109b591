/** Remembers one call: the same arguments (by identity) give the same answer, any others a new one. */
export function lastCall<A extends readonly unknown[], R>(
  fn: (...args: A) => R,
): (...args: A) => R {
  let last: { readonly args: A; readonly answer: R } | null = null;
  return (...args) => {
    if (last === null || args.some((arg, at) => arg !== last?.args[at]))
      last = { args, answer: fn(...args) };
    return last.answer;
  };
}
