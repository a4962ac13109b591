// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SiyaqTimeline } from "./element.ts";

customElements.define("siyaq-timeline", SiyaqTimeline);

const SITE = "https://siyaq.example/app/";

/** Puts markup on the page; happy-dom loads no frames, so their windows are handed in. */
function put(markup: string): SiyaqTimeline {
  document.body.innerHTML = markup;
  const element = document.querySelector("siyaq-timeline");
  if (!(element instanceof SiyaqTimeline)) throw new Error("There is no element.");
  return element;
}

function frameOf(element: Element): HTMLIFrameElement {
  const frame = element.shadowRoot?.querySelector("iframe");
  if (!frame) throw new Error("There is no frame.");
  return frame;
}

const slotHidden = (element: Element): boolean =>
  element.shadowRoot?.querySelector("slot")?.hidden === true;

const parametersOf = (element: Element): Record<string, string> =>
  Object.fromEntries(new URL(frameOf(element).src).searchParams);

interface Sent {
  readonly from?: unknown;
  readonly origin?: string;
}

const windows = new WeakMap<HTMLIFrameElement, { postMessage: ReturnType<typeof vi.fn> }>();

/** A message as the frame would send it. */
function say(
  element: Element,
  content: unknown,
  { from = frameOf(element).contentWindow, origin = "https://siyaq.example" }: Sent = {},
): void {
  const event = new MessageEvent("message", { data: content, origin });
  Object.defineProperty(event, "source", { value: from });
  window.dispatchEvent(event);
}
const message = (type: string, content: object) => ({ source: "siyaq", v: 1, type, ...content });
const ready = (element: Element, search = "?embed=1") => say(element, message("ready", { search }));

const heightOf = (element: Element): string => frameOf(element).style.height;

beforeEach(() => {
  // It says of each frame that it does not load it.
  vi.spyOn(console, "error").mockReturnValue();
  vi.spyOn(HTMLIFrameElement.prototype, "contentWindow", "get").mockImplementation(function (
    this: HTMLIFrameElement,
  ) {
    const known = windows.get(this) ?? { postMessage: vi.fn() };
    windows.set(this, known);
    return known as unknown as Window;
  });
  history.replaceState({ of: "host" }, "", "/news/?a=b%20c&flag#part");
});
afterEach(() => {
  document.body.innerHTML = "";
  vi.restoreAllMocks();
});

describe("the frame", () => {
  it("is lazy, named, sandboxed, and the small layout of src", () => {
    const element = put(`<siyaq-timeline src="${SITE}?actor=haftar" lang="ar"></siyaq-timeline>`);
    const frame = frameOf(element);
    expect(frame.loading).toBe("lazy");
    expect(frame.title).toBe("خط زمني");
    expect(frame.getAttribute("sandbox")).toContain("allow-scripts");
    expect(frame.getAttribute("sandbox")).not.toContain("top-navigation");
    expect(parametersOf(element)).toEqual({ actor: "haftar", lang: "ar", embed: "1" });
  });

  it("takes the language around it, unless src or its own attribute says another", () => {
    const inside = (own: string, search = "") =>
      parametersOf(
        put(
          `<main lang="en-GB"><siyaq-timeline ${own} src="${SITE}${search}"></siyaq-timeline></main>`,
        ),
      )["lang"];
    expect(inside("")).toBe("en");
    expect(inside("", "?lang=ar")).toBe("ar");
    expect(inside('lang="en"', "?lang=ar")).toBe("en");
    expect(inside('lang="fr"')).toBeUndefined();
  });

  it.each(["", "javascript:alert(1)", "data:text/html,x", "blob:https://a.example/1", "http://["])(
    "is refused for src=%j",
    (src) => {
      const element = put(`<siyaq-timeline src="${src}"><a href="/x">link</a></siyaq-timeline>`);
      expect(element.shadowRoot?.querySelector("iframe")).toBeNull();
      expect(slotHidden(element)).toBe(false);
    },
  );

  it("comes when a refused src is mended", () => {
    const element = put('<siyaq-timeline src="javascript:0"></siyaq-timeline>');
    element.setAttribute("src", SITE);
    expect(frameOf(element).src).toBe(`${SITE}?embed=1`);
  });
});

