/**
 * Of more events, the first view is rendered in slices, or the page could not answer. Slices of fewer would only let the
 * browser draw empty frames between them.
 */
export const AT_ONCE = 1000;
