import { useOpened } from "../state/view.ts";
import { ActorPanel, EventPanel } from "./rooms.ts";

export const usePanelOpen = (): boolean =>
  useOpened(({ event, focus }) => event !== null || focus !== null);

interface PanelProps {
  /** In the place of what the actor's own button does. */
  readonly onCloseActor?: () => void;
}

/** The open event, else the actor in focus. */
export function Panel({ onCloseActor }: PanelProps) {
  const event = useOpened((opened) => opened.event);
  const focus = useOpened((opened) => opened.focus);
  return event !== null ? (
    <EventPanel />
  ) : focus !== null ? (
    <ActorPanel onClose={onCloseActor} />
  ) : null;
}
