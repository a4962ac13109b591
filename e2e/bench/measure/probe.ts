/** Stands in every measured page from its start. All times are milliseconds since the navigation began. */
export interface Probe {
  /** The task after the frame that showed the first event; null before. */
  readonly first: () => number | null;
  /** The longest task since the last call, 0 when none took 50 ms. */
  readonly longest: () => number;
  readonly startFrames: () => void;
  /** Intervals between the frames since startFrames. */
  readonly stopFrames: () => readonly number[];
  /** The task after the next frame. */
  readonly afterFrame: () => Promise<number>;
  /** Waits for a click, then for what it changes below the selector. */
  readonly watchChange: (selector: string) => void;
  /** From that click to the frame that showed the last change; null when nothing changed. */
  readonly changed: () => Promise<number | null>;
}

declare global {
  interface Window {
    probe: Probe;
    /** Selector of the first event; stands before the probe. */
    firstEvent: string;
  }
}

/** A page that has been still for this long has shown its change, milliseconds. */
const STILL = 250;
/** After this long without a change there is none, milliseconds. */
const PATIENCE = 20_000;

/** The task after the frame that is being made. */
const afterThisFrame = (): Promise<number> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => resolve(performance.now()));
    port1.start();
    port2.postMessage(null);
  });
const afterFrame = (): Promise<number> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => void afterThisFrame().then(resolve));
  });

let first: number | null = null;
const watch = (): void => {
  if (document.querySelector(window.firstEvent) === null) requestAnimationFrame(watch);
  else void afterThisFrame().then((time) => (first = time));
};
requestAnimationFrame(watch);

let longest = 0;
const note = (entries: PerformanceEntryList): void => {
  for (const { duration } of entries) longest = Math.max(longest, duration);
};
const tasks = new PerformanceObserver((list) => note(list.getEntries()));
tasks.observe({ type: "longtask", buffered: true });

let frames: number[] | null = null;
const count = (time: number): void => {
  if (frames === null) return;
  frames.push(time);
  requestAnimationFrame(count);
};

let change: Promise<number | null> = Promise.resolve(null);
const watchChange = (root: Element): Promise<number | null> =>
  new Promise((resolve) => {
    let clicked: number | null = null;
    let shown: number | null = null;
    let timer = setTimeout(() => finish(), PATIENCE);
    const observer = new MutationObserver(() => {
      if (clicked === null) return;
      clearTimeout(timer);
      timer = setTimeout(() => finish(), STILL);
      void afterFrame().then((time) => (shown = time));
    });
    const finish = (): void => {
      observer.disconnect();
      resolve(clicked === null || shown === null ? null : shown - clicked);
    };
    const options = { capture: true, once: true };
    addEventListener("click", ({ timeStamp }) => (clicked = timeStamp), options);
    observer.observe(root, { subtree: true, childList: true, characterData: true });
  });

window.probe = {
  first: () => first,
  longest: () => {
    note(tasks.takeRecords());
    const found = longest;
    longest = 0;
    return found;
  },
  startFrames: () => {
    frames = [];
    requestAnimationFrame(count);
  },
  stopFrames: () => {
    const times = frames ?? [];
    frames = null;
    return times.slice(1).map((time, at) => time - (times[at] ?? time));
  },
  afterFrame,
  watchChange: (selector) => {
    const root = document.querySelector(selector);
    change = root ? watchChange(root) : Promise.resolve(null);
  },
  changed: () => change,
};
