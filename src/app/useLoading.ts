import { useCallback, useEffect, useState } from "react";
import { importOf } from "../open/imported.ts";
import { localName } from "../state/dataAddress.ts";
import { datasetStore } from "../state/dataset.ts";
import { useLocalSets } from "../state/localSets.ts";
import { addressOf } from "../state/ahead.ts";
import { useView, viewActions } from "../state/view.ts";
import { IN_MEMORY, loadSet } from "./loadSet.ts";
import { takeAhead } from "./readAhead.ts";

/** What the shell asks before a link may make the page fetch from somewhere else. */
export interface Consent {
  /** Host that the link's data would come from; null when there is nothing to ask. */
  readonly host: string | null;
  /** The whole of it. */
  readonly address: string;
  /** The host to which it is known to send on. */
  readonly onward: string | null;
  /** It was asked, and sends on to another host. */
  readonly sentOn: boolean;
  readonly allow: () => void;
  readonly refuse: () => void;
}

/** What the reader has said yes to: an address, and whether it was known that it sends on. */
interface Allowed extends Pick<Consent, "sentOn"> {
  readonly href: string;
}

/** Published sheets come from a host of their own. */
const onwardOf = ({ host }: URL): string | null =>
  host === "docs.google.com" ? "googleusercontent.com" : null;

/** Keeps datasetStore in step with `set` and `data` of the view. */
export function useLoading(): { readonly retry: () => void; readonly consent: Consent } {
  const set = useView((view) => view.set);
  const data = useView((view) => view.data);
  const [tries, setTries] = useState(0);
  const [allowed, setAllowed] = useState<Allowed | null>(null);
  const [sendsOn, setSendsOn] = useState<string | null>(null);
  // A set of the reader's own was read before it had an address.
  const local = localName(data);
  const mine = useLocalSets()[local ?? ""];
  const address = addressOf({ set, data });
  const own = data === null;
  const foreign = !own && local === null && address.origin !== location.origin;
  const sentOn = sendsOn === address.href;
  const onward = onwardOf(address);
  const isAllowed = allowed?.href === address.href && allowed.sentOn === sentOn;
  const blocked = foreign && !isAllowed;
  const follow = sentOn || onward !== null;

  useEffect(() => {
    // Whatever else was read is not for this view.
    const ahead = takeAhead(address.href);
    if (blocked) return;
    if (local !== null) {
      datasetStore.setState(
        mine === undefined
          ? { status: "error", problems: [], reading: null }
          : {
              ...IN_MEMORY,
              index: mine.index,
              href: address.href,
              problems: mine.problems,
              local: mine.name,
              reported: importOf(mine.index) !== null,
            },
      );
      return;
    }
    return loadSet({ href: address.href, own, foreign, follow }, ahead, {
      sentOn: () => setSendsOn(address.href),
      anew: () => setTries((count) => count + 1),
    });
  }, [address.href, own, foreign, follow, local, mine, blocked, tries]);

  const retry = useCallback(() => setTries((count) => count + 1), []);
  return {
    retry,
    consent: {
      host: blocked ? address.host : null,
      address: address.href,
      onward,
      sentOn,
      allow: () => setAllowed({ href: address.href, sentOn }),
      refuse: () => viewActions.openSet(set),
    },
  };
}
