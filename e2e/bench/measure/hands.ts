import type { Page } from "@playwright/test";

export type Gesture = "drag" | "sideways" | "wheel" | "ctrl-wheel" | "step";

export interface Filter {
  /** What a reader does before he chooses, such as opening a list. */
  readonly ready?: () => Promise<void>;
  /** Only the most frequent category, or all again; ms to the frame that shows it, null when none did. */
  readonly set: (on: boolean) => Promise<number | null>;
}

/** How a subject is moved, by real input where it takes any. */
export interface Hands {
  /** Selector of what is dragged and wheeled over. */
  readonly surface: string;
  readonly pan: Gesture | null;
  readonly zoom: Gesture | null;
  /** Shows a period: dates as YYYY-MM-DD. null: it has no window. */
  readonly show: ((from: string, to: string) => Promise<void>) | null;
  readonly filter: Filter | null;
  /** Before the first pan and zoom. */
  readonly ready?: () => Promise<void>;
}

/** Hands for a page that has offered itself. */
export async function handsOf(page: Page): Promise<Hands> {
  const { surface, pan, zoom, filters, shows } = await page.evaluate(() => {
    const offered = window.handling;
    return {
      surface: offered?.surface ?? "body",
      pan: offered?.pan ?? null,
      zoom: offered?.zoom ?? null,
      filters: offered?.filter !== undefined,
      shows: offered?.window !== undefined,
    };
  });
  return {
    surface,
    pan,
    zoom,
    show: shows
      ? (from, to) =>
          page.evaluate(([start, end]) => window.handling?.window?.(start, end), [
            Date.parse(from),
            Date.parse(to),
          ] as const)
      : null,
    filter: filters
      ? {
          set: (on) =>
            page.evaluate(async (wanted) => {
              const start = performance.now();
              await window.handling?.filter?.(wanted);
              return (await window.probe.afterFrame()) - start;
            }, on),
        }
      : null,
  };
}
