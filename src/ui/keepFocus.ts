/** Where Tab stops, and what is focused but no stop, such as a heading. */
const STOP = "a[href], button, input, select, textarea, summary, [tabindex]";

const takes = (element: HTMLElement): boolean => {
  element.focus({ preventScroll: true });
  return document.activeElement === element;
};

/**
 * While it lasts, what has the focus in `dialog` and goes out of the tree leaves it to the next stop that is still
 * there, else to the one before, else to the dialog: never to the page behind. Returns what ends it.
 */
export function keepFocus(dialog: HTMLElement): () => void {
  let focused: Element | null = null;
  /** Those after what has the focus, then those before it, the nearest first. */
  let nearest: readonly HTMLElement[] = [];
  const onFocus = (): void => {
    const stops = [...dialog.querySelectorAll<HTMLElement>(STOP)];
    focused = document.activeElement;
    const at = stops.findIndex((each) => each === focused);
    nearest = [...stops.slice(at + 1), ...stops.slice(0, at).toReversed()];
  };
  const observer = new MutationObserver(() => {
    if (focused === null || focused.isConnected) return;
    focused = null;
    if (document.activeElement !== document.body || nearest.some(takes)) return;
    // Chromium's dialogs take the focus without it, on every press; others need not before nothing else can.
    dialog.tabIndex = -1;
    takes(dialog);
  });
  dialog.addEventListener("focusin", onFocus);
  observer.observe(dialog, { childList: true, subtree: true });
  return () => {
    dialog.removeEventListener("focusin", onFocus);
    observer.disconnect();
  };
}
