import type { Index } from "../query/index.ts";
import { revealing } from "../state/revealing.ts";
import { viewActions, viewStore } from "../state/view.ts";
import type { Hit } from "./hits.ts";

/**
 * Opens what was chosen, in one step of Back: an event with the window moved to it, an actor in focus, a place as a
 * filter beside those that are chosen; `all` is the table of every hit. The words that an actor or a place was looked
 * for by have done their part.
 */
export function choose(index: Index, hit: Hit | "all"): void {
  if (hit === "all") {
    viewActions.patch({ view: "table", t: { from: null, to: null } });
    return;
  }
  const { filters } = viewStore.getState();
  switch (hit.kind) {
    case "event":
      viewActions.openEvent(index.events.at(hit.row)?.id ?? null, revealing(index, hit.row));
      return;
    case "actor":
      viewActions.patch({ focus: hit.actor.id, event: null, q: "" });
      return;
    case "place":
      viewActions.patch({
        filters: { ...filters, place: [...new Set([...filters.place, hit.place.id])].toSorted() },
        q: "",
      });
  }
}
