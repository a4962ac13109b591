import {
  forceCenter,
  forceLink,
  forceManyBody,
  forceSimulation,
  select,
  type SimulationNodeDatum,
  zoom,
  zoomIdentity,
  type D3ZoomEvent,
} from "d3";
import { fetchData, offer, stage } from "./offer.ts";

/** d3-force as its examples show it: a tick a frame, all of it drawn on a canvas each time. */

interface Network {
  readonly nodes: readonly { readonly id: string; readonly group: number }[];
  readonly links: readonly (readonly [number, number])[];
}
interface Dot extends SimulationNodeDatum {
  readonly group: number;
}

const TICKS = 300;
const { nodes, links } = (await (await fetchData()).json()) as Network;
const dots: Dot[] = nodes.map(({ group }) => ({ group }));
const lines = links.map(([source, target]) => ({ source, target }));
const ends = links.flatMap(([from, to]) => {
  const [a, b] = [dots[from], dots[to]];
  return a && b ? [[a, b] as const] : [];
});

const canvas = document.createElement("canvas");
stage().append(canvas);
canvas.width = innerWidth;
canvas.height = innerHeight;
const context = canvas.getContext("2d");
let view = zoomIdentity.translate(innerWidth / 2, innerHeight / 2).scale(0.5);

function draw(): void {
  if (!context) return;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.setTransform(view.k, 0, 0, view.k, view.x, view.y);
  context.strokeStyle = "#9995";
  context.beginPath();
  for (const [a, b] of ends) {
    context.moveTo(a.x ?? 0, a.y ?? 0);
    context.lineTo(b.x ?? 0, b.y ?? 0);
  }
  context.stroke();
  for (let group = 0; group < 8; group++) {
    context.fillStyle = `hsl(${group * 45} 50% 45%)`;
    context.beginPath();
    for (const { x = 0, y = 0, group: own } of dots)
      if (own === group) {
        context.moveTo(x + 4, y);
        context.arc(x, y, 4, 0, 2 * Math.PI);
      }
    context.fill();
  }
}

let waiting = 0;
const ask = (): void => {
  waiting ||= requestAnimationFrame(() => {
    waiting = 0;
    draw();
  });
};
const behaviour = zoom<HTMLCanvasElement, unknown>().on(
  "zoom",
  ({ transform }: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
    view = transform;
    ask();
  },
);
const selection = select(canvas).call(behaviour);
selection.call(behaviour.transform, view);

let ticks = 0;
const simulation = forceSimulation(dots)
  .force("charge", forceManyBody())
  .force("link", forceLink(lines))
  .force("center", forceCenter());
const settled = new Promise<void>((resolve) => {
  simulation.on("tick", () => {
    draw();
    if (++ticks === 1) offer({ surface: "canvas", pan: "drag", zoom: "wheel", settled });
    if (ticks < TICKS) return;
    simulation.stop();
    resolve();
  });
});
