import type { ReactNode } from "react";

/** Two numbers with a dash between them, and the brackets or points that touch them: "(2017–2020)". */
const RANGE = /([^\s–]{0,16}\p{Nd}–\p{Nd}[^\s–]{0,16})/u;

/** The text with its ranges of years, days or pages kept on one line each: browsers break after a dash. */
export function unbroken(text: string): ReactNode {
  if (!text.includes("–")) return text;
  const parts = text.split(RANGE);
  if (parts.length === 1) return text;
  return parts.map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      // Parts of one text never change places.
      <span key={at} className="whitespace-nowrap">
        {part}
      </span>
    ),
  );
}
