import { askedFor } from "../state/history.ts";
import { formatShare } from "../state/url.ts";
import { viewActions, viewStore } from "../state/view.ts";
import { heightDialects } from "./dialects.ts";
import { watchHeight } from "./height.ts";
import { askedView } from "./hostState.ts";
import { readMessage, writeMessage, type HostMessage } from "./messages.ts";

/** Milliseconds between two states that the host is told, as between two that are written to the address. */
const PAUSE = 400;

/** Calls at once, then at most every PAUSE; the last call is never lost. */
function throttledKeepingLast(act: () => void): {
  readonly call: () => void;
  readonly end: () => void;
} {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let again = false;
  const call = (): void => {
    again = timer !== null;
    if (again) return;
    act();
    timer = setTimeout(() => {
      timer = null;
      if (again) call();
    }, PAUSE);
  };
  return {
    call,
    end: () => {
      if (timer !== null) clearTimeout(timer);
    },
  };
}

/**
 * Talks with the page around the frame: says that the timeline stands, what it shows and how high it would be,
 * and does what it is asked to. Hears `win.parent` and nobody else; what arrives faster than frames are drawn
 * is taken together. Returns the way to end that.
 */
export function connectHost(root: HTMLElement, win: Window = window): () => void {
  const host = win.parent;
  // Who embeds the page chose what it shows: what it is told is no secret from them.
  const post = (message: unknown): void => host.postMessage(message, "*");

  let told = formatShare(viewStore.getState());
  const states = throttledKeepingLast(() => {
    const search = formatShare(viewStore.getState());
    if (search === told) return;
    told = search;
    post(writeMessage({ type: "state", search }));
  });
  const unsubscribe = viewStore.subscribe((view, before) => {
    states.call();
    if (view.event !== before.event) post(writeMessage({ type: "select", event: view.event }));
  });

  /** The last state asked for and the last event after it. */
  let waiting: readonly HostMessage[] = [];
  let frame = 0;
  const take = (): void => {
    frame = 0;
    for (const message of waiting)
      if (message.type === "select") viewActions.openEvent(message.event);
      else askedFor.setState({ address: askedView(message.search, viewStore.getState()) });
    waiting = [];
  };
  const hear = ({ source, data }: MessageEvent<unknown>): void => {
    if (source !== host) return;
    const message = readMessage(data);
    if (message === null) return;
    waiting =
      message.type === "setState"
        ? [message]
        : [...waiting.filter(({ type }) => type === "setState"), message];
    frame ||= requestAnimationFrame(take);
  };

  win.addEventListener("message", hear);
  post(writeMessage({ type: "ready", search: told }));
  const unwatch = watchHeight(root, (height) => {
    post(writeMessage({ type: "resize", height }));
    if (height === null) return;
    const framed = { href: win.location.href, width: win.innerWidth };
    for (const each of heightDialects(height, framed)) post(each);
  });
  return () => {
    win.removeEventListener("message", hear);
    cancelAnimationFrame(frame);
    states.end();
    unsubscribe();
    unwatch();
  };
}
