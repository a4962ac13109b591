/** Whether the reader asked the browser to save data; false in browsers that do not tell. */
export function savesData(): boolean {
  const connection: unknown = Reflect.get(globalThis.navigator ?? {}, "connection");
  return (
    typeof connection === "object" &&
    connection !== null &&
    Reflect.get(connection, "saveData") === true
  );
}

/** Milliseconds after which a page counts as idle where it does not say so itself. */
const REST = 2000;

/** Resolves when the page has nothing else to do. */
export const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof globalThis.requestIdleCallback === "function") requestIdleCallback(() => resolve());
    else setTimeout(resolve, REST);
  });

/** A reader who has touched the page so lately is about to go on, milliseconds. */
const HANDS = 500;
let touched = -Infinity;
const note = (): void => void (touched = performance.now());

/** Resolves when nobody has touched the page for a moment. */
export async function whenQuiet(): Promise<void> {
  // Added again, it is still one listener. A finger that scrolls sends no more moves.
  for (const kind of ["pointerdown", "pointermove", "wheel", "keydown", "scroll"])
    globalThis.addEventListener?.(kind, note, { capture: true, passive: true });
  for (;;) {
    const left = touched + HANDS - performance.now();
    if (left <= 0) return;
    await new Promise((resolve) => setTimeout(resolve, left));
  }
}
