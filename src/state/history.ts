import { createStore } from "zustand/vanilla";
import { addressOf } from "./ahead.ts";
import { datasetStore } from "./dataset.ts";
import {
  formatSearch,
  formatShare,
  isStep,
  keptBeside,
  parseSearch,
  type Address,
  type AddressDefaults,
  type Kept,
} from "./url.ts";
import { isOfSet, type AddressProblem } from "./addressProblem.ts";
import { withoutUnknown } from "./unknownIds.ts";
import { currentLang } from "./locale.ts";
import { PAGE, pagePath, ROOT_PAGE, type Page } from "./page.ts";
import { saidStep, viewStore, type View } from "./view.ts";

/** What this file needs of a window; tests hand in a small one. */
export interface AddressedWindow {
  readonly location: Readonly<Pick<Location, "origin" | "pathname" | "search" | "hash">>;
  readonly history: Pick<History, "pushState" | "replaceState">;
  /** Itself, unless the page is in a frame. */
  readonly parent: unknown;
  addEventListener(type: "popstate" | "pagehide", listener: () => void): void;
  removeEventListener(type: "popstate" | "pagehide", listener: () => void): void;
}

/** Parameters of the present address that could not be taken; the shell says so quietly. */
export const linkProblems = createStore<{ readonly problems: readonly AddressProblem[] }>(() => ({
  problems: [],
}));

/** What the page around a frame asks to be shown: taken as an address would be, with what of it was not understood. */
export const askedFor = createStore<{
  readonly address: Pick<Address, "view" | "problems"> | null;
}>(() => ({ address: null }));

/** Browsers refuse more than about 100 writes in 30 seconds; panning makes 60 a second. */
const PAUSE = 400;

/** What of an address its set knows; as it is while that set, or a part of it, is still to come. */
function known(address: Address): Address {
  const { index, href, status, arriving } = datasetStore.getState();
  const isThere = index !== null && status === "ready" && arriving === null;
  return isThere && href === addressOf(address.view).href
    ? withoutUnknown(address, index)
    : address;
}

/**
 * Keeps the address and the view in step: reads the address into the view now and whenever the reader goes
 * Back or Forward; writes the view into it afterwards. Returns the way to end that.
 * A frame never adds to the history of the page around it.
 */
export function connectHistory(win: AddressedWindow = window, page: Page = PAGE): () => void {
  const framed = win.parent !== win;
  let kept: Kept = parseSearch("");
  let pending: ReturnType<typeof setTimeout> | null = null;
  let reading = false;

  const keep = (address: Kept): void => {
    kept = address;
    // The same list stays the same object, so that a notice that was closed stays closed.
    const told = linkProblems.getState().problems;
    if (JSON.stringify(told) !== JSON.stringify(address.problems))
      linkProblems.setState({ problems: address.problems });
  };

  const read = (): void => {
    const address = known(parseSearch(win.location.search, page));
    keep(address);
    // The address knows whole days; a view that it already describes is left as it is.
    if (formatShare(address.view) === formatShare(viewStore.getState())) return;
    reading = true;
    viewStore.setState(address.view, true);
    reading = false;
  };

  const write = (view: View, how: "pushState" | "replaceState"): void => {
    const search = formatSearch(view, kept, page);
    if (search === win.location.search) return;
    try {
      win.history[how](null, "", `${win.location.pathname}${search}${win.location.hash}`);
    } catch {
      // A sandboxed frame has no address of its own, and browsers limit the rate: the view goes on without.
      return;
    }
    keep(keptBeside(view, kept, page));
  };

  const forget = (): void => {
    if (pending !== null) clearTimeout(pending);
    pending = null;
  };

  /** Writes what waits; `view` is the last one that belongs to the present entry. */
  const flush = (view: View): void => {
    if (pending === null) return;
    forget();
    write(view, "replaceState");
  };

  const onChange = (view: View, before: View): void => {
    if (reading) return;
    if (saidStep() ?? isStep(before, view)) {
      flush(before);
      // What one set does not know, or has nothing in, is nothing to say of another.
      if (view.set !== before.set || view.data !== before.data)
        keep({ ...kept, problems: kept.problems.filter(({ reason }) => !isOfSet(reason)) });
      write(view, framed ? "replaceState" : "pushState");
    } else pending ??= setTimeout(() => flush(viewStore.getState()), PAUSE);
  };
  const onAsked = ({ address }: ReturnType<typeof askedFor.getState>): void => {
    if (address === null) return;
    // What waits would be written over what is kept from here on.
    flush(viewStore.getState());
    const { view, problems } = known({ ...address, foreign: kept.foreign });
    keep({ problems, foreign: kept.foreign });
    viewStore.setState(view, true);
  };
  /** The address came before its set. It stays as it is: nobody has chosen anything. */
  const onSet = (): void => {
    const view = viewStore.getState();
    const address = known({ ...kept, view });
    if (address.view === view) return;
    keep(address);
    reading = true;
    viewStore.setState(address.view, true);
    reading = false;
  };
  const onPop = (): void => {
    // What waited belongs to an entry that is left behind.
    forget();
    read();
  };
  const onHide = (): void => flush(viewStore.getState());

  read();
  const unsubscribe = viewStore.subscribe(onChange);
  const unsubscribeAsked = askedFor.subscribe(onAsked);
  const unsubscribeSet = datasetStore.subscribe(onSet);
  win.addEventListener("popstate", onPop);
  win.addEventListener("pagehide", onHide);
  return () => {
    flush(viewStore.getState());
    unsubscribe();
    unsubscribeAsked();
    unsubscribeSet();
    win.removeEventListener("popstate", onPop);
    win.removeEventListener("pagehide", onHide);
  };
}

/**
 * The whole address under which somebody else sees the same: in the same language too, whatever their browser asks
 * for. A set that has a page of its own is sent with that page's address: hosts that preview links read its head.
 * `defaults`: what is not said where the page is no set's own.
 */
export function shareUrl(
  view: View,
  win: Pick<AddressedWindow, "location"> = window,
  { home, sets }: Page = PAGE,
  defaults: AddressDefaults = ROOT_PAGE,
): string {
  const lang = currentLang(view.lang);
  const root = home ?? `${win.location.origin}${win.location.pathname}`;
  if (view.data !== null || !sets.includes(view.set))
    return `${root}${formatShare({ ...view, lang }, defaults)}`;
  return `${root}${pagePath(view.set, lang)}${formatShare({ ...view, lang }, { set: view.set, lang })}`;
}
