import { lazyRoom } from "../ui/lazyRoom.tsx";

const actorPanel = () => import("../network/ActorPanel.tsx");
const eventPanel = () => import("../event/EventPanel.tsx");

/** What a reader opens next is fetched before he asks. */
export function preloadPanels(): void {
  Promise.all([eventPanel(), actorPanel()]).catch(() => undefined);
}

/** Rooms that are not needed for the first event on screen: each its own chunk, loaded when shown. */
export const Network = lazyRoom(() =>
  import("../network/Network.tsx").then((room) => room.Network),
);
export const ActorPanel = lazyRoom(() => actorPanel().then((room) => room.ActorPanel));
export const EventPanel = lazyRoom(() => eventPanel().then((room) => room.EventPanel));
export const EventTable = lazyRoom(() =>
  import("../table/EventTable.tsx").then((room) => room.EventTable),
);
export const PrintedSelection = lazyRoom(
  () => import("../table/PrintedSelection.tsx").then((room) => room.PrintedSelection),
  { quiet: true },
);
export const AboutPage = lazyRoom(() =>
  import("../about/AboutPage.tsx").then((room) => room.AboutPage),
);
export const EmptyState = lazyRoom(() =>
  import("../filters/EmptyState.tsx").then((room) => room.EmptyState),
);
export const EventList = lazyRoom(() =>
  import("../timeline/EventList.tsx").then((room) => room.EventList),
);
export const KeyHelp = lazyRoom(() => import("./KeyHelp.tsx").then((room) => room.KeyHelp));
