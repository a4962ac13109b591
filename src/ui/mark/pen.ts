import { rounded } from "../rounded.ts";

/** What a room asks of whatever it draws with: a canvas has it, and so has SvgPen. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | "arc"
  | "beginPath"
  | "clearRect"
  | "closePath"
  | "fill"
  | "fillRect"
  | "fillStyle"
  | "lineCap"
  | "lineJoin"
  | "lineTo"
  | "lineWidth"
  | "moveTo"
  | "restore"
  | "save"
  | "scale"
  | "setLineDash"
  | "stroke"
  | "strokeRect"
  | "strokeStyle"
  | "translate"
>;

/** One filled or stroked path, in the coordinates of the picture. */
export interface Stroke {
  readonly d: string;
  readonly fill: string;
  readonly stroke: string;
  readonly width: number;
  readonly dash: string;
  readonly cap: CanvasLineCap;
  readonly join: CanvasLineJoin;
}

interface State {
  fillStyle: Pen["fillStyle"];
  strokeStyle: Pen["strokeStyle"];
  lineWidth: number;
  lineCap: CanvasLineCap;
  lineJoin: CanvasLineJoin;
  dash: readonly number[];
  /** x of the picture = at + way · x: translated and mirrored, never turned or enlarged. */
  at: number;
  way: number;
  down: number;
}

const paint = (style: Pen["fillStyle"]): string => (typeof style === "string" ? style : "none");

/** Takes down as SVG paths what `draw` would paint on a canvas: picture and screen cannot differ. */
export class SvgPen implements Pen {
  readonly strokes: Stroke[] = [];
  #path = "";
  readonly #saved: State[] = [];
  #now: State = {
    fillStyle: "none",
    strokeStyle: "none",
    lineWidth: 1,
    lineCap: "butt",
    lineJoin: "miter",
    dash: [],
    at: 0,
    way: 1,
    down: 0,
  };

  get fillStyle(): Pen["fillStyle"] {
    return this.#now.fillStyle;
  }
  set fillStyle(style) {
    this.#now.fillStyle = style;
  }
  get strokeStyle(): Pen["strokeStyle"] {
    return this.#now.strokeStyle;
  }
  set strokeStyle(style) {
    this.#now.strokeStyle = style;
  }
  get lineWidth(): number {
    return this.#now.lineWidth;
  }
  set lineWidth(width) {
    this.#now.lineWidth = width;
  }
  get lineCap(): CanvasLineCap {
    return this.#now.lineCap;
  }
  set lineCap(cap) {
    this.#now.lineCap = cap;
  }
  get lineJoin(): CanvasLineJoin {
    return this.#now.lineJoin;
  }
  set lineJoin(join) {
    this.#now.lineJoin = join;
  }

  save(): void {
    this.#saved.push({ ...this.#now });
  }
  restore(): void {
    this.#now = this.#saved.pop() ?? this.#now;
  }
  translate(x: number, y: number): void {
    this.#now.at += this.#now.way * x;
    this.#now.down += y;
  }
  /** Mirroring alone: −1 or 1 across. */
  scale(x: number): void {
    this.#now.way *= Math.sign(x);
  }
  setLineDash(dash: Iterable<number>): void {
    this.#now.dash = [...dash];
  }
  clearRect(): void {
    // A picture begins empty.
  }

  beginPath(): void {
    this.#path = "";
  }
  moveTo(x: number, y: number): void {
    this.#path += `M${this.#point(x, y)}`;
  }
  lineTo(x: number, y: number): void {
    this.#path += `L${this.#point(x, y)}`;
  }
  closePath(): void {
    this.#path += "Z";
  }
  /** Whole circles alone. */
  arc(x: number, y: number, radius: number): void {
    const r = rounded(radius);
    const across = this.#now.way * r * 2;
    this.#path += `M${this.#point(x + radius, y)}a${r},${r} 0 1 0 ${-across},0a${r},${r} 0 1 0 ${across},0Z`;
  }
  fill(): void {
    this.#put(this.#path, "fill");
  }
  stroke(): void {
    this.#put(this.#path, "stroke");
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.#put(this.#rect(x, y, width, height), "fill");
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    this.#put(this.#rect(x, y, width, height), "stroke");
  }

  #point(x: number, y: number): string {
    const { at, way, down } = this.#now;
    return `${rounded(at + way * x)},${rounded(down + y)}`;
  }
  #rect(x: number, y: number, width: number, height: number): string {
    const across = rounded(this.#now.way * width);
    return `M${this.#point(x, y)}h${across}v${rounded(height)}h${-across}Z`;
  }
  #put(d: string, how: "fill" | "stroke"): void {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, dash } = this.#now;
    const style: Omit<Stroke, "d"> =
      how === "fill"
        ? { fill: paint(fillStyle), stroke: "none", width: 0, dash: "", cap: "butt", join: "miter" }
        : {
            fill: "none",
            stroke: paint(strokeStyle),
            width: lineWidth,
            dash: dash.join(" "),
            cap: lineCap,
            join: lineJoin,
          };
    const last = this.strokes.at(-1);
    // One path for neighbours of one look: a picture of thousands of marks stays small.
    if (last !== undefined && alike(last, style))
      this.strokes[this.strokes.length - 1] = { ...last, d: last.d + d };
    else this.strokes.push({ ...style, d });
  }
}

const alike = (a: Omit<Stroke, "d">, b: Omit<Stroke, "d">): boolean =>
  a.fill === b.fill &&
  a.stroke === b.stroke &&
  a.width === b.width &&
  a.dash === b.dash &&
  a.cap === b.cap &&
  a.join === b.join;