describe("what the element holds", () => {
  it("is seen until the frame is ready", () => {
    const element = put(`<siyaq-timeline src="${SITE}"><a href="/x">link</a></siyaq-timeline>`);
    expect(slotHidden(element)).toBe(false);
    expect(frameOf(element).inert).toBe(true);
    ready(element);
    expect(slotHidden(element)).toBe(true);
    expect(frameOf(element).inert).toBe(false);
  });
});

describe("heights", () => {
  it.each(["-1", "NaN", "1e9", "tall", "", "50"])("height=%j is refused", (height) => {
    expect(
      heightOf(put(`<siyaq-timeline src="${SITE}" height="${height}"></siyaq-timeline>`)),
    ).toBe("480px");
  });

  it("follow what the view asks for, up to the host's limit, and come back", () => {
    const element = put(
      `<siyaq-timeline src="${SITE}" height="400" max-height="900"></siyaq-timeline>`,
    );
    const ask = (height: unknown): string => {
      say(element, message("resize", { height }));
      return heightOf(element);
    };
    expect(ask(700)).toBe("700px");
    expect(ask(5000)).toBe("900px");
    for (const refused of [null, -1, Number.NaN, 1e9, Infinity, {}, "12px"])
      expect(ask(refused)).toBe("400px");
    element.setAttribute("height", "500");
    expect(heightOf(element)).toBe("500px");
  });
});

describe("messages", () => {
  it.each([
    ["from another window", {}, { from: {} }],
    ["from another origin", {}, { origin: "https://evil.example" }],
    ["of an opaque origin", {}, { origin: "null" }],
    ["of somebody else", { source: "other" }, {}],
    ["of another version", { v: 2 }, {}],
  ])("%s are ignored", (_what, change, sent) => {
    const element = put(`<siyaq-timeline src="${SITE}"></siyaq-timeline>`);
    say(element, { ...message("ready", { search: "" }), ...change }, sent);
    say(element, { ...message("resize", { height: 700 }), ...change }, sent);
    expect(slotHidden(element)).toBe(false);
    expect(heightOf(element)).toBe("480px");
  });

  it.each([null, 0, "ready", [], { type: "ready" }, message("ready", {}), message("state", {})])(
    "garbage is ignored: %j",
    (garbage) => {
      const element = put(`<siyaq-timeline src="${SITE}"></siyaq-timeline>`);
      const told = vi.fn();
      for (const type of ["siyaq-ready", "siyaq-state"]) element.addEventListener(type, told);
      say(element, garbage);
      say(element, message("state", { search: "x".repeat(1e7) }));
      expect(told).not.toHaveBeenCalled();
    },
  );

  it("of a frame without an origin are known by their window", () => {
    const element = put(`<siyaq-timeline src="${SITE}" sandbox="allow-scripts"></siyaq-timeline>`);
    say(element, message("ready", { search: "" }));
    expect(slotHidden(element)).toBe(false);
    say(element, message("ready", { search: "" }), { origin: "null" });
    expect(slotHidden(element)).toBe(true);
  });

  it("to the frame wait until it listens, and go to its origin alone", () => {
    const element = put(`<siyaq-timeline src="${SITE}"></siyaq-timeline>`);
    const post = vi.mocked(
      (frameOf(element).contentWindow as unknown as { postMessage: () => void }).postMessage,
    );
    element.setState("?t=2019");
    element.select("berlin-conference");
    expect(post).not.toHaveBeenCalled();
    ready(element);
    expect(post.mock.calls).toEqual([
      [message("setState", { search: "?t=2019" }), "https://siyaq.example"],
      [message("select", { event: "berlin-conference" }), "https://siyaq.example"],
    ]);
  });

  it("become events of the element, which bubble", () => {
    const element = put(`<div><siyaq-timeline src="${SITE}"></siyaq-timeline></div>`);
    const told: unknown[] = [];
    for (const type of ["siyaq-ready", "siyaq-state", "siyaq-select"])
      document.body.addEventListener(type, (event) => {
        if (event instanceof CustomEvent) told.push([event.type, event.detail]);
      });
    ready(element);
    say(element, message("state", { search: "?t=2019" }));
    say(element, message("select", { event: null }));
    expect(told).toMatchObject([
      ["siyaq-ready", { search: "?embed=1" }],
      ["siyaq-state", { search: "?t=2019" }],
      ["siyaq-select", { event: null }],
    ]);
  });
});

