import { memo } from "react";
import { toPlain } from "../model/plain.ts";
import type { Direction } from "../model/text.ts";
import type { Drawable, Sign } from "../query/graph.ts";
import type { Shown } from "../query/moment.ts";
import { ACTOR_SHAPES } from "../ui/actorShape.ts";
import { choiceActions } from "./choice.ts";
import type { Emphasis } from "./emphasis.ts";
import type { Frame, Mark } from "./frame.ts";
import { LINE } from "./labels.ts";
import { COUNTED, RING, type EdgeLine } from "./lines.ts";
import { EndMark } from "./EndMark.tsx";
import { COLOURS, strokeOf } from "./signs.ts";
import { whenMoved } from "./whenMoved.ts";

/** Said here too: a picture leaves the page's style behind. */
const FACE = '"IBM Plex Sans Arabic", "Plex fallback", sans-serif';

export interface LabelText {
  readonly lines: readonly string[];
  readonly lang: string;
  readonly dir: Direction;
}

interface DrawingProps {
  readonly graph: Drawable;
  readonly moment: Shown;
  readonly frame: Frame;
  /** The frame's marks with the names that the emphasis asks for. */
  readonly marks: readonly Mark[];
  readonly texts: readonly LabelText[];
  readonly emphasis: Emphasis;
  /** Position of `view.focus`. */
  readonly focus: number | null;
  /** Where the drawing is moved to by zoom and drag. */
  readonly shift: { readonly x: number; readonly y: number };
  readonly number: (value: number) => string;
  /** For a picture: nothing in it answers a pointer. */
  readonly still?: boolean;
}

/** The frame as SVG, for the eye alone: TreeLayer says the same to everybody else. */
export function Drawing({
  graph,
  moment,
  frame,
  marks,
  texts,
  emphasis,
  focus,
  shift,
  number,
  still = false,
}: DrawingProps) {
  const drawn = (at: number): boolean => frame.resting.has(at) || emphasis.edges.has(at);
  const edges = graph.edges
    .map((_, at) => at)
    .filter(drawn)
    // Ghosts lie lowest, what stands out on top.
    .toSorted(
      (a, b) => rankOf(a, graph, moment, emphasis) - rankOf(b, graph, moment, emphasis) || a - b,
    );
  return (
    <svg aria-hidden width="100%" height="100%" className="absolute inset-0 overflow-visible">
      <g transform={`translate(${shift.x.toFixed(1)} ${shift.y.toFixed(1)})`}>
        {edges.map((at) => {
          const line = frame.line(at);
          const edge = graph.edges[at];
          if (!line || !edge) return null;
          const active = moment.active[at] === 1;
          return (
            <Line
              key={edge.id}
              id={edge.id}
              line={line}
              sign={edge.sign}
              count={countOf(moment, at, number)}
              still={still}
              tone={
                !active
                  ? "ghost"
                  : emphasis.actors && !emphasis.edges.has(at)
                    ? "faded"
                    : emphasis.eventEdges.has(at)
                      ? "ink"
                      : "plain"
              }
            />
          );
        })}
        {marks.map((mark, at) => {
          const here = graph.actors[at];
          return (
            here && (
              <path
                key={here.id}
                d={ACTOR_SHAPES[here.actor.kind]}
                transform={`translate(${mark.x.toFixed(1)} ${mark.y.toFixed(1)}) scale(${mark.r.toFixed(2)})`}
                {...paintOf(at, mark.r, moment, emphasis)}
              />
            )
          );
        })}
        {marks.map((mark, at) => {
          const text = texts[at];
          if (!mark.label || !text) return null;
          const faded = emphasis.actors !== null && !emphasis.actors.has(at);
          return (
            <Name
              key={graph.actors[at]?.id}
              mark={mark}
              text={text}
              quiet={faded || moment.ghosts[at] === 1}
              strong={at === focus || (emphasis.inEvent.has(at) && !faded)}
            />
          );
        })}
        {focus !== null && marks[focus] && (
          <circle
            cx={marks[focus].x}
            cy={marks[focus].y}
            r={marks[focus].r * 1.12 + RING - 1}
            fill="none"
            stroke="var(--ink)"
            strokeWidth={2}
          />
        )}
      </g>
    </svg>
  );
}

function rankOf(at: number, graph: Drawable, moment: Shown, { edges }: Emphasis): number {
  if (edges.has(at)) return 3;
  if (moment.active[at] !== 1) return 0;
  return graph.edges[at]?.sign === "shared" ? 1 : 2;
}

