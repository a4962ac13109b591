import clsx from "clsx";

const MARKS: readonly (readonly [x: number, y: number, r: number])[] = [
  [60, 96, 9],
  [138, 44, 7],
  [172, 132, 11],
  [262, 84, 14],
  [330, 150, 8],
  [358, 40, 9],
  [440, 104, 12],
  [508, 54, 7],
  [548, 138, 9],
];
const LINES: readonly (readonly [from: number, to: number])[] = [
  [0, 1],
  [0, 2],
  [1, 3],
  [2, 3],
  [3, 4],
  [3, 5],
  [4, 6],
  [5, 6],
  [6, 7],
  [6, 8],
];

/** Stands where a network will be until it is there: marks of nobody, as faint as those outside the window. */
export function NetworkComing({ className }: { readonly className?: string }) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 600 190"
      className={clsx("pointer-events-none size-full max-h-80 opacity-60", className)}
    >
      {LINES.map(([from, to]) => (
        <line
          key={`${from} ${to}`}
          x1={MARKS[from]?.[0]}
          y1={MARKS[from]?.[1]}
          x2={MARKS[to]?.[0]}
          y2={MARKS[to]?.[1]}
          stroke="var(--hair)"
        />
      ))}
      {MARKS.map(([x, y, r]) => (
        <circle
          key={x}
          cx={x}
          cy={y}
          r={r}
          fill="var(--paper)"
          stroke="var(--ghost)"
          strokeDasharray="2.5 2"
        />
      ))}
    </svg>
  );
}
