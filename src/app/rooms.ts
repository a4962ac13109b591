import { lazy } from "react";
import { needLaterMessages } from "../state/locale.ts";

const actorPanel = () => withMessages(import("../network/ActorPanel.tsx"));
const eventPanel = () => withMessages(import("../event/EventPanel.tsx"));

/** What a reader opens next is fetched before he asks. */
export function preloadPanels(): void {
  Promise.all([eventPanel(), actorPanel()]).catch(() => undefined);
}

/** A room together with the messages that only later rooms say. */
async function withMessages<Room>(room: Promise<Room>): Promise<Room> {
  const [loaded] = await Promise.all([room, needLaterMessages()]);
  return loaded;
}

/** Rooms that are not needed for the first event on screen: each its own chunk, loaded when shown. */
export const Network = lazy(() =>
  withMessages(import("../network/Network.tsx")).then((room) => ({ default: room.Network })),
);
export const ActorPanel = lazy(() => actorPanel().then((room) => ({ default: room.ActorPanel })));
export const EventPanel = lazy(() => eventPanel().then((room) => ({ default: room.EventPanel })));
export const EventTable = lazy(() =>
  withMessages(import("../table/EventTable.tsx")).then((room) => ({ default: room.EventTable })),
);
export const PrintedSelection = lazy(() =>
  withMessages(import("../table/PrintedSelection.tsx")).then((room) => ({ default: room.PrintedSelection })),
);
export const AboutPage = lazy(() =>
  withMessages(import("../about/AboutPage.tsx")).then((room) => ({ default: room.AboutPage })),
);
export const SourceView = lazy(() =>
  withMessages(import("../source/SourceView.tsx")).then((room) => ({ default: room.SourceView })),
);
export const SourceSteps = lazy(() =>
  withMessages(import("../source/Steps.tsx")).then((room) => ({ default: room.Steps })),
);
export const EmptyState = lazy(() =>
  import("../filters/EmptyState.tsx").then((room) => ({ default: room.EmptyState })),
);
export const EventList = lazy(() =>
  import("../timeline/EventList.tsx").then((room) => ({ default: room.EventList })),
);
export const KeyHelp = lazy(() =>
  import("./KeyHelp.tsx").then((room) => ({ default: room.KeyHelp })),
);