/** The path is enlarged by `r`, so its strokes are made thinner: they must grow with a picture, as text does. */
function paintOf(at: number, r: number, moment: Shown, { actors, inEvent }: Emphasis) {
  if (moment.ghosts[at] === 1)
    return {
      fill: "var(--paper)",
      stroke: "var(--control)",
      strokeWidth: 1.2 / r,
      strokeDasharray: `${2.5 / r} ${2 / r}`,
    };
  if (actors && !actors.has(at))
    return { fill: "var(--paper)", stroke: "var(--control)", strokeWidth: 1.4 / r };
  if (inEvent.has(at)) return { fill: "var(--ink)", stroke: "var(--ink)", strokeWidth: 1.6 / r };
  return { fill: "var(--panel)", stroke: "var(--ink)", strokeWidth: 1.6 / r };
}

/** What is written on a line. */
function countOf(moment: Shown, at: number, number: (value: number) => string): string | null {
  const events = moment.edgeEvents[at] ?? 0;
  return events < COUNTED ? null : number(events);
}

interface LineProps {
  readonly id: string;
  readonly line: EdgeLine;
  readonly sign: Sign;
  /** What is written on it. */
  readonly count: string | null;
  readonly tone: "ghost" | "faded" | "ink" | "plain";
  readonly still: boolean;
}

const Line = memo(function Line({ id, line, sign, count, tone, still }: LineProps) {
  const colour = tone === "plain" ? COLOURS[sign] : tone === "ink" ? "var(--ink)" : "var(--ghost)";
  const stroke =
    tone === "ghost" ? { strokeWidth: 1 } : strokeOf(sign, tone === "faded" ? 1.2 : line.width);
  return (
    <g>
      <path d={line.path} fill="none" stroke={colour} {...stroke} />
      {tone !== "ghost" &&
        line.ends.map((end, at) => (
          <EndMark key={at} end={end} width={tone === "faded" ? 0.6 : line.width} colour={colour} />
        ))}
      {count !== null &&
        (tone === "plain" || tone === "ink") &&
        sign !== "shared" &&
        sign !== "affiliation" && <Count line={line} count={count} colour={colour} />}
      {!still && (
        <path
          d={line.way}
          fill="none"
          stroke="transparent"
          strokeWidth={16}
          pointerEvents="stroke"
          className="cursor-pointer"
          onPointerMove={whenMoved(() => choiceActions.pointEdge(id))}
          onPointerLeave={() => choiceActions.pointEdge(null)}
          onClick={() => choiceActions.openTie(id)}
        />
      )}
    </g>
  );
}, sameLine);

/** A new window makes new frames; most lines stay what they were. */
function sameLine(a: LineProps, b: LineProps): boolean {
  return (
    a.id === b.id &&
    a.tone === b.tone &&
    a.count === b.count &&
    a.line.path === b.line.path &&
    a.line.width === b.line.width &&
    a.line.ends.length === b.line.ends.length
  );
}

function Count({
  line,
  count,
  colour,
}: {
  readonly line: EdgeLine;
  readonly count: string;
  readonly colour: string;
}) {
  const { x, y } = line.number;
  const half = count.length * 3.8 + 3;
  return (
    <>
      <rect x={x - half} y={y - 8} width={half * 2} height={16} fill="var(--paper)" />
      <text
        x={x}
        y={y + 4.3}
        textAnchor="middle"
        fill={colour}
        fontSize={12}
        fontWeight={600}
        fontFamily={FACE}
      >
        {count}
      </text>
    </>
  );
}

interface NameProps {
  readonly mark: Mark;
  readonly text: LabelText;
  readonly quiet: boolean;
  readonly strong: boolean;
}

export const Name = memo(function Name({ mark, text, quiet, strong }: NameProps) {
  if (!mark.label) return null;
  const { x0, y0, x1, y1 } = mark.label;
  return (
    <g className="pointer-events-none">
      <rect x={x0} y={y0} width={x1 - x0} height={y1 - y0} fill="var(--paper)" />
      {text.lines.map((line, at) => (
        <text
          key={at}
          x={(x0 + x1) / 2}
          y={y0 + 12.6 + at * LINE}
          lang={text.lang}
          direction={text.dir}
          textAnchor="middle"
          fontSize={12.5}
          fontWeight={strong ? 600 : 400}
          fontFamily={FACE}
          fill={quiet ? "var(--ink-3)" : "var(--ink)"}
        >
          {toPlain(line)}
        </text>
      ))}
    </g>
  );
});
