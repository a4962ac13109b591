/** Remembers the last three calls: the same arguments (by identity) give the same answer, any others a new one. */
export function lastCalls<A extends readonly unknown[], R>(
  fn: (...args: A) => R,
): (...args: A) => R {
  let calls: { readonly args: A; readonly answer: R }[] = [];
  return (...args) => {
    const known = calls.find((call) => args.every((arg, at) => arg === call.args[at]));
    const { answer } = known ?? { answer: fn(...args) };
    if (known === undefined) calls = [{ args, answer }, ...calls.slice(0, 2)];
    return answer;
  };
}
