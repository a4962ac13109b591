/** The host's side: `<siyaq-timeline>`. It becomes dist/embed.js (build.ts): it imports two words and spends bytes sparingly. */

import { title as arabic } from "../i18n/messages/ar/embed.json";
import { title as english } from "../i18n/messages/en/embed.json";
import { SANDBOX } from "../ui/sandbox.ts";

/** Pixels that a frame can have, and what it has when nobody says. */
const LEAST = 100;
const MOST = 20_000;
const USUAL = 480;
/** No honest state comes near it, and no server takes a longer address. */
const LONGEST = 8192;

type Message = Readonly<Record<string, unknown>>;

/** Pixels that a frame can have; 0 for -1, NaN, 1e9 and words. */
const pixels = (given: unknown): number => {
  const height = Number(given);
  return height >= LEAST && height <= MOST ? height : 0;
};

const isText = (given: unknown): given is string =>
  typeof given === "string" && given.length < LONGEST;

/** One element's frame. Closures, because their names can be shortened and those of members cannot. */
function framed(host: HTMLElement) {
  const box = document.createElement("div");
  const slot = document.createElement("slot");
  const frame = document.createElement("iframe");
  let connected = false;
  let ready = false;
  let origin = "";
  /** What the frame shows, once it has said so; null: what `src` says. */
  let shown: string | null = null;
  /** Asked for by a view longer than any frame; 0: it fits what it is given. */
  let asked = 0;
  /** For a frame that does not listen yet. */
  const waiting: Message[] = [];

  box.append(slot);
  host.attachShadow({ mode: "open" }).append(box);

  const attribute = (name: string): string => host.getAttribute(name) ?? "";

  /** Language of the element or, failing that, of what it stands in. */
  const near = (): string => host.closest<HTMLElement>("[lang]")?.lang.slice(0, 2) ?? "";

  /** What the element holds stays to be seen until there is a frame to see, which lies above it. */
  const show = (now: boolean): void => {
    const height = Math.min(
      asked || pixels(attribute("height")) || USUAL,
      pixels(attribute("max-height")) || MOST,
    );
    // Never as an attribute: a strict host allows no inline style.
    box.style.cssText = `position:relative;min-height:${height}px`;
    frame.style.cssText = `position:absolute;width:100%;height:${height}px;border:0;opacity:${+now}`;
    frame.title = host.title || (near() === "ar" ? arabic : english);
    frame.inert = !now;
    slot.hidden = ready = now;
  };

  const post = (message: Message): void => {
    if (ready)
      frame.contentWindow?.postMessage(
        { source: "siyaq", v: 1, ...message },
        origin === "null" ? "*" : origin,
      );
    else waiting.push(message);
  };

  /** The parameter of the host's address that is ours; of two elements with the same name, the first has it. */
  const parameter = (): string => {
    const name = attribute("sync-url");
    return document.querySelector(`[sync-url="${name}"]`) === host ? name : "";
  };

  const mirror = (search: string): void => {
    const name = parameter();
    if (!name) return;
    const parts = location.search.slice(1).split("&");
    const others = parts.filter((part) => part && part.split("=")[0] !== name);
    others.push(`${name}=${encodeURIComponent(search.slice(1))}`);
    try {
      history.replaceState(
        history.state,
        "",
        `${location.pathname}?${others.join("&")}${location.hash}`,
      );
    } catch {
      // Browsers limit how often; the next state will be written.
    }
  };

  const hear = ({ data, source, origin: from }: MessageEvent<Message | null>): void => {
    if (source !== frame.contentWindow || from !== origin) return;
    if (data?.["source"] !== "siyaq" || data["v"] !== 1) return;
    const { type, height, search } = data;
    if (type === "resize") {
      asked = pixels(height);
      return show(ready);
    }
    if (isText(search)) {
      shown = search;
      if (type === "state") mirror(search);
      else if (type === "ready") {
        show(true);
        waiting.splice(0).forEach(post);
      } else return;
    } else if (type !== "select") return;
    host.dispatchEvent(new CustomEvent(`siyaq-${type}`, { detail: data, bubbles: true }));
  };

  const open = (): void => {
    const src = document.createElement("a");
    src.href = attribute("src") || "x:";
    if (!src.protocol.startsWith("http")) return;
    const own = new URLSearchParams(src.search);
    const linked = new URLSearchParams(location.search).get(parameter());
    const query = new URLSearchParams(shown ?? linked ?? own);
    // A link to the host's page chooses what is seen of the data, and never other data.
    if (shown === null && linked !== null)
      for (const kept of ["set", "data"]) query.set(kept, own.get(kept) ?? "");
    query.set("embed", "1");
    const lang = near();
    if (/ar|en/.test(lang) && (host.lang || !query.has("lang"))) query.set("lang", lang);
    if (attribute("theme")) query.set("theme", attribute("theme"));
    src.search = `${query}`;

    frame.sandbox.value = attribute("sandbox") || SANDBOX;
    // A frame without an origin of its own is known by its window alone.
    origin = frame.sandbox.contains("allow-same-origin") ? src.origin : "null";
    frame.allow = "clipboard-write; web-share";
    frame.loading = "lazy";
    frame.src = src.href;
    show(false);
    addEventListener("message", hear);
    box.prepend(frame);
  };

  const close = (): void => {
    removeEventListener("message", hear);
    frame.remove();
    asked = 0;
    show(false);
  };

  return {
    connect(now: boolean): void {
      connected = now;
      (now ? open : close)();
    },
    change(name: string): void {
      if (!connected) return;
      if (/height/.test(name)) return show(ready);
      if (name === "src") shown = null;
      close();
      open();
    },
    post,
  };
}

export class SiyaqTimeline extends HTMLElement {
  static observedAttributes = ["src", "lang", "theme", "height", "max-height"];

  #framed = framed(this);

  connectedCallback(): void {
    this.#framed.connect(true);
  }

  disconnectedCallback(): void {
    this.#framed.connect(false);
  }

  attributeChangedCallback(name: string): void {
    this.#framed.change(name);
  }

  setState(search: string): void {
    this.#framed.post({ type: "setState", search });
  }

  select(event: string | null): void {
    this.#framed.post({ type: "select", event });
  }
}
