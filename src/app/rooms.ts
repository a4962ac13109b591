import type { LaterGroup } from "../i18n/catalogue.ts";
import { needMessages } from "../state/locale.ts";
import { lazyRoom } from "../ui/lazyRoom.tsx";
import type { Pictures } from "../ui/picture.ts";
import { FailedDialog } from "./FailedDialog.tsx";

/** A room together with the messages that only later rooms say. */
export async function withMessages<Room>(
  room: Promise<Room>,
  group: LaterGroup = "later",
): Promise<Room> {
  const [loaded] = await Promise.all([room, needMessages(group)]);
  return loaded;
}

/** Rooms that are not needed for the first event on screen: each its own chunk, loaded when shown. */
export const ActorPanel = lazyRoom(() =>
  withMessages(import("../network/ActorPanel.tsx")).then((room) => room.ActorPanel),
);
export const EventPanel = lazyRoom(() =>
  withMessages(import("../event/EventPanel.tsx")).then((room) => room.EventPanel),
);
export const EventTable = lazyRoom(() =>
  withMessages(import("../table/EventTable.tsx")).then((room) => room.EventTable),
);
export const PrintedSelection = lazyRoom(
  () => withMessages(import("../table/PrintedSelection.tsx")).then((room) => room.PrintedSelection),
  { quiet: true },
);
export const AboutPage = lazyRoom(() =>
  withMessages(import("../about/AboutPage.tsx")).then((room) => room.AboutPage),
);
export const SourceView = lazyRoom(() =>
  withMessages(import("../source/SourceView.tsx")).then((room) => room.SourceView),
);
export const SourceSteps = lazyRoom(() =>
  withMessages(import("../source/Steps.tsx")).then((room) => room.Steps),
);
export const Editor = lazyRoom(() =>
  // It names the fields of an event as its panel does.
  withMessages(withMessages(import("./Editor.tsx")), "open").then((room) => room.Editor),
);
export const Announcement = lazyRoom(
  () => import("./Announcement.tsx").then((room) => room.Announcement),
  { quiet: true },
);
export const EmptyState = lazyRoom(() =>
  import("../filters/EmptyState.tsx").then((room) => room.EmptyState),
);
export const EventList = lazyRoom(() =>
  import("../timeline/EventList.tsx").then((room) => room.EventList),
);
export const ReadingProgress = lazyRoom(
  () => withMessages(import("./ReadingProgress.tsx"), "open").then((room) => room.ReadingProgress),
  { quiet: true },
);
export const LargeState = lazyRoom(
  () => withMessages(import("./LargeState.tsx"), "open").then((room) => room.LargeState),
  {
    quiet: true,
  },
);
/** For the small frame, whose first event is waited for without them. */
export const Notices = lazyRoom(() => import("./Notices.tsx").then((room) => room.Notices), {
  quiet: true,
});
export const Overview = lazyRoom(() =>
  import("../timeline/Overview.tsx").then((room) => room.Overview),
);
export const WindowControls = lazyRoom(
  () => import("../timeline/WindowControls.tsx").then((room) => room.WindowControls),
  { quiet: true },
);
export const EmbedFoot = lazyRoom(() => import("./EmbedFoot.tsx").then((room) => room.EmbedFoot));
/** For the small frame: most of them are not searched. */
export const SearchSync = lazyRoom(
  () => import("../filters/SearchSync.tsx").then((room) => room.SearchSync),
  { quiet: true },
);
export const Settings = lazyRoom(() =>
  withMessages(import("../ui/Settings.tsx")).then((room) => room.Settings),
);
export const KeyHelp = lazyRoom(
  () => withMessages(import("./KeyHelp.tsx")).then((room) => room.KeyHelp),
  { around: FailedDialog },
);
export const SharePanel = lazyRoom(
  () =>
    // A picture of the network speaks the later rooms' words, wherever it is taken.
    withMessages(withMessages(import("../share/SharePanel.tsx")), "share").then(
      (room) => room.SharePanel,
    ),
  { around: FailedDialog },
);
export const VersionNotice = lazyRoom(
  () =>
    withMessages(import("../share/VersionNotice.tsx"), "share").then((room) => room.VersionNotice),
  { quiet: true },
);
export const OpenPage = lazyRoom(() =>
  withMessages(import("../open/OpenPage.tsx"), "open").then((room) => room.OpenPage),
);
export const OpenByHand = lazyRoom(
  () => withMessages(import("../open/OpenByHand.tsx"), "open").then((room) => room.OpenByHand),
  { quiet: true },
);
export const ImportNotice = lazyRoom(
  () => withMessages(import("../open/ImportNotice.tsx"), "open").then((room) => room.ImportNotice),
  {
    quiet: true,
  },
);
export const Asking = lazyRoom(() =>
  withMessages(import("./Asking.tsx")).then((room) => room.Asking),
);
export const EmptySet = lazyRoom(() => import("./EmptySet.tsx").then((room) => room.EmptySet));
export const NoSuchSet = lazyRoom(() => import("./NoSuchSet.tsx").then((room) => room.NoSuchSet));
export const LostSet = lazyRoom(() =>
  withMessages(import("./LostSet.tsx"), "open").then((room) => room.LostSet),
);
export const DraftNotice = lazyRoom(
  () => withMessages(import("./DraftNotice.tsx"), "open").then((room) => room.DraftNotice),
  { quiet: true },
);

/** What tells how the reading of a file went comes while it is read: a connection that is lost must not silence it. */
export function fetchReport(): void {
  for (const room of [ImportNotice, LargeState, Notices]) void room.fetchAhead();
}

/** What the panel draws: views do not know each other. */
export const STILLS: Pictures = {
  timeline: () => withMessages(import("../timeline/still.tsx")).then((room) => room.titledPicture),
  network: () => import("../network/still.tsx").then((room) => room.networkPicture),
};
