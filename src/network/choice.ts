import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";

/** What the reader points at, shared by the drawing, the table and the panel; not part of a link. Ids, so that it outlives a data set. */
interface Choice {
  readonly actor: string | null;
  readonly edge: string | null;
  /** The tie whose events are listed. */
  readonly tie: string | null;
}

const choiceStore = createStore<Choice>(() => ({ actor: null, edge: null, tie: null }));

export const useChoice = <T>(pick: (choice: Choice) => T): T => useStore(choiceStore, pick);

export const choiceActions = {
  pointActor: (actor: string | null): void => choiceStore.setState({ actor, edge: null }),
  pointEdge: (edge: string | null): void => choiceStore.setState({ edge }),
  openTie: (tie: string | null): void => choiceStore.setState({ tie, edge: null }),
} as const;
