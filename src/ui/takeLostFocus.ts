import { viewStore } from "../state/view.ts";

/**
 * For the heading of what takes the place of the page: what had the focus may be gone with it, and one reads on from
 * here. Never in a frame, whose host has a focus of its own.
 */
export function takeLostFocus(heading: HTMLElement | null): void {
  if (viewStore.getState().embed || document.activeElement !== document.body) return;
  heading?.focus({ preventScroll: true });
}
