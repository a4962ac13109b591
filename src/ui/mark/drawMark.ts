import type { TimeShape } from "../../query/shape.ts";
import type { Tokens } from "../tokens.ts";
import type { Pen } from "./pen.ts";

/** Radius of the head of a mark, pixels. */
export const DISC = 5;

/** A dashed bar shorter than this shows no dash: it is drawn as a day. */
const SHORT = 18;

/** How an event stands out. Its colour alone never says it: each state has a form of its own. */
export type Emphasis = "plain" | "hover" | "selected" | "related" | "dimmed";

/** An event with its place in a plot or in a box of its own. Lengths are logical pixels. */
export interface DrawnMark {
  readonly shape: TimeShape;
  /** The category's colour slot. */
  readonly slot: number;
  /** Visible extent; `from` may be 0 when it began before the window. */
  readonly from: number;
  readonly to: number;
  /** Where the head (disc, ring, start of the bar) stands; negative when it is before the window. */
  readonly head: number;
  /** Centre line, from the top. */
  readonly y: number;
  readonly small: boolean;
  /** Accounts of it differ: two strokes part above it. */
  readonly differs: boolean;
  /** In a box of its own it has no neighbours to stand off from, and little room. */
  readonly boxed?: boolean;
}

export interface MarkContext {
  readonly ctx: Pen;
  readonly tokens: Tokens;
  /** How wide the plot is, and whether its time runs to the west. */
  readonly scale: { readonly width: number; readonly rtl: boolean };
}

/** One mark with its ring and fork, with a canvas or a SvgPen. */
export function drawMark(mark: DrawnMark, emphasis: Emphasis, context: MarkContext): void {
  const { ctx, scale, tokens } = context;
  const color =
    emphasis === "dimmed" ? tokens.control : (tokens.categories[mark.slot - 1] ?? tokens.ink);
  ctx.save();
  // From here on drawing is logical: the plot's inline-start is 0, and mirrored as a whole.
  if (scale.rtl) {
    ctx.translate(scale.width, 0);
    ctx.scale(-1, 1);
  }
  ctx.translate(0, mark.y);
  ctx.fillStyle = color;
  ctx.strokeStyle = color;
  ctx.lineWidth = 1.5;
  if (mark.small) drawSmall(mark, ctx, emphasis);
  else drawShape(mark, context, color, emphasis);
  if (emphasis === "selected" || emphasis === "related") ring(mark, context, emphasis);
  if (mark.differs) fork(mark, context, emphasis);
  ctx.restore();
}

/** On the rug: a dot for a day, a line as long as it lasted for the rest. */
function drawSmall(mark: DrawnMark, ctx: Pen, emphasis: Emphasis): void {
  const { shape, from, to } = mark;
  if (shape.form === "disc") {
    disc(ctx, mark.head, emphasis === "hover" ? DISC : 3.6);
    if (emphasis === "dimmed") ctx.stroke();
    else ctx.fill();
    return;
  }
  ctx.lineWidth = emphasis === "hover" ? 4 : 2;
  ctx.beginPath();
  ctx.moveTo(from, 0);
  ctx.lineTo(shape.openEnd ? to - 6 : to, 0);
  ctx.stroke();
  if (shape.openEnd) arrow(ctx, to, -1, 3.5);
}

function disc(ctx: Pen, s: number, r: number): void {
  ctx.beginPath();
  ctx.arc(s, 0, r, 0, 2 * Math.PI);
}

/** The middle of what stands for the event, never cut by the edge of the plot. */
const middleOf = ({ shape, from, to, head: at }: DrawnMark): number =>
  Math.max(shape.form === "bar" ? (from + to) / 2 : at, 8);

/** Accounts part: two strokes above the mark, in ink, on paper so that they stand off lines and rings. */
function fork(mark: DrawnMark, { ctx, tokens }: MarkContext, emphasis: Emphasis): void {
  const at = middleOf(mark);
  const foot = mark.small ? -5 : -6.5;
  ctx.beginPath();
  ctx.moveTo(at - 3.6, foot - 5);
  ctx.lineTo(at, foot);
  ctx.lineTo(at + 3.6, foot - 5);
  ctx.lineJoin = "round";
  ctx.lineCap = "round";
  for (const [color, width] of [
    [tokens.paper, 4.4],
    [emphasis === "dimmed" ? tokens.ink3 : tokens.ink, 1.6],
  ] as const) {
    ctx.strokeStyle = color;
    ctx.lineWidth = width;
    ctx.stroke();
  }
}

function ring(mark: DrawnMark, { ctx, tokens, scale }: MarkContext, emphasis: Emphasis): void {
  // A head outside the window has nothing to put a ring around.
  if (mark.shape.form === "line" && (mark.head < 0 || mark.head > scale.width)) return;
  const at = middleOf(mark);
  ctx.strokeStyle = tokens.ink;
  ctx.lineWidth = emphasis === "selected" ? 2 : 1;
  if (mark.shape.form === "bar" && !mark.small && mark.to - mark.from >= SHORT) {
    ctx.strokeRect(mark.from - 3.5, -7.5, mark.to - mark.from + 7, 15);
    return;
  }
  disc(ctx, at, emphasis === "selected" ? 8.4 : 8);
  ctx.stroke();
}

