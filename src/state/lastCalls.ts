interface Call<A, R> {
  readonly args: A;
  readonly answer: R;
}

/**
 * Remembers the last three calls about an object, as long as there is that: the same other arguments (by identity) give
 * the same answer, any others a new one.
 */
export function lastCalls<Of extends object, A extends readonly unknown[], R>(
  fn: (of: Of, ...args: A) => R,
): (of: Of, ...args: A) => R {
  const known = new WeakMap<Of, readonly Call<A, R>[]>();
  return (of, ...args) => {
    const calls = known.get(of) ?? [];
    const same = calls.find((call) => args.every((arg, at) => arg === call.args[at]));
    if (same !== undefined) return same.answer;
    const answer = fn(of, ...args);
    known.set(of, [{ args, answer }, ...calls.slice(0, 2)]);
    return answer;
  };
}
