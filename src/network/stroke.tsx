import type { Sign } from "../query/graph.ts";
import type { End } from "./lines.ts";

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

interface EndMarkProps {
  readonly end: End;
  readonly width: number;
  readonly colour: string;
}

/** Arrowhead, bar or open ring. */
export function EndMark({ end, width, colour }: EndMarkProps) {
  const place = `translate(${end.x.toFixed(1)} ${end.y.toFixed(1)}) rotate(${end.angle.toFixed(1)})`;
  switch (end.form) {
    case "arrow":
      return (
        <path transform={place} d={`M-10,${-3 - width}L0,0L-10,${3 + width}Z`} fill={colour} />
      );
    case "bar":
      return (
        <path
          transform={place}
          d="M-1,-7V7"
          stroke={colour}
          strokeWidth={Math.min(2.6, 1 + width)}
          fill="none"
        />
      );
    case "ring":
      return (
        <circle transform={place} r={2.1} fill="var(--paper)" stroke={colour} strokeWidth={1.4} />
      );
  }
}
