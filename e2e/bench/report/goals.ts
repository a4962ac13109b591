import type { Figure } from "../measure/figures.ts";
import { EVENT_SIZES, sizeName, TIMELINES } from "../subjects.ts";
import type { Results } from "./summary.ts";

/** What was meant to be reached, held against a limit or a peer of the same run. */
export interface Goal {
  readonly text: string;
  /** null: something that it needs was not measured. */
  readonly value: number | null;
  readonly most: number;
  readonly unit: "×" | "ms" | "MB" | "bytes";
}

export const isMet = ({ value, most }: Goal): boolean => value !== null && value <= most;

const K = 1000;
const M = K * K;
/** A frame at 60 Hz, ms, and what clocks in the page round by. */
const FRAME = 1000 / 60 + 0.5;
const MIB_IN_MB = 1.048576;

/** The page that opens the size: JSON as far as it goes, Parquet above. */
export const oursAt = (size: number): string => (size <= 50 * K ? "ours" : "ours-parquet");

/** The goals of the timeline and the network, computed from results of one run. */
export function goalsOf(results: Results): readonly Goal[] {
  const value = (subject: string, size: number, figure: Figure): number | null =>
    results.of(subject, size, figure)?.median ?? null;
  const ours = (size: number, figure: Figure): number | null => value(oursAt(size), size, figure);
  const ratio = (a: number | null, b: number | null): number | null =>
    a === null || b === null || b === 0 ? null : a / b;
  const peers = TIMELINES.filter(({ role }) => role === "peer").map(({ id }) => id);
  const fastest = (size: number): number | null => {
    const times = peers.flatMap((id) => value(id, size, "firstEvent") ?? []);
    return times.length === 0 ? null : Math.min(...times);
  };
  const heap = (size: number): number | null => {
    const [objects, buffers] = [ours(size, "heap"), ours(size, "buffers")];
    return objects === null || buffers === null ? null : (objects + buffers) * MIB_IN_MB;
  };
  const [small, large] = [heap(12), heap(M)];
  const steps = (["panTask", "closeTask", "zoomTask"] as const).map((figure) => ({
    figure,
    name: { panTask: "pan", closeTask: "pan in three months", zoomTask: "zoom" }[figure],
  }));
  return [
    held(
      "first event at 12, against an empty React page",
      ratio(ours(12, "firstEvent"), value("empty-react", 12, "firstEvent")),
      1.5,
    ),
    held(
      "first event at 12, against the fastest peer",
      ratio(ours(12, "firstEvent"), fastest(12)),
      1,
    ),
    held(
      "first event at 10k, against timelines-chart",
      ratio(ours(10 * K, "firstEvent"), value("timelines-chart", 10 * K, "firstEvent")),
      1,
    ),
    held(
      "first event at 1M, against the bare page from the same Parquet",
      ratio(ours(M, "firstEvent"), value("limit-parquet", M, "firstEvent")),
      2,
    ),
    ...EVENT_SIZES.flatMap((size) =>
      steps.map(({ figure, name }) =>
        held(
          `${name} step at ${sizeName(size)}, against the bare canvas`,
          ratio(ours(size, figure), value("limit-columns", size, figure)),
          2,
        ),
      ),
    ),
    ...steps.map(({ figure, name }) =>
      held(
        `${name} step at 1M, against half of vis-timeline's pan at 1k`,
        ratio(ours(M, figure), half(value("vis-timeline", K, "panTask"))),
        1,
      ),
    ),
    ...steps.map(({ figure, name }) =>
      held(
        `${name} step, growth from 10k to 1M`,
        ratio(ours(M, figure), ours(10 * K, figure)),
        1.5,
      ),
    ),
    ...EVENT_SIZES.flatMap((size) =>
      (["panFrame", "zoomFrame"] as const).map((figure) =>
        held(
          `${figure === "panFrame" ? "pan" : "zoom"} at ${sizeName(size)}, frame at p95`,
          ours(size, figure),
          FRAME,
          "ms",
        ),
      ),
    ),
    held(
      "filter at 1M, against the bare canvas",
      ratio(ours(M, "filterShown"), value("limit-columns", M, "filterShown")),
      3,
    ),
    held("longest task while 1M loads", ours(M, "loadLongest"), 50, "ms"),
    held("longest task while 1M is filtered", ours(M, "filterLongest"), 50, "ms"),
    held("heap and buffers at 1M", large, 120, "MB"),
    held(
      "memory of an event, from 12 to 1M",
      small === null || large === null ? null : large - small,
      100,
      "bytes",
    ),
    held(
      "network of 10k: longest task until its layout ends",
      value("ours-network", 10 * K, "layoutLongest"),
      50,
      "ms",
    ),
    held(
      "network of 10k: first picture, against the bare d3-force",
      ratio(value("ours-network", 10 * K, "firstEvent"), value("d3-force", 10 * K, "firstEvent")),
      1,
    ),
    held(
      "network of 10k: pan step, against the bare d3-force",
      ratio(value("ours-network", 10 * K, "panTask"), value("d3-force", 10 * K, "panTask")),
      0.5,
    ),
  ];
}

const half = (value: number | null): number | null => (value === null ? null : value / 2);

const held = (
  text: string,
  value: number | null,
  most: number,
  unit: Goal["unit"] = "×",
): Goal => ({
  text,
  value,
  most,
  unit,
});

export function goalLine(goal: Goal): string {
  const { text, value, most, unit } = goal;
  const number = (each: number): string => `${each.toFixed(unit === "×" ? 2 : 1)} ${unit}`;
  const verdict = value === null ? "not measured" : isMet(goal) ? "met" : "missed";
  return `${verdict.padEnd(13)}${text}: ${value === null ? "–" : number(value)} (at most ${number(most)})`;
}
