import type { Sign } from "../query/graph.ts";

export const COLOURS: Readonly<Record<Sign, string>> = {
  support: "var(--support)",
  opposition: "var(--oppose)",
  meeting: "var(--meet)",
  affiliation: "var(--ink-3)",
  shared: "var(--control)",
};

/** Dash and width carry the sign; colour repeats it. `width` in pixels. */
export function strokeOf(sign: Sign, width: number) {
  switch (sign) {
    case "support":
      return { strokeWidth: width };
    case "opposition":
      return { strokeWidth: width, strokeDasharray: "7 3.5" };
    case "meeting":
      return {
        strokeWidth: Math.max(2, width * 0.9),
        strokeDasharray: `.1 ${Math.max(4, width * 1.9).toFixed(1)}`,
        strokeLinecap: "round" as const,
      };
    case "affiliation":
      return { strokeWidth: 1 };
    case "shared":
      return { strokeWidth: 0.9, strokeDasharray: "2.5 3.5" };
  }
}