describe("sync-url", () => {
  const STATE = "?t=2019-03..2020-04&event=berlin-conference&embed=1";

  it("writes the state into one parameter and leaves the rest of the address and its state alone", () => {
    const element = put(`<siyaq-timeline src="${SITE}" sync-url="tl"></siyaq-timeline>`);
    ready(element);
    expect(location.search).toBe("?a=b%20c&flag");
    say(element, message("state", { search: STATE }));
    say(element, message("state", { search: STATE }));
    expect(`${location.search}${location.hash}`).toBe(
      `?a=b%20c&flag&tl=${encodeURIComponent(STATE.slice(1))}#part`,
    );
    expect(history.state).toEqual({ of: "host" });
  });

  it("reads it back, and lets no link bring other data", () => {
    history.replaceState(
      null,
      "",
      `/news/?tl=${encodeURIComponent("event=berlin-conference&data=https://evil.example/a.json&set=x&embed=0")}`,
    );
    const element = put(
      `<siyaq-timeline src="${SITE}?set=own&category=decision" sync-url="tl"></siyaq-timeline>`,
    );
    expect(parametersOf(element)).toEqual({
      event: "berlin-conference",
      set: "own",
      data: "",
      embed: "1",
    });
  });

  it("of two elements with one name, the first has it", () => {
    put(
      `<siyaq-timeline src="${SITE}" sync-url="tl"></siyaq-timeline><siyaq-timeline src="${SITE}" sync-url="tl"></siyaq-timeline><siyaq-timeline src="${SITE}" sync-url="other"></siyaq-timeline>`,
    );
    const all = [...document.querySelectorAll("siyaq-timeline")];
    for (const [at, each] of all.entries())
      say(each, message("state", { search: `?step=${at + 2}` }));
    expect(location.search).toBe("?a=b%20c&flag&tl=step%3D2&other=step%3D4");
  });
});

describe("when it is taken away", () => {
  it("leaves no listener and no frame, and goes on where it was when it is put back", () => {
    const added = vi.spyOn(window, "addEventListener");
    const removed = vi.spyOn(window, "removeEventListener");
    const element = put(`<siyaq-timeline src="${SITE}?t=2011"></siyaq-timeline>`);
    ready(element);
    say(element, message("state", { search: "?t=2019&embed=1" }));
    for (let round = 0; round < 3; round++) {
      element.remove();
      expect(element.shadowRoot?.querySelector("iframe")).toBeNull();
      expect(slotHidden(element)).toBe(false);
      document.body.append(element);
      expect(element.shadowRoot?.querySelectorAll("iframe")).toHaveLength(1);
      expect(parametersOf(element)).toEqual({ t: "2019", embed: "1" });
    }
    element.remove();
    const listeners = (calls: readonly (readonly unknown[])[]): unknown[] =>
      calls.filter(([type]) => type === "message").map(([, listener]) => listener);
    expect(listeners(added.mock.calls)).toHaveLength(4);
    expect(listeners(removed.mock.calls)).toEqual(listeners(added.mock.calls));
  });
});
