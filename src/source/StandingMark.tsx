import type { Standing } from "../query/agreement.ts";

interface StandingMarkProps {
  readonly standing: Standing;
}

/** A form for each standing, 14 px; its colour only repeats it. The word stands beside it. */
export function StandingMark({ standing }: StandingMarkProps) {
  return (
    <svg
      width={14}
      height={14}
      viewBox="-7 -7 14 14"
      aria-hidden
      className="inline-block shrink-0 align-[-2px]"
      fill="none"
      strokeWidth={1.8}
      strokeLinecap="round"
    >
      <Form standing={standing} />
    </svg>
  );
}

function Form({ standing }: StandingMarkProps) {
  switch (standing) {
    case "supports":
      return <circle r={5} fill="var(--support)" />;
    case "disputes":
      return <path d="M-4.5,-4.5L4.5,4.5M4.5,-4.5L-4.5,4.5" stroke="var(--oppose)" />;
    case "mentions":
      return <circle r={4.4} stroke="var(--meet)" strokeWidth={1.5} />;
    case "silent":
      return <path d="M-3,0H3" stroke="var(--off)" strokeWidth={1.4} />;
  }
}
