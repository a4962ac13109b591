import { createElement, useEffect } from "react";
import type { Index } from "../query/index.ts";
import { needMessages } from "../state/locale.ts";
import { lazyRoom } from "../ui/lazyRoom.tsx";
import { NetworkComing } from "../ui/NetworkComing.tsx";
import { withMessages } from "./rooms.ts";

/** The network, which no embed shows: apart from the other rooms. */

const network = () => import("../network/Network.tsx");

/**
 * Its work begins beside the page, before there is a place to draw it. Wanted once the timeline stands: neither machine
 * nor connection has room for both. A failure is told where it is shown.
 */
export function usePreparedNetwork(index: Index, wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return;
    needMessages("later").catch(() => undefined);
    network()
      .then((room) => room.prepare(index))
      .catch(() => undefined);
  }, [index, wanted]);
}

export const Network = lazyRoom(() => withMessages(network()).then((room) => room.Network), {
  waiting: createElement(NetworkComing),
});
