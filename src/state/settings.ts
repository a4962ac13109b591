import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { DEFAULT_SETTINGS, DIGITS, MONTH_NAMES, type Settings } from "../i18n/locale.ts";

const KEY = "siyaq:settings";

/** Each setting by itself: one that is unknown or missing takes its default, the others stay. */
export function parseSettings(json: string | null): Settings {
  let stored: unknown;
  try {
    stored = JSON.parse(json ?? "null");
  } catch {
    return DEFAULT_SETTINGS;
  }
  if (typeof stored !== "object" || stored === null) return DEFAULT_SETTINGS;
  const { digits, months, hijri } = { digits: null, months: null, hijri: null, ...stored };
  return {
    digits: DIGITS.find((each) => each === digits) ?? DEFAULT_SETTINGS.digits,
    months: MONTH_NAMES.find((each) => each === months) ?? DEFAULT_SETTINGS.months,
    hijri: typeof hijri === "boolean" ? hijri : DEFAULT_SETTINGS.hijri,
  };
}

/** null where the browser gives none: in a sandboxed frame the mere access throws. */
function storage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

function read(): Settings {
  try {
    return parseSettings(storage()?.getItem(KEY) ?? null);
  } catch {
    return DEFAULT_SETTINGS;
  }
}

export const settingsStore = createStore<Settings>(() => read());

export const useSettings = (): Settings => useStore(settingsStore);

/** Changes the page at once, and the next visits where the browser keeps anything. */
export function changeSettings(change: Partial<Settings>): void {
  settingsStore.setState(change);
  try {
    storage()?.setItem(KEY, JSON.stringify(settingsStore.getState()));
  } catch {
    // A full or forbidden storage: the choice holds for this visit.
  }
}
