import { bisectLeft } from "d3";
import type { Columns } from "../generate/columns.ts";
import { offer, stage } from "./offer.ts";

/**
 * The least that a timeline on a canvas can be: lanes, and on each pixel as much colour as it has events. No
 * texts, no labels, no keys, no access for those who do not see. A lower bound, not a product.
 */

const DAY = 86_400_000;
const LANES = 8;
const COLOURS = ["#a33", "#36a", "#393", "#a73", "#63a", "#088", "#777", "#c6a"] as const;

/** Where the grid has a line. */
const MONTHS = Array.from({ length: 121 }, (_, month) => Date.UTC(2011, month) / DAY);

/** First days of each lane, sorted. */
function lanesOf({ count, lo, category }: Columns, only: number | null): readonly Int32Array[] {
  const lengths = new Uint32Array(LANES);
  for (let at = 0; at < count; at++) {
    const lane = category[at] ?? 0;
    if (only === null || lane === only) lengths[lane] = (lengths[lane] ?? 0) + 1;
  }
  const lanes = Array.from(lengths, (length) => new Int32Array(length));
  const filled = new Uint32Array(LANES);
  for (let at = 0; at < count; at++) {
    const lane = category[at] ?? 0;
    if (only !== null && lane !== only) continue;
    const place = filled[lane] ?? 0;
    const days = lanes[lane];
    if (days) days[place] = lo[at] ?? 0;
    filled[lane] = place + 1;
  }
  return lanes;
}

/** Draws the columns and offers the page to the harness. */
export function bare(columns: Columns): void {
  const canvas = document.createElement("canvas");
  stage().append(canvas);
  canvas.width = innerWidth;
  canvas.height = innerHeight;
  const context = canvas.getContext("2d");
  if (!context) return;
  const first = columns.lo[0] ?? 0;
  const view = { from: first, to: (columns.lo[columns.count - 1] ?? first) + 1 };
  let lanes = lanesOf(columns, null);
  let waiting = 0;

  const draw = (): void => {
    waiting = 0;
    const { width, height } = canvas;
    const daysPerPixel = (view.to - view.from) / width;
    context.clearRect(0, 0, width, height);
    context.fillStyle = "#ddd";
    for (const month of MONTHS) {
      const x = (month - view.from) / daysPerPixel;
      if (x >= 0 && x < width) context.fillRect(x, 0, 1, height);
    }
    for (const [lane, days] of lanes.entries()) {
      context.fillStyle = COLOURS[lane] ?? "#777";
      const floor = ((lane + 1) * height) / LANES;
      let from = bisectLeft(days, view.from);
      for (let x = 0; x < width; x++) {
        const to = bisectLeft(days, view.from + (x + 1) * daysPerPixel, from);
        if (to > from) {
          const high = Math.min(4 + 6 * Math.log2(to - from), height / LANES - 4);
          context.fillRect(x, floor - high, daysPerPixel < 1 ? 3 : 1, high);
        }
        from = to;
      }
    }
  };
  const ask = (): void => {
    waiting ||= requestAnimationFrame(draw);
  };
  const move = (from: number, to: number): void => {
    view.from = from;
    view.to = to;
    ask();
  };

  canvas.addEventListener("pointermove", ({ buttons, movementX }) => {
    if (buttons !== 1) return;
    const by = (movementX * (view.to - view.from)) / canvas.width;
    move(view.from - by, view.to - by);
  });
  canvas.addEventListener(
    "wheel",
    ({ deltaY, offsetX }) => {
      const factor = Math.exp(deltaY * 0.0022);
      const anchor = view.from + (offsetX / canvas.width) * (view.to - view.from);
      move(anchor + (view.from - anchor) * factor, anchor + (view.to - anchor) * factor);
    },
    { passive: true },
  );

  draw();
  offer({
    surface: "canvas",
    pan: "drag",
    zoom: "wheel",
    window: (from, to) => move(from / DAY, to / DAY),
    filter: (on) => {
      lanes = lanesOf(columns, on ? 0 : null);
      draw();
    },
  });
}
