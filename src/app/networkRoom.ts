import { createElement, startTransition, useEffect, useState } from "react";
import type { Index } from "../query/index.ts";
import { lazyRoom } from "../ui/lazyRoom.tsx";
import { NetworkComing } from "../ui/NetworkComing.tsx";
import { withMessages } from "./rooms.ts";

/** The network, which no embed shows: apart from the other rooms. */

const network = () => import("../network/Network.tsx");

/**
 * Its work begins beside the page, before there is a place to draw it. Wanted once the timeline stands: neither machine
 * nor connection has room for both. True once it is worth showing; a failure is told where it is shown.
 */
export function usePreparedNetwork(index: Index, wanted: boolean): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    if (!wanted) return;
    let left = false;
    const show = (): void => {
      if (!left) startTransition(() => setReady(true));
    };
    Promise.all([Network.fetchAhead(), network().then((room) => room.prepare(index))]).then(
      show,
      show,
    );
    return () => {
      left = true;
    };
  }, [index, wanted]);
  return ready;
}

export const Network = lazyRoom(() => withMessages(network()).then((room) => room.Network), {
  waiting: createElement(NetworkComing),
});
