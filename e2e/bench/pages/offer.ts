/** What a measured page tells the harness once it shows something: how hands move it. */
export interface Handling {
  /** Selector of what is dragged, and where the wheel turns. */
  readonly surface: string;
  /** How the time is moved: by a drag, by a sideways wheel, by a wheel downwards, or by `step` for want of a gesture. */
  readonly pan?: "drag" | "sideways" | "wheel" | "step";
  readonly zoom?: "wheel" | "step";
  /** One step for those who know no gesture: along the time, or closer for 1 and farther for -1. */
  readonly step?: (what: "pan" | "zoom", direction: 1 | -1) => void;
  /** Shows the days from `from` to `to` (milliseconds), without motion. */
  readonly window?: (from: number, to: number) => void;
  /** Only the most frequent category, or all again. Ends when it is in the page's tree or on its canvas. */
  readonly filter?: (on: boolean) => void | Promise<void>;
  /** A network's layout has come to its end. */
  readonly settled?: Promise<void>;
}

declare global {
  interface Window {
    handling?: Handling;
  }
}

/** Call it when the first event is in the tree or on the canvas: the frame that paints it comes next. */
export function offer(handling: Handling): void {
  window.handling = handling;
  document.documentElement.dataset["shown"] = "";
}

/** The place to draw into, as large as the window. */
export function stage(): HTMLElement {
  const element = document.createElement("main");
  // Its position is left alone: some subjects set it.
  Object.assign(element.style, { height: "100vh", overflow: "hidden" });
  document.body.style.margin = "0";
  document.body.append(element);
  return element;
}

/** The data of the address, `?data=…`. */
export const dataAddress = (): string =>
  new URL(new URLSearchParams(location.search).get("data") ?? "", location.href).href;

export const fetchData = (): Promise<Response> => fetch(dataAddress());

/** Ends with the first frame in which the selector finds something. */
export const found = (selector: string): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (document.querySelector(selector)) resolve();
      else requestAnimationFrame(look);
    };
    look();
  });

/** Ends with the next change below the element. */
export const changed = (element: Element): Promise<void> =>
  new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(element, { subtree: true, childList: true, attributes: true });
  });
