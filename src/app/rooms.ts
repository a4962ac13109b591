import { lazy } from "react";

const actorPanel = () => import("../network/ActorPanel.tsx");
const eventPanel = () => import("../event/EventPanel.tsx");

/** What a reader opens next is fetched before he asks. */
export function preloadPanels(): void {
  Promise.all([eventPanel(), actorPanel()]).catch(() => undefined);
}

/** Rooms that are not needed for the first event on screen: each its own chunk, loaded when shown. */
export const Network = lazy(() =>
  import("../network/Network.tsx").then((room) => ({ default: room.Network })),
);
export const ActorPanel = lazy(() => actorPanel().then((room) => ({ default: room.ActorPanel })));
export const EventPanel = lazy(() => eventPanel().then((room) => ({ default: room.EventPanel })));
export const EventTable = lazy(() =>
  import("../table/EventTable.tsx").then((room) => ({ default: room.EventTable })),
);
export const PrintedSelection = lazy(() =>
  import("../table/PrintedSelection.tsx").then((room) => ({ default: room.PrintedSelection })),
);
export const AboutPage = lazy(() =>
  import("../about/AboutPage.tsx").then((room) => ({ default: room.AboutPage })),
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
