import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { DEFAULT_SETTINGS, DIGITS, MONTH_NAMES } from "../i18n/locale.ts";
import { parseSettings } from "./settings.ts";

const anySettings = fc.record({
  digits: fc.constantFrom(...DIGITS),
  months: fc.constantFrom(...MONTH_NAMES),
  hijri: fc.boolean(),
});

describe("parseSettings", () => {
  it("reads back what was written", () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(parseSettings(JSON.stringify(settings))).toEqual(settings);
      }),
    );
  });

  it("gives whole settings for anything else that may lie there", () => {
    const anything = fc.oneof(fc.string(), fc.json(), fc.constant(null));
    fc.assert(
      fc.property(anything, (stored) => {
        const { digits, months, hijri } = parseSettings(stored);
        expect(DIGITS).toContain(digits);
        expect(MONTH_NAMES).toContain(months);
        expect(hijri).toBeTypeOf("boolean");
      }),
    );
  });

  it("keeps the good fields beside a bad one", () => {
    expect(parseSettings('{"digits":"arab","months":"klingon","hijri":"yes"}')).toEqual({
      ...DEFAULT_SETTINGS,
      digits: "arab",
    });
  });
});

describe("the store", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });
  const fresh = async () => {
    vi.resetModules();
    return import("./settings.ts");
  };
  const stubStorage = (stored: Map<string, string>) =>
    vi.stubGlobal("localStorage", {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
    });

  it("comes back on the next visit", async () => {
    stubStorage(new Map());
    (await fresh()).changeSettings({ months: "levant" });
    expect((await fresh()).settingsStore.getState().months).toBe("levant");
  });

  it("holds for this visit where the access throws, as in a sandboxed frame", async () => {
    Object.defineProperty(globalThis, "localStorage", {
      configurable: true,
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
    const { changeSettings, settingsStore } = await fresh();
    changeSettings({ digits: "arab" });
    expect(settingsStore.getState()).toEqual({ ...DEFAULT_SETTINGS, digits: "arab" });
    Reflect.deleteProperty(globalThis, "localStorage");
  });
});
