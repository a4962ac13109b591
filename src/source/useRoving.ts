import { useState, type KeyboardEvent } from "react";

const STOP = "data-stop";

/** Where a key leads in a list of `count` from `at`; null when it is not the list's. */
export function stopAfter(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
      return Math.min(at + 1, count - 1);
    case "ArrowUp":
      return Math.max(at - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

/** A list that is one stop of the Tab key and is walked with the arrows. `of(i)` goes on the button of entry i. */
export function useRoving(count: number) {
  const [stop, setStop] = useState(0);
  const at = Math.min(stop, Math.max(count - 1, 0));
  return {
    onKeyDown: (press: KeyboardEvent<HTMLElement>): void => {
      if (press.ctrlKey || press.metaKey || press.altKey) return;
      const to = stopAfter(press.key, at, count);
      if (to === null) return;
      press.preventDefault();
      press.currentTarget.querySelectorAll<HTMLElement>(`[${STOP}]`)[to]?.focus();
    },
    of: (entry: number) => ({
      [STOP]: "",
      tabIndex: entry === at ? 0 : -1,
      onFocus: () => setStop(entry),
    }),
  };
}
