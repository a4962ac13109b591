import type { Sign } from "../../query/graph.ts";
import { strokeOf } from "../signs.ts";
import type { Pen } from "./paint.ts";

interface Stop {
  readonly x: number;
  readonly y: number;
  /** How far from it the line ends. */
  readonly gap: number;
}

interface SignedLine {
  readonly sign: Sign;
  readonly mutual: boolean;
  readonly width: number;
  readonly a: Stop;
  readonly b: Stop;
  readonly colour: string;
  readonly paper: string;
}

/** Width and dashes as a canvas takes them. */
export function styleOf(
  sign: Sign,
  width: number,
): { readonly width: number; readonly dash: number[]; readonly round: boolean } {
  const stroke = strokeOf(sign, width);
  return {
    width: stroke.strokeWidth,
    dash: "strokeDasharray" in stroke ? stroke.strokeDasharray.split(" ").map(Number) : [],
    round: "strokeLinecap" in stroke,
  };
}

/** Arrowhead, bar or open ring where a line arrives from an angle: the same as `EndMark`. */
function end(
  pen: Pen,
  { sign, width, colour, paper }: SignedLine,
  x: number,
  y: number,
  angle: number,
): void {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const to = (dx: number, dy: number): [number, number] => [
    x + dx * cos - dy * sin,
    y + dx * sin + dy * cos,
  ];
  pen.beginPath();
  if (sign === "support") {
    pen.moveTo(...to(-10, -3 - width));
    pen.lineTo(x, y);
    pen.lineTo(...to(-10, 3 + width));
    pen.closePath();
    pen.fillStyle = colour;
    pen.fill();
  } else if (sign === "opposition") {
    pen.moveTo(...to(-1, -7));
    pen.lineTo(...to(-1, 7));
    pen.lineWidth = Math.min(2.6, 1 + width);
    pen.stroke();
  } else if (sign === "meeting") {
    pen.arc(x, y, 2.1, 0, Math.PI * 2);
    pen.fillStyle = paper;
    pen.lineWidth = 1.4;
    pen.fill();
    pen.stroke();
  }
}

/** A straight line with the dash, width and end marks of its sign. */
export function paintEnds(pen: Pen, line: SignedLine): void {
  const { sign, mutual, a, b, colour } = line;
  const angle = Math.atan2(b.y - a.y, b.x - a.x);
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  if (length < a.gap + b.gap + 4) return;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const x0 = a.x + cos * a.gap;
  const y0 = a.y + sin * a.gap;
  const x1 = b.x - cos * b.gap;
  const y1 = b.y - sin * b.gap;
  const { width, dash, round } = styleOf(sign, line.width);
  const short = sign === "support" ? 7 : 0;
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.lineCap = round ? "round" : "butt";
  pen.setLineDash(dash);
  pen.beginPath();
  pen.moveTo(x0 + (mutual ? cos * short : 0), y0 + (mutual ? sin * short : 0));
  pen.lineTo(x1 - cos * short, y1 - sin * short);
  pen.stroke();
  pen.setLineDash([]);
  pen.lineCap = "butt";
  end(pen, line, x1, y1, angle);
  if (mutual || sign === "meeting") end(pen, line, x0, y0, angle + Math.PI);
}
