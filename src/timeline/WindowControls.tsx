import { useId } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { formatDay, parseDays } from "../model/day.ts";
import { BackIcon, ForwardIcon, ZoomInIcon, ZoomOutIcon } from "../ui/icons.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { useCamera } from "./useCamera.ts";

interface WindowControlsProps {
  /** Only the two that a small embed has room for. */
  readonly zoomOnly?: boolean;
  /** The window in words beside the buttons. */
  readonly withPeriod?: boolean;
}

/** The time window by buttons: older, out, in, newer, all. */
export function WindowControls({ zoomOnly = false, withPeriod = true }: WindowControlsProps) {
  const { t, dates } = useLocale();
  const camera = useCamera();
  return (
    <div role="toolbar" aria-label={t("timeline.controls")} className="flex items-center gap-0.5">
      {withPeriod && !zoomOnly && (
        <span className="me-2 text-ui font-semibold whitespace-nowrap">
          {dates.window(camera.window.from, camera.window.to)}
        </span>
      )}
      {!zoomOnly && (
        <IconButton
          icon={BackIcon}
          directional
          label={t("timeline.older")}
          onClick={() => camera.step(-0.8)}
        />
      )}
      <IconButton
        icon={ZoomOutIcon}
        label={t("timeline.zoom-out")}
        onClick={() => camera.zoom(0.5)}
      />
      <IconButton icon={ZoomInIcon} label={t("timeline.zoom-in")} onClick={() => camera.zoom(2)} />
      {!zoomOnly && (
        <>
          <IconButton
            icon={ForwardIcon}
            directional
            label={t("timeline.newer")}
            onClick={() => camera.step(0.8)}
          />
          <button
            type="button"
            className="h-8 rounded px-2 text-ui text-ink-2 hover:bg-panel hover:text-ink pointer-coarse:h-11"
            onClick={camera.all}
          >
            {t("timeline.all")}
          </button>
        </>
      )}
    </div>
  );
}

/** The window by dates: two native fields. */
export function WindowFields() {
  const { t, dates } = useLocale();
  const camera = useCamera();
  const id = useId();
  const put = (edge: "from" | "to", value: string): void => {
    const parsed = parseDays(value);
    if (!parsed) return;
    const next =
      edge === "from"
        ? { from: parsed.start, to: Math.max(camera.window.to, parsed.start + 5) }
        : { from: Math.min(camera.window.from, parsed.end - 5), to: parsed.end };
    camera.glide(next);
  };
  const fields = [
    ["from", t("timeline.window-from"), Math.floor(camera.window.from)],
    ["to", t("timeline.window-to"), Math.ceil(camera.window.to) - 1],
  ] as const;
  return (
    <div className="grid gap-2">
      {fields.map(([edge, label, day]) => (
        <label key={edge} htmlFor={`${id}-${edge}`} className="grid gap-1 text-ui">
          {label}
          {/* Uncontrolled, so that half a typed date is left alone; a new window makes a new field. */}
          <input
            key={day}
            id={`${id}-${edge}`}
            type="date"
            className="h-9 rounded border border-control bg-raised px-2 pointer-coarse:h-11"
            defaultValue={formatDay(day)}
            min={formatDay(camera.domain.from)}
            max={formatDay(camera.domain.to - 1)}
            onBlur={(event) => put(edge, event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter") put(edge, event.currentTarget.value);
            }}
          />
          {/* The browser writes the field in figures, in an order of its own. */}
          <span className="text-axis text-ink-3">{dates.day(day)}</span>
        </label>
      ))}
    </div>
  );
}
