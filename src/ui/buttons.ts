/** Looks of buttons of words; as high as a finger is wide where one presses. */

/** The one that matters most of a panel or a page. */
export const PRIMARY =
  "min-h-9 rounded bg-ink px-4 text-ui font-semibold text-paper pointer-coarse:min-h-11";
/** Another thing of the same weight. */
export const FRAMED =
  "inline-flex min-h-9 items-center rounded border border-control px-4 text-ui font-semibold pointer-coarse:min-h-11";
/** What else can be done there. */
export const SECONDARY =
  "inline-flex min-h-9 items-center text-ui text-focus underline underline-offset-3 pointer-coarse:min-h-11";
/** In a line of text, of its size. */
export const IN_TEXT =
  "min-h-6 text-start text-focus underline underline-offset-3 pointer-coarse:min-h-11";
