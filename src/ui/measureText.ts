import type { MeasureText } from "./picture.ts";
import { textWidth } from "./measure.ts";

const HEAD_ARABIC = '"Markazi Text", "Source Serif 4"';
const HEAD_LATIN = '"Source Serif 4"';
const UI = '"IBM Plex Sans Arabic"';
const ARABIC = /\p{Script=Arabic}/u;

/** Widths in the faces that a picture carries with it. Load them first: share/export/fonts.ts. */
export const measureText: MeasureText = (text, size, weight = 400) =>
  weight === "head"
    ? textWidth(text, `600 ${size}px ${ARABIC.test(text) ? HEAD_ARABIC : HEAD_LATIN}`)
    : textWidth(text, `${weight} ${size}px ${UI}`);
