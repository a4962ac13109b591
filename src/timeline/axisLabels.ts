import type { Locale } from "../i18n/locale.ts";
import type { Index } from "../query/index.ts";
import type { Tick, Ticks } from "./ticks.ts";
import type { TimeScale } from "./timeScale.ts";
import { writtenDays } from "./written.ts";

export const AXIS_HEIGHT = 38;

export interface Flag {
  readonly s: number;
  readonly label: string;
  readonly kind: "selected" | "written";
}

/** A tick's label as it can stand: pushed to the edge while its period goes on, dropped where the next one needs the place. */
function sticky(all: readonly Tick[], width: number, measure: (text: string) => number): Tick[] {
  return all.flatMap((tick, i) => {
    const next = all[i + 1]?.s ?? width;
    const s = Math.max(tick.s, 0);
    return s + measure(tick.label) + 8 <= Math.min(next, width) ? [{ ...tick, s }] : [];
  });
}

interface PlacedFlag {
  readonly flag: Flag;
  readonly from: number;
  readonly to: number;
}

/** Between two flags side by side, pixels. */
const APART = 2;

/**
 * Flags kept inside the plot, over their days or as near beside those before them as they still touch their own line;
 * the open event's covers the day of writing where both would stand.
 */
function placed(
  flags: readonly Flag[],
  width: number,
  measure: (text: string) => number,
): PlacedFlag[] {
  const taken: PlacedFlag[] = [];
  for (const flag of flags) {
    if (flag.s < 0 || flag.s > width) continue;
    const size = measure(flag.label) * (flag.kind === "selected" ? 1.08 : 1) + 18;
    const over = Math.min(Math.max(flag.s - size / 2, 0), width - size);
    const beside = taken.flatMap(({ from, to }) => [to + APART, from - size - APART]);
    const from = [over, ...beside].find(
      (at) =>
        at >= 0 &&
        at + size <= width &&
        at <= flag.s &&
        at + size >= flag.s &&
        taken.every((other) => at >= other.to || at + size <= other.from),
    );
    if (from !== undefined) taken.push({ flag, from, to: from + size });
  }
  return taken;
}

/** The open event's date and the days of writing. */
export function flagsOf(
  index: Index,
  { t, dates }: Locale,
  scale: TimeScale,
  open: string | null,
): Flag[] {
  const row = open === null ? undefined : index.rowById.get(open);
  const selected = row === undefined ? undefined : index.events.at(row);
  const at = row === undefined ? Number.NaN : (index.starts[row] ?? Number.NaN);
  const own: Flag[] =
    selected && Number.isFinite(at)
      ? [{ s: scale.s(at + 0.5), label: dates.interval(selected.date), kind: "selected" }]
      : [];
  return [
    ...own,
    ...writtenDays(index).map((day): Flag => ({
      s: scale.s(day + 0.5),
      label: t("timeline.written", { date: dates.day(day) }),
      kind: "written",
    })),
  ];
}

export interface AxisLabels {
  readonly coarse: readonly Tick[];
  readonly fine: readonly Tick[];
  readonly flags: readonly PlacedFlag[];
}

/** What of the axis is written, none of it over the rest. `cue` says which way time runs; it stands at the end. */
export function axisLabels(
  { coarse, fine, everyPeriod }: Ticks,
  flags: readonly Flag[],
  scale: TimeScale,
  cue: string,
  measure: (text: string) => number,
): AxisLabels {
  // What the cue would cover gives way.
  const cueFrom = scale.width - measure(cue) - 34;
  const taken = placed(flags, scale.width, measure);
  const free = (tick: Tick): boolean =>
    taken.every(({ from, to }) => tick.s + measure(tick.label) + 6 < from || tick.s > to + 2);
  return {
    coarse: sticky(coarse, scale.width, measure).filter(
      (tick) => tick.s + measure(tick.label) * 1.1 < cueFrom,
    ),
    fine: sticky(fine, scale.width, measure).filter(
      (tick) => free(tick) && (everyPeriod || tick.day >= scale.window.from),
    ),
    flags: taken,
  };
}
