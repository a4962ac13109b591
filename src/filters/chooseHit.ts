import { isSketch } from "../query/events.ts";
import type { Index } from "../query/index.ts";
import { revealing } from "../state/revealing.ts";
import { viewActions, viewStore } from "../state/view.ts";
import type { Hit } from "./hits.ts";

/** Of a large set the id that a link can carry comes with the event's texts. */
async function openEvent(index: Index, row: number): Promise<void> {
  const before = viewStore.getState().event;
  await index.texts?.need([row], openEvent);
  const event = index.events.at(row);
  if (event === undefined || isSketch(event) || viewStore.getState().event !== before) return;
  viewActions.patch({ event: event.id, ...revealing(index, row) });
}

/**
 * Opens what was chosen, in one step of Back: an event with the window moved to it, an actor in focus, a place as a
 * filter; `all` is the table of every hit. The words that an actor or a place was looked for by have done their part.
 */
export function choose(index: Index, hit: Hit | "all"): void {
  if (hit === "all") {
    viewActions.patch({ view: "table", t: { from: null, to: null } });
    return;
  }
  switch (hit.kind) {
    case "event":
      void openEvent(index, hit.row);
      return;
    case "actor":
      viewActions.patch({ focus: hit.actor.id, event: null, q: "" });
      return;
    case "place":
      viewActions.patch({
        filters: { ...viewStore.getState().filters, place: [hit.place.id] },
        q: "",
      });
  }
}