function drawShape(mark: DrawnMark, context: MarkContext, color: string, emphasis: Emphasis): void {
  const { ctx, tokens } = context;
  const { shape, from, to } = mark;
  const hollow = emphasis === "dimmed";
  switch (shape.form) {
    case "line":
      line(ctx, mark, hollow);
      break;
    case "ring":
    case "whisker":
      whisker(ctx, mark, tokens.paper);
      return;
    case "bar":
      if (shape.head !== "solid" && to - from < SHORT) {
        head(ctx, { ...mark, head: (from + to) / 2 }, color, tokens.paper, emphasis);
        return;
      }
      bar(ctx, from, to, mark, hollow, tokens.paper);
      return;
    case "disc":
      break;
  }
  if (mark.head < 0 || mark.head > context.scale.width) return;
  head(ctx, mark, color, tokens.paper, emphasis);
}

/** The head of a day or of an open line, in the plot with a paper ring so that neighbours stay apart. */
function head(ctx: Pen, mark: DrawnMark, color: string, paper: string, emphasis: Emphasis): void {
  const r = emphasis === "hover" ? 6.5 : DISC;
  const at = mark.head;
  disc(ctx, at, mark.boxed === true ? r : r + 1.5);
  ctx.fillStyle = paper;
  ctx.fill();
  ctx.fillStyle = color;
  ctx.strokeStyle = color;
  ctx.lineWidth = 1.8;
  switch (mark.shape.head) {
    case "called-for":
      ctx.beginPath();
      ctx.moveTo(at, -r - 1);
      ctx.lineTo(at + r + 1, 0);
      ctx.lineTo(at, r + 1);
      ctx.lineTo(at - r - 1, 0);
      ctx.closePath();
      ctx.stroke();
      return;
    case "planned":
    case "not-held":
      ctx.lineWidth = 1.6;
      ctx.setLineDash([3, 2.3]);
      disc(ctx, at, r + 1);
      ctx.stroke();
      ctx.setLineDash([]);
      if (mark.shape.head === "not-held") strike(ctx, at - r - 2, at + r + 2);
      return;
    case "solid":
      disc(ctx, at, emphasis === "dimmed" ? r - 1 : r);
      if (emphasis === "dimmed") ctx.stroke();
      else ctx.fill();
      if (mark.shape.approximate) fringe(ctx, at - r, at + r, 5, mark.boxed);
  }
}

function strike(ctx: Pen, from: number, to: number): void {
  ctx.lineWidth = 1.2;
  ctx.beginPath();
  ctx.moveTo(from, 7);
  ctx.lineTo(to, -7);
  ctx.stroke();
}

/** Three thinning ticks on either side: print's way of saying "about". */
function fringe(ctx: Pen, from: number, to: number, half: number, boxed = false): void {
  const step = boxed ? 3 : 4;
  [2.2, 1.5, 0.9].forEach((width, i) => {
    const away = step + i * step;
    ctx.fillRect(from - away, -half, width, half * 2);
    ctx.fillRect(to + away - width, -half, width, half * 2);
  });
}

function line(ctx: Pen, mark: DrawnMark, hollow: boolean): void {
  const { shape, from, to } = mark;
  ctx.lineWidth = hollow ? 1.5 : 3;
  if (shape.head === "called-for" || shape.head === "planned") ctx.setLineDash([3, 4]);
  const start = shape.openStart ? from + 8 : Math.max(mark.head, 0);
  const end = shape.openEnd ? to - 8 : mark.head;
  ctx.beginPath();
  ctx.moveTo(start, 0);
  ctx.lineTo(end, 0);
  ctx.stroke();
  ctx.setLineDash([]);
  if (shape.openEnd) arrow(ctx, to, -1);
  if (shape.openStart) arrow(ctx, from, 1);
}

function arrow(ctx: Pen, tip: number, towards: 1 | -1, half = 5): void {
  ctx.beginPath();
  ctx.moveTo(tip, 0);
  ctx.lineTo(tip + towards * half * 2, -half);
  ctx.lineTo(tip + towards * half * 2, half);
  ctx.closePath();
  ctx.fill();
}

function whisker(ctx: Pen, mark: DrawnMark, paper: string): void {
  const { from, to, head: at, shape } = mark;
  if (shape.head !== "solid" || shape.approximate) ctx.setLineDash([3, 3]);
  ctx.beginPath();
  ctx.moveTo(from, 0);
  ctx.lineTo(to, 0);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.fillRect(from - 0.75, -5, 1.5, 10);
  ctx.fillRect(to - 0.75, -5, 1.5, 10);
  if (shape.form !== "ring" || at < 0) return;
  disc(ctx, at, DISC);
  ctx.fillStyle = paper;
  ctx.fill();
  ctx.stroke();
}

function bar(
  ctx: Pen,
  from: number,
  to: number,
  mark: DrawnMark,
  hollow: boolean,
  paper: string,
): void {
  const { shape } = mark;
  const width = to - from;
  if (shape.approximate) fringe(ctx, from, to, 4, mark.boxed);
  if (shape.head === "solid" && !hollow) {
    ctx.fillRect(from, -4, width, 8);
    return;
  }
  ctx.fillStyle = paper;
  ctx.fillRect(from, -4, width, 8);
  if (shape.head !== "solid") ctx.setLineDash(shape.head === "called-for" ? [1.5, 2.5] : [3, 2.5]);
  ctx.strokeRect(from + 0.75, -4, width - 1.5, 8);
  ctx.setLineDash([]);
  if (shape.head === "not-held") strike(ctx, from - 2, to + 2);
}
