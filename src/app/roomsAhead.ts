import { LazyChecklist } from "../filters/LazyChecklist.tsx";
import { LazyHitList } from "../filters/LazyHitList.tsx";
import { savesData, whenIdle } from "../ingest/device.ts";
import { movingWindow } from "../timeline/motion.ts";
import { Network, networkThere } from "./networkRoom.ts";
import {
  AboutPage,
  ActorPanel,
  Editor,
  EmptyState,
  EventPanel,
  EventTable,
  KeyHelp,
  OpenPage,
  Settings,
  SharePanel,
  SourceView,
} from "./rooms.ts";

/** In the order in which readers ask for them. */
const ROOMS = [
  LazyChecklist,
  SourceView,
  EventTable,
  Network,
  LazyHitList,
  SharePanel,
  AboutPage,
  KeyHelp,
  Settings,
  EmptyState,
  OpenPage,
  Editor,
];

/**
 * The network is there, part of which another thread prepares; nothing to do, and no hand moves the window, each of
 * whose frames leaves some idle time.
 */
async function whenFree(): Promise<void> {
  do {
    await networkThere();
    await whenIdle();
  } while (movingWindow() !== null);
}

/**
 * Fetches the other rooms of the page, one after the other, each when the page has nothing to do and nobody moves its
 * window: they then open without a network too. The panels, which a reader opens next, are fetched first, also where
 * data is to be saved.
 */
export async function fetchRooms(): Promise<void> {
  await whenFree();
  await Promise.all([EventPanel.fetchAhead(), ActorPanel.fetchAhead()]);
  if (savesData()) return;
  for (const room of ROOMS) {
    await whenFree();
    await room.fetchAhead();
  }
  // What is typed is then found.
  await import("../query/search.ts").catch(() => undefined);
}
