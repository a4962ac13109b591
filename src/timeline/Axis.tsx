import clsx from "clsx";
import { useMemo } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { textWidth, useFontGeneration } from "../ui/measure.ts";
import type { Tick, Ticks } from "./ticks.ts";
import type { TimeScale } from "./timeScale.ts";

export interface Flag {
  readonly s: number;
  readonly label: string;
  readonly kind: "selected" | "written";
}

interface AxisProps {
  readonly scale: TimeScale;
  readonly ticks: Ticks;
  readonly flags: readonly Flag[];
  /** Axis text starts at the ticks; two tiers of 17 px. */
  readonly className?: string;
}

/** Width of a label of the axis, in pixels. */
export function useAxisMeasure(): (text: string) => number {
  const fonts = useFontGeneration();
  return useMemo(() => {
    const family = getComputedStyle(document.body).fontFamily;
    return (text: string) => textWidth(text, `400 12px ${family}`);
    // Another function when the fonts have come: what was measured must be measured again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [fonts]);
}

/** A tick's label as it can stand: pushed to the edge while its period goes on, dropped where the next one needs the place. */
function sticky(all: readonly Tick[], width: number, measure: (text: string) => number): Tick[] {
  return all.flatMap((tick, i) => {
    const next = all[i + 1]?.s ?? width;
    const s = Math.max(tick.s, 0);
    return s + measure(tick.label) + 8 <= Math.min(next, width) ? [{ ...tick, s }] : [];
  });
}

export const AXIS_HEIGHT = 38;

/** The time axis in words: DOM text over the plot. Decoration for the ear: the grid says every date itself. */
export function Axis({ scale, ticks, flags, className }: AxisProps) {
  const { t } = useLocale();
  const measure = useAxisMeasure();
  const { coarse, fine, everyPeriod } = ticks;
  const direction = t("timeline.direction");
  // The cue stands at the end of time; what it would cover gives way.
  const cueFrom = scale.width - measure(direction) - 34;
  const taken = placed(flags, scale.width, measure);
  const free = (tick: Tick): boolean =>
    taken.every(({ from, to }) => tick.s + measure(tick.label) + 6 < from || tick.s > to + 2);
  return (
    <div
      aria-hidden
      dir={scale.rtl ? "rtl" : "ltr"}
      className={clsx(
        "relative border-b border-ink text-axis/[17px] text-ink-3 select-none",
        className,
      )}
      style={{ height: AXIS_HEIGHT }}
    >
      {sticky(coarse, scale.width, measure)
        .filter((tick) => tick.s + measure(tick.label) * 1.1 < cueFrom)
        .map((tick) => (
          <span
            key={tick.day}
            className="absolute top-0 font-semibold whitespace-nowrap text-ink"
            style={{ insetInlineStart: tick.s + 4 }}
          >
            {tick.label}
          </span>
        ))}
      <span className="absolute end-0 top-0 inline-flex items-center gap-1 bg-paper ps-2 whitespace-nowrap">
        {direction}
        <svg width={18} height={10} className="mirrored" fill="none" stroke="currentColor">
          <path d="M1 5H16M12 1.5L16 5L12 8.5" strokeWidth={1.3} />
        </svg>
      </span>
      {sticky(fine, scale.width, measure)
        .filter((tick) => free(tick) && (everyPeriod || tick.day >= scale.window.from))
        .map((tick) => (
          <span
            key={tick.day}
            className="absolute bottom-0.5 whitespace-nowrap"
            style={{ insetInlineStart: tick.s + 4 }}
          >
            {tick.label}
          </span>
        ))}
      {taken.map(({ flag, from }) => (
        <span
          key={`${flag.kind} ${flag.label}`}
          className={clsx(
            "absolute bottom-0 px-2 leading-[18px] whitespace-nowrap",
            flag.kind === "selected" ? "bg-ink font-semibold text-paper" : "bg-panel text-ink-2",
            // The tokens are the system's own by now; a second backplate would hide the words.
            "[forced-color-adjust:none]",
          )}
          style={{ insetInlineStart: from }}
        >
          {flag.label}
        </span>
      ))}
    </div>
  );
}

/** Flags kept inside the plot; the open event's covers the day of writing where both would stand. */
function placed(
  flags: readonly Flag[],
  width: number,
  measure: (text: string) => number,
): { flag: Flag; from: number; to: number }[] {
  const taken: { flag: Flag; from: number; to: number }[] = [];
  for (const flag of flags) {
    if (flag.s < 0 || flag.s > width) continue;
    const size = measure(flag.label) * (flag.kind === "selected" ? 1.08 : 1) + 18;
    const from = Math.min(Math.max(flag.s - size / 2, 0), width - size);
    if (taken.every((other) => from >= other.to || from + size <= other.from))
      taken.push({ flag, from, to: from + size });
  }
  return taken;
}
