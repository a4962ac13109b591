import { savesData, whenIdle } from "../ingest/device.ts";
import { needMessages } from "../state/locale.ts";
import { movingWindow } from "../timeline/motion.ts";
import { Network } from "./networkRoom.ts";
import {
  AboutPage,
  ActorPanel,
  EventPanel,
  EventTable,
  KeyHelp,
  SharePanel,
  SourceView,
} from "./rooms.ts";

/** What a reader opens next is fetched before they ask, whoever pays for it. */
const panels = (): Promise<unknown> => Promise.all([EventPanel.fetch(), ActorPanel.fetch()]);

/** In the order in which readers ask for them: the words of each come with it. */
const ROOMS = [Network, SourceView, EventTable, SharePanel, AboutPage, KeyHelp] as const;

/** Nothing to do, and no hand that moves the window: each of its frames leaves some idle time. */
async function whenFree(): Promise<void> {
  do await whenIdle();
  while (movingWindow() !== null);
}

/**
 * Fetches the other rooms of the page, one after the other, each when the page has nothing to do and nobody moves its
 * window: they then open without a network too. What does not come is asked for again when it is shown.
 */
export async function fetchRooms(): Promise<void> {
  await whenFree();
  await panels().catch(() => undefined);
  if (savesData()) return;
  for (const room of ROOMS) {
    await whenFree();
    await room.fetch().catch(() => undefined);
  }
}

/** What tells how the reading of a file went comes while it is read: a connection that is lost must not silence it. */
export async function fetchReport(): Promise<void> {
  await Promise.all([
    import("../open/ImportNotice.tsx"),
    import("./LargeState.tsx"),
    import("./Notices.tsx"),
    needMessages("open"),
  ]);
}
