import { createElement, startTransition, useEffect, useState } from "react";
import type { Index } from "../query/index.ts";
import { afterPaint } from "../state/afterPaint.ts";
import { lazyRoom } from "../ui/lazyRoom.tsx";
import { NetworkComing } from "../ui/NetworkComing.tsx";
import { withMessages } from "./rooms.ts";

/** The network, which no embed shows: apart from the other rooms. */

const network = () => import("../network/Network.tsx");

/** Of more events the timeline is rendered in slices: this code comes meanwhile, and nobody waits for less. */
const IN_SLICES = 1000;

let preparing = false;

/** Whether a network that has its place on the page is not there yet. */
export const networkComing = (): boolean => preparing;

/**
 * Its work begins beside the page, before there is a place to draw it, once what is rendered with it is on the screen:
 * neither machine nor connection has room for the timeline and it. True when it is worth showing; a failure is told
 * where it is shown.
 */
export function usePreparedNetwork(index: Index, wanted: boolean): boolean {
  const [ready, setReady] = useState(false);
  useState(() => {
    if (wanted && index.events.length > IN_SLICES) void Network.fetchAhead();
  });
  useEffect(() => {
    if (!wanted) return;
    let cancelled = false;
    preparing = true;
    const show = (): void => {
      if (cancelled) return;
      preparing = false;
      startTransition(() => setReady(true));
    };
    // Beside the tools that come next, not after them.
    const stop = afterPaint(() => {
      const prepared = network().then((room) => room.prepare(index));
      Promise.all([Network.fetchAhead(), prepared]).then(show, show);
    });
    return () => {
      cancelled = true;
      preparing = false;
      stop();
    };
  }, [index, wanted]);
  return ready;
}

export const Network = lazyRoom(() => withMessages(network()).then((room) => room.Network), {
  waiting: createElement(NetworkComing),
});
