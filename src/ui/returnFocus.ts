/** What the panel stands open on: its marks carry `data-event` or `data-actor`. */
export type Marked = "event" | "actor";

/** Where the reader was when the panel opened. */
let opener: HTMLElement | null = null;

/** For a panel that is about to take the focus. */
export function rememberOpener(element: Element | null): void {
  if (element instanceof HTMLElement && element !== document.body) opener = element;
}

/** Where Tab stops in the view. */
const STOP = 'main [tabindex="0"], main button:not([disabled]), main a[href]';

const visible = (element: HTMLElement): boolean => element.getClientRects().length > 0;

const find = (selector: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(selector)].find(visible);

/** Gives the focus to the first stop of the view: for what goes away when it is pressed. */
export function focusView(): void {
  requestAnimationFrame(() => find(STOP)?.focus({ preventScroll: true }));
}

/**
 * Gives the focus back to the mark of what was open, else to where the reader came from, else to the first stop of
 * the view: never to nothing, from where Tab would begin at the top of the page.
 */
export function returnFocus(kind: Marked, id: string): void {
  // After the views have taken back the panel's room.
  requestAnimationFrame(() => {
    const from = opener;
    opener = null;
    if (from?.dataset[kind] === id && visible(from)) return from.focus();
    const mark = find(`[data-${kind}="${CSS.escape(id)}"]`);
    if (mark) return mark.focus();
    if (from && visible(from)) return from.focus();
    find(STOP)?.focus({ preventScroll: true });
  });
}
