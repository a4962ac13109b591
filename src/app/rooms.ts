import { lazy } from "react";
import { needLaterMessages } from "../state/locale.ts";

/** Container widths, not the screen's: a frame in a column is a phone. */
export const TABLET = 560;
export const DESKTOP = 1100;

const frames = {
  wide: () => import("./Wide.tsx"),
  narrow: () => import("./Narrow.tsx"),
  embedded: () => import("./Embedded.tsx"),
} as const;

/** Starts the fetch of the frame that will be shown, beside that of the data and the messages. */
export function preloadFrame(embed: boolean, width: number): void {
  frames[embed ? "embedded" : width < TABLET ? "narrow" : "wide"]().catch(() => undefined);
}

export const Wide = lazy(() => frames.wide().then((frame) => ({ default: frame.Wide })));
export const Narrow = lazy(() => frames.narrow().then((frame) => ({ default: frame.Narrow })));
export const Embedded = lazy(() =>
  frames.embedded().then((frame) => ({ default: frame.Embedded })),
);

/** A room together with the messages that only later rooms say. */
async function withMessages<Room>(room: Promise<Room>): Promise<Room> {
  const [loaded] = await Promise.all([room, needLaterMessages()]);
  return loaded;
}

/** Rooms that are not needed for the first event on screen: each its own chunk, loaded when shown. */
export const Network = lazy(() =>
  withMessages(import("../network/Network.tsx")).then((room) => ({ default: room.Network })),
);
export const ActorPanel = lazy(() =>
  withMessages(import("../network/ActorPanel.tsx")).then((room) => ({ default: room.ActorPanel })),
);
export const EventPanel = lazy(() =>
  withMessages(import("../event/EventPanel.tsx")).then((room) => ({ default: room.EventPanel })),
);
export const EventTable = lazy(() =>
  withMessages(import("../table/EventTable.tsx")).then((room) => ({ default: room.EventTable })),
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
