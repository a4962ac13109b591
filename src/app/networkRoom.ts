import { createElement, startTransition, useEffect, useState } from "react";
import type { Index } from "../query/index.ts";
import { afterPaint } from "../state/afterPaint.ts";
import { lazyRoom } from "../ui/lazyRoom.tsx";
import { NetworkComing } from "../ui/NetworkComing.tsx";
import { withMessages } from "./rooms.ts";
import { AT_ONCE } from "./slices.ts";

/** The network, which no embed shows: apart from the other rooms. */

const network = () => import("../network/Network.tsx");

/** Resolves when the network that has its place on the page is there, or has none any more. */
let coming: Promise<void> = Promise.resolve();

/** Resolves when no network is on its way: of a set that grows, that of the whole. */
export async function networkThere(): Promise<void> {
  for (let last: unknown = null; last !== coming; await last) last = coming;
}

/**
 * Its work begins beside the page, before there is a place to draw it, once what is rendered with it is on the screen:
 * neither machine nor connection has room for the timeline and it. True when it is worth showing; a failure is told
 * where it is shown.
 */
export function usePreparedNetwork(index: Index, wanted: boolean): boolean {
  const [ready, setReady] = useState(false);
  // Its code comes while the timeline is rendered in slices, not after it; nobody waits for a smaller one's.
  if (wanted && !ready && index.events.length > AT_ONCE) void Network.fetchAhead();
  useEffect(() => {
    if (!wanted) return;
    let end = (): void => undefined;
    coming = new Promise((resolve) => (end = resolve));
    let cancelled = false;
    const show = (): void => {
      if (cancelled) return;
      end();
      startTransition(() => setReady(true));
    };
    // Beside the tools that come next, not after them.
    const stop = afterPaint(() => {
      const prepared = network().then((room) => room.prepare(index));
      Promise.all([Network.fetchAhead(), prepared]).then(show, show);
    });
    return () => {
      cancelled = true;
      end();
      stop();
    };
  }, [index, wanted]);
  return ready;
}

export const Network = lazyRoom(() => withMessages(network()).then((room) => room.Network), {
  waiting: createElement(NetworkComing),
});
