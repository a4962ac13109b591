/** Events of one file that a page holds with all their texts. */
export const MOST_EVENTS = 250_000;
