import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { Text } from "../model/types.ts";
import { setPath } from "../state/ahead.ts";
import { fromHome } from "../state/page.ts";
import { type View, viewActions, viewStore } from "../state/view.ts";
import { keptSet } from "./keptSets.ts";
import { dropAhead, readOther } from "./readAhead.ts";

export interface SetEntry {
  readonly id: string;
  readonly title: Text;
}

interface Switching {
  /** The set that was asked for and is not shown; null when there is none. */
  readonly to: SetEntry | null;
  /** It could not be had. */
  readonly failed: boolean;
  /** What was shown when it was asked for. */
  readonly from: Pick<View, "set" | "data">;
}

const NOWHERE: Switching = { to: null, failed: false, from: { set: "", data: null } };
const switching = createStore<Switching>(() => NOWHERE);

export const useSwitching = (): Switching => useStore(switching);

export const leaveSwitching = (): void => switching.setState(NOWHERE);

/**
 * Opens another of our sets once it has come: what is open stays until then, and when it does not come. Whatever else
 * the reader opens meanwhile goes before it.
 */
export async function switchTo(to: SetEntry): Promise<void> {
  const { href } = fromHome(setPath(to.id));
  if (keptSet(href) !== null) {
    leaveSwitching();
    viewActions.openSet(to.id);
    return;
  }
  const { set, data } = viewStore.getState();
  const asked: Switching = { to, failed: false, from: { set, data } };
  switching.setState(asked, true);
  const reading = readOther(href);
  const { problems, large } = await reading;
  const now = viewStore.getState();
  if (switching.getState() !== asked || now.set !== set || now.data !== data) {
    large?.close();
    dropAhead(reading);
    if (switching.getState() === asked) leaveSwitching();
    return;
  }
  // What is wrong with a file that came is told in its own place; what did not come has none.
  const failed = problems.some(({ code }) => code === "unreachable");
  switching.setState(failed ? { ...asked, failed } : NOWHERE, true);
  if (failed) dropAhead(reading);
  else viewActions.openSet(to.id);
}
