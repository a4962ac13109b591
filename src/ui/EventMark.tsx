import type { TimeShape } from "../query/shape.ts";

interface EventMarkProps {
  readonly shape: TimeShape;
  /** The category's colour slot. */
  readonly slot: number;
  /** Accounts of the event differ: two strokes part above the mark. */
  readonly differs?: boolean;
}

/** From → to along the time of reading, in the mark's own 24 × 16 box. */
const FROM = 3;
const TO = 21;

/**
 * The shape of an event's time, 24 × 16 px, for lists and legends: the same forms as timeline/draw.ts.
 * Turns over with the direction around it. Decoration: the date and the status are said in words beside it.
 */
export function EventMark({ shape, slot, differs = false }: EventMarkProps) {
  const color = `var(--c-${slot})`;
  return (
    <svg
      width={24}
      height={16}
      viewBox="0 -8 24 16"
      aria-hidden
      className="mirrored shrink-0 overflow-visible"
      fill={color}
      stroke="none"
      strokeWidth={1.6}
    >
      <Form shape={shape} color={color} />
      {differs && (
        <path
          d="M8.4,-11L12,-6.5L15.6,-11"
          fill="none"
          stroke="var(--ink)"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
    </svg>
  );
}

function Form({ shape, color }: { readonly shape: TimeShape; readonly color: string }) {
  switch (shape.form) {
    case "disc":
      return <Head shape={shape} color={color} at={12} />;
    case "bar":
      return <Bar shape={shape} color={color} />;
    case "line":
      return <Line shape={shape} color={color} />;
    case "ring":
    case "whisker":
      return (
        <g stroke={color}>
          <path
            d={`M${FROM},0H${TO}`}
            strokeDasharray={shape.head === "solid" && !shape.approximate ? undefined : "3 2"}
          />
          <path d={`M${FROM},-4V4M${TO},-4V4`} />
          {shape.form === "ring" && <circle cx={12} r={4.2} fill="var(--paper)" />}
        </g>
      );
  }
}

function Head({ shape, color, at }: EventMarkHead) {
  switch (shape.head) {
    case "called-for":
      return (
        <path d={`M${at},-6L${at + 6},0L${at},6L${at - 6},0Z`} fill="var(--paper)" stroke={color} />
      );
    case "planned":
    case "not-held":
      return (
        <g stroke={color}>
          <circle cx={at} r={5} fill="var(--paper)" strokeDasharray="2.4 2" />
          {shape.head === "not-held" && <path d={`M${at - 6},6L${at + 6},-6`} />}
        </g>
      );
    case "solid":
      return (
        <>
          <circle cx={at} r={5} />
          {shape.approximate && <Fringe from={at - 5} to={at + 5} />}
        </>
      );
  }
}

interface EventMarkHead {
  readonly shape: TimeShape;
  readonly color: string;
  readonly at: number;
}

/** Thinning ticks on either side: print's way of saying "about". */
function Fringe({ from, to }: { readonly from: number; readonly to: number }) {
  const tick = (at: number, width: number): string => `M${at},-4h${width}v8h${-width}Z`;
  return (
    <path
      d={`${tick(from - 3, 1.5)}${tick(from - 5.4, 0.9)}${tick(to + 1.5, 1.5)}${tick(to + 4.5, 0.9)}`}
    />
  );
}

function Bar({ shape, color }: { readonly shape: TimeShape; readonly color: string }) {
  const inset = shape.approximate ? 5 : 1;
  const from = FROM + inset;
  const width = TO - FROM - 2 * inset;
  if (shape.head === "solid")
    return (
      <>
        <rect x={from} y={-4} width={width} height={8} />
        {shape.approximate && <Fringe from={from} to={from + width} />}
      </>
    );
  return (
    <g stroke={color}>
      <rect
        x={from}
        y={-4}
        width={width}
        height={8}
        fill="var(--paper)"
        strokeDasharray={shape.head === "called-for" ? "1.5 2.5" : "3 2.5"}
      />
      {shape.head === "not-held" && <path d={`M${from - 2},6L${from + width + 2},-6`} />}
    </g>
  );
}

function Line({ shape, color }: { readonly shape: TimeShape; readonly color: string }) {
  const head = shape.openStart ? TO - 3 : FROM + 3;
  const from = shape.openStart ? FROM + 3 : head;
  const to = shape.openEnd ? TO - 3 : head;
  const dashed = shape.head === "called-for" || shape.head === "planned";
  return (
    <>
      <path
        d={`M${from},0H${to}`}
        stroke={color}
        strokeWidth={3}
        strokeDasharray={dashed ? "3 2" : undefined}
      />
      {shape.openEnd && <path d={`M${TO + 2},0l-7,-4.5v9Z`} />}
      {shape.openStart && <path d={`M${FROM - 2},0l7,-4.5v9Z`} />}
      {!(shape.openStart && shape.openEnd) && <Head shape={shape} color={color} at={head} />}
    </>
  );
}
