import { lazy } from "react";

/** Rooms that are not needed for the first event on screen: each its own chunk, loaded when shown. */
export const Network = lazy(() =>
  import("../network/Network.tsx").then((room) => ({ default: room.Network })),
);
export const ActorPanel = lazy(() =>
  import("../network/ActorPanel.tsx").then((room) => ({ default: room.ActorPanel })),
);
export const EventPanel = lazy(() =>
  import("../event/EventPanel.tsx").then((room) => ({ default: room.EventPanel })),
);
export const EventTable = lazy(() =>
  import("../table/EventTable.tsx").then((room) => ({ default: room.EventTable })),
);
export const AboutPage = lazy(() =>
  import("../about/AboutPage.tsx").then((room) => ({ default: room.AboutPage })),
);
