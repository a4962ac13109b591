import { useCallback, useEffect, useState } from "react";
import type { LargeSet } from "../ingest/large/openLarge.ts";
import { type Loaded, loadDataset } from "../ingest/load.ts";
import { problem } from "../ingest/problem.ts";
import { importOf, rememberImport } from "../open/imported.ts";
import { indexSoftly } from "../query/index.ts";
import { localName } from "../state/dataAddress.ts";
import { type Arriving, type DatasetState, datasetStore, whenReplaced } from "../state/dataset.ts";
import { useLocalSets } from "../state/localSets.ts";
import { needMessages } from "../state/locale.ts";
import { addressOf } from "../state/ahead.ts";
import { useView, viewActions } from "../state/view.ts";
import { keepSet, keptSet } from "./keptSets.ts";
import { takeAhead } from "./readAhead.ts";
import { fetchReport } from "./rooms.ts";
import { tellReading } from "./tellReading.ts";

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

/** What stands in datasetStore beside a set that is all there. */
const IN_MEMORY = {
  status: "ready",
  local: null,
  reported: false,
  reading: null,
  rest: null,
} as const;

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
    if (ahead === "shown") {
      keepSet(address.href, datasetStore.getState());
      return;
    }
    const kept = own ? keptSet(address.href) : null;
    if (kept !== null) {
      keepSet(address.href, kept);
      datasetStore.setState({ ...IN_MEMORY, ...kept, href: address.href });
      return;
    }
    let stop = new AbortController();
    let cancelled = false;
    datasetStore.setState({ status: "loading", problems: [], reading: null, rest: null });
    // What came of a large set so far is shown.
    let part: LargeSet | null = null;
    const show = (come: LargeSet): void => {
      if (cancelled) return;
      if (part === null) whenReplaced(come.index.texts, come.close);
      part = come;
      telling?.end();
      const { index } = come;
      datasetStore.setState({
        status: "ready",
        index,
        href: address.href,
        arriving,
        local: null,
        reported: false,
      });
    };
    let arriving: Arriving | null = null;
    const rows = (read: number, total: number): void => {
      arriving = { read, total, cancel: () => stop.abort() };
      if (!cancelled && part !== null) datasetStore.setState({ arriving });
    };
    // What can be wrong with a file of another's making has its words in a later group.
    const needWords = () => needMessages("open").catch(() => undefined);
    const words = own ? undefined : needWords();
    if (!own) fetchReport();
    const telling = own ? null : tellReading(() => stop.abort());
    const hearing = () => ({ signal: stop.signal, part: show, rows });
    const settle = async (loaded: Loaded): Promise<void> => {
      const { dataset, large, problems, imported } = loaded;
      if (dataset !== null) performance.mark("siyaq:dataset");
      const index = large?.index ?? (dataset && (await indexSoftly(dataset, stop.signal)));
      // Somebody put a file of theirs in the place of one of ours.
      if (own && imported !== null) await needWords();
      if (cancelled) {
        large?.close();
        return;
      }
      telling?.end();
      if (foreign && problems.some(({ code }) => code === "redirected")) {
        setSendsOn(address.href);
        return;
      }
      if (large !== null && part === null) whenReplaced(large.index.texts, large.close);
      part = large;
      if (index !== null) {
        if (imported !== null) rememberImport(index, imported.result, imported.files);
        const reported = imported !== null;
        if (own && !reported) keepSet(address.href, { index, problems });
        datasetStore.setState({
          status: "ready",
          index,
          href: address.href,
          arriving: null,
          problems,
          local: null,
          reported,
          rest: restOf(loaded),
        });
      } else
        datasetStore.setState({
          status: "error",
          arriving: null,
          problems: dataset === null ? problems : [problem("aborted", address.href)],
        });
    };
    const restOf = ({ rest, large, imported }: Loaded): DatasetState["rest"] => {
      if (rest === null || large === null) return null;
      const events = large.index.events.length;
      const told = { events, total: imported?.result.report.rows ?? events };
      if (rest === "anew")
        return { kind: "anew", ...told, read: () => setTries((count) => count + 1) };
      const read = (): void => {
        stop = new AbortController();
        datasetStore.setState({ rest: null, problems: [] });
        void rest(hearing()).then(settle);
      };
      return { kind: "go-on", ...told, read };
    };
    void Promise.all([
      ahead ??
        loadDataset(address.href, {
          own,
          foreign,
          follow,
          progress: telling?.progress,
          ...hearing(),
        }),
      words,
    ]).then(([loaded]) => settle(loaded));
    return () => {
      cancelled = true;
      telling?.end();
      datasetStore.setState({ arriving: null });
      stop.abort();
    };
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
