import { useOpened } from "../state/view.ts";
import { ActorPanel, EventPanel } from "./rooms.ts";

export const usePanelOpen = (): boolean =>
  useOpened(({ event, focus }) => event !== null || focus !== null);

/** The open event, else the actor in focus. */
export function Panel() {
  const event = useOpened((opened) => opened.event);
  const focus = useOpened((opened) => opened.focus);
  return event !== null ? <EventPanel /> : focus !== null ? <ActorPanel /> : null;
}
