import { useView } from "../state/view.ts";
import { ActorPanel, EventPanel } from "./rooms.ts";

export const usePanelOpen = (): boolean =>
  useView((view) => view.event !== null || view.focus !== null);

/** The open event, else the actor in focus. */
export function Panel() {
  const event = useView((view) => view.event);
  const focus = useView((view) => view.focus);
  return event !== null ? <EventPanel /> : focus !== null ? <ActorPanel /> : null;
}
