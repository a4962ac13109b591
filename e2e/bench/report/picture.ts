import { line, scaleLog } from "d3";
import type { Figure } from "../measure/figures.ts";
import { EVENT_SIZES, sizeName, type Subject, TIMELINES } from "../subjects.ts";
import { oursAt } from "./goals.ts";
import type { Results } from "./summary.ts";

/** The README's picture: first event and pan step by the number of events, both axes in powers of ten. */

interface Point {
  readonly size: number;
  readonly value: number;
}
interface Series {
  readonly name: string;
  readonly role: Subject["role"];
  readonly points: readonly Point[];
  /** Size at which a minute was not enough. */
  readonly late: number | null;
}

const WIDTH = 1020;
const HEIGHT = 420;
const PANEL = { width: 290, height: 300, top: 64 };
const LATEST = 60_000;
/** Between two names, pixels. */
const LINE = 13;

const STYLE = `
svg { background: var(--paper); --paper: #fbfaf7; --ink: #1d1c1a; --soft: #6b6862; --hair: #dedad2; --ours: #a3341f }
@media (prefers-color-scheme: dark) { svg { --paper: #17181b; --ink: #eceae5; --soft: #a09d96; --hair: #33353a; --ours: #f0876f } }
text { font: 12px system-ui, sans-serif; fill: var(--soft); stroke: var(--paper); stroke-width: 3px; paint-order: stroke }
.title { font-size: 15px; font-weight: 600; fill: var(--ink) }
.ours { font-weight: 700; fill: var(--ours) }
path, .axis { fill: none; stroke: var(--soft); stroke-width: 1.2 }
path.ours { fill: none; stroke: var(--ours); stroke-width: 3 }
path.limit { stroke-dasharray: 5 4 }
.late { stroke-dasharray: 1 3 }
.grid { stroke: var(--hair) }
circle { fill: var(--paper); stroke: var(--soft); stroke-width: 1.4 }
circle.ours { fill: var(--ours); stroke: var(--ours) }`;

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** One line a subject; ours goes over from JSON to Parquet where JSON ends. */
function seriesOf(results: Results, figure: Figure): readonly Series[] {
  const shown = TIMELINES.filter(
    ({ id, role }) =>
      role === "peer" ||
      id === "ours" ||
      id === "limit-columns" ||
      (id === "limit-parquet" && figure === "firstEvent"),
  );
  return shown.map(({ id, name, role }) => {
    const subject = (size: number): string => (id === "ours" ? oursAt(size) : id);
    return {
      name,
      role,
      points: EVENT_SIZES.flatMap((size) => {
        const value = results.of(subject(size), size, figure)?.median;
        return value === undefined ? [] : [{ size, value: Math.max(value, 0.1) }];
      }),
      late:
        figure === "firstEvent"
          ? (EVENT_SIZES.find((size) => results.outcome(subject(size), size) === "late") ?? null)
          : null,
    };
  });
}

interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly role: Subject["role"];
}

/** Moves names down until none lies on another. */
export function apart(labels: readonly Label[]): readonly Label[] {
  const placed: Label[] = [];
  for (const label of labels.toSorted((a, b) => a.y - b.y)) {
    const near = placed.filter(
      ({ x, text }) => Math.abs(x - label.x) < 7 * Math.max(text.length, label.text.length),
    );
    let { y } = label;
    for (const other of near) if (Math.abs(other.y - y) < LINE) y = other.y + LINE;
    placed.push({ ...label, y });
  }
  return placed;
}

function panel(title: string, x0: number, series: readonly Series[]): string {
  const values = series.flatMap(({ points, late }) => [
    ...points.map(({ value }) => value),
    ...(late === null ? [] : [LATEST]),
  ]);
  if (values.length === 0) return "";
  const x = scaleLog([EVENT_SIZES[0], EVENT_SIZES[4]], [x0, x0 + PANEL.width]);
  const y = scaleLog(
    [Math.min(...values) * 0.8, Math.max(...values) * 1.2],
    [PANEL.top + PANEL.height, PANEL.top],
  );
  const [bottom, top] = y.domain();
  const powers = Array.from({ length: 7 }, (_, at) => 10 ** (at - 1)).filter(
    (value) => value >= (bottom ?? 0) && value <= (top ?? 0),
  );
  const path = line<Point>(
    ({ size }) => Math.round(x(size)),
    ({ value }) => Math.round(y(value)),
  );
  const floor = PANEL.top + PANEL.height;
  const grid = powers.map((value) => {
    const at = Math.round(y(value));
    const words = value >= 1000 ? `${value / 1000} s` : `${value} ms`;
    return `<line class="grid" x1="${x0}" x2="${x0 + PANEL.width}" y1="${at}" y2="${at}"/><text x="${x0 - 6}" y="${at + 4}" text-anchor="end">${words}</text>`;
  });
  if (series.some(({ late }) => late !== null))
    grid.push(
      `<text x="${x0 - 6}" y="${Math.round(y(LATEST)) + 4}" text-anchor="end">&gt; 60 s</text>`,
    );
  const sizes = EVENT_SIZES.map(
    (size) =>
      `<text x="${Math.round(x(size))}" y="${floor + 20}" text-anchor="middle">${sizeName(size)}</text>`,
  );
  // Ours is drawn last, on top.
  const ordered = series
    .filter(({ points }) => points.length > 0)
    .toSorted((a, b) => rank(a) - rank(b));
  const lines = ordered.flatMap(({ role, points, late }) => {
    const last = points.at(-1);
    const end = late !== null && last ? path([last, { size: late, value: LATEST }]) : null;
    return [
      `<path class="${role}" d="${path(points) ?? ""}"/>`,
      ...(end === null ? [] : [`<path class="late" d="${end}"/>`]),
      ...points.map(
        ({ size, value }) =>
          `<circle class="${role}" r="3" cx="${Math.round(x(size))}" cy="${Math.round(y(value))}"/>`,
      ),
    ];
  });
  const labels = apart(
    ordered.flatMap(({ name, role, points }) => {
      const last = points.at(-1);
      return last
        ? [{ x: Math.round(x(last.size)) + 8, y: Math.round(y(last.value)) + 4, text: name, role }]
        : [];
    }),
  ).map(
    ({ x: at, y: down, text, role }) =>
      `<text class="${role}" x="${at}" y="${down}">${escape(text)}</text>`,
  );
  return [
    `<text class="title" x="${x0}" y="36">${escape(title)}</text>`,
    ...grid,
    ...sizes,
    ...lines,
    ...labels,
  ].join("\n");
}

const rank = ({ role }: Series): number => ["limit", "peer", "ours"].indexOf(role);

/** The whole picture; readable in light and dark. */
export function pictureOf(results: Results, caption: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img">
<title>Time to the first event and per pan step, by the number of events</title>
<style>${STYLE}
</style>
${panel("Navigation to first event", 56, seriesOf(results, "firstEvent"))}
${panel("Main thread per pan step", 560, seriesOf(results, "panTask"))}
<text x="56" y="${HEIGHT - 10}">${escape(caption)}</text>
</svg>
`;
}
