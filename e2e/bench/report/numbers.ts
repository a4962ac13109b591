import type { Summary } from "./summary.ts";

/** Three digits at most that say something: 0.42, 5.3, 118, 12 400. */
export function short(value: number): string {
  if (value === 0) return "0";
  if (value < 1) return value.toFixed(2);
  if (value < 10) return value.toFixed(1);
  return Math.round(value).toLocaleString("en").replaceAll(",", " ");
}

/** Median [middle half], with "~" when the machine had other work. */
export function withSpread({ median, low, high, calm }: Summary, scale = 1): string {
  const spread = low === high ? "" : ` [${short(low * scale)}–${short(high * scale)}]`;
  return `${short(median * scale)}${spread}${calm ? "" : "~"}`;
}

export const alone = ({ median, calm }: Summary, scale = 1): string =>
  `${short(median * scale)}${calm ? "" : "~"}`;
