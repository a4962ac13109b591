import clsx from "clsx";
import { useMemo, type ReactNode } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { useTextWidth } from "../ui/measure.ts";
import { AXIS_HEIGHT, axisLabels, type Flag } from "./axisLabels.ts";
import type { Tick, Ticks } from "./ticks.ts";
import type { TimeScale } from "./timeScale.ts";

interface AxisProps {
  readonly scale: TimeScale;
  readonly ticks: Ticks;
  readonly flags: readonly Flag[];
  /** Axis text starts at the ticks; two tiers of 17 px. */
  readonly className?: string;
  /** Takes the place of the words while they move. */
  readonly children: ReactNode;
}

/** Width of a label of the axis, in pixels. */
export function useAxisMeasure(): (text: string) => number {
  const textWidth = useTextWidth();
  return useMemo(() => {
    const family = getComputedStyle(document.body).fontFamily;
    return (text: string) => textWidth(text, `400 12px ${family}`);
  }, [textWidth]);
}

/** The time axis in words: DOM text over the plot. Decoration for the ear: the grid says every date itself. */
export function Axis({ scale, ticks, flags, className, children }: AxisProps) {
  const { t } = useLocale();
  const measure = useAxisMeasure();
  const direction = t("timeline.direction");
  const written = axisLabels(ticks, flags, scale, direction, measure);
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
      {children}
      <div className="in-data-moving:opacity-0">
        <TickLabels ticks={written.coarse} className="top-0 font-semibold text-ink" />
        <span className="absolute end-0 top-0 inline-flex items-center gap-1 bg-paper ps-2 whitespace-nowrap">
          {direction}
          <svg width={18} height={10} className="mirrored" fill="none" stroke="currentColor">
            <path d="M1 5H16M12 1.5L16 5L12 8.5" strokeWidth={1.3} />
          </svg>
        </span>
        <TickLabels ticks={written.fine} className="bottom-0.5" />
        {written.flags.map(({ flag, from }) => (
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
            <bdi>{flag.label}</bdi>
          </span>
        ))}
      </div>
    </div>
  );
}

function TickLabels({
  ticks,
  className,
}: {
  readonly ticks: readonly Tick[];
  readonly className: string;
}) {
  return ticks.map(({ day, s, label }) => (
    <span
      key={day}
      className={clsx("absolute whitespace-nowrap", className)}
      style={{ insetInlineStart: s + 4 }}
    >
      {/* Placed in the direction of the axis; a day and its month are read in their own. */}
      <bdi>{label}</bdi>
    </span>
  ));
}
