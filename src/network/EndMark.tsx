import type { End } from "./lines.ts";

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
