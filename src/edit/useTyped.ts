import { useState } from "react";

/**
 * What is typed over `value` and not yet taken: `[text, type]`. Nothing is left of it once another value stands in
 * its place; `type(value)` forgets it.
 */
export function useTyped(value: string): readonly [string, (text: string) => void] {
  const [typed, setTyped] = useState({ over: value, text: value });
  // For good, should the value come back.
  if (typed.over !== value) setTyped({ over: value, text: value });
  return [typed.over === value ? typed.text : value, (text) => setTyped({ over: value, text })];
}
