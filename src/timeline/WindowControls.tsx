import { useEffect, useId, useRef, type ReactNode } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { formatDay, parseDays } from "../model/day.ts";
import type { TimeWindow } from "../query/index.ts";
import { BackIcon, ForwardIcon, ZoomInIcon, ZoomOutIcon } from "../ui/icons.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Toolbar } from "../ui/Toolbar.tsx";
import { MIN_SPAN } from "../query/window.ts";
import { useTimeIsRtl } from "./timeDirection.ts";
import { useCamera } from "./useCamera.ts";

interface WindowControlsProps {
  /** Only the two that a small embed has room for. */
  readonly zoomOnly?: boolean;
  /** Buttons of the frame that stand behind them. */
  readonly children?: ReactNode;
}

/** The time window in words and by buttons: older, out, in, newer, which stand as time runs; all. */
export function WindowControls({ zoomOnly = false, children }: WindowControlsProps) {
  const { t, dates } = useLocale();
  const camera = useCamera();
  const rtl = useTimeIsRtl();
  return (
    <Toolbar label={t("timeline.controls")} className="flex grow items-center justify-end gap-0.5">
      {!zoomOnly && (
        <span className="me-auto pe-2 text-ui font-semibold whitespace-nowrap">
          {dates.window(camera.window.from, camera.window.to)}
        </span>
      )}
      <span dir={rtl ? "rtl" : "ltr"} className="flex gap-0.5">
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
        <IconButton
          icon={ZoomInIcon}
          label={t("timeline.zoom-in")}
          onClick={() => camera.zoom(2)}
        />
        {!zoomOnly && (
          <IconButton
            icon={ForwardIcon}
            directional
            label={t("timeline.newer")}
            onClick={() => camera.step(0.8)}
          />
        )}
      </span>
      {!zoomOnly && (
        <button
          type="button"
          className="h-8 rounded px-2 text-ui text-ink-2 hover:bg-panel hover:text-ink pointer-coarse:h-11"
          onClick={camera.all}
        >
          {t("timeline.all")}
        </button>
      )}
      {children}
    </Toolbar>
  );
}

/** The window by dates: two native fields. */
export function WindowFields() {
  const { t } = useLocale();
  const camera = useCamera();
  const { window, domain, glide } = camera;
  return (
    <div className="grid gap-2">
      <DateField
        label={t("timeline.window-from")}
        day={Math.floor(window.from)}
        domain={domain}
        onChoose={({ start }) => glide({ from: start, to: Math.max(window.to, start + MIN_SPAN) })}
      />
      <DateField
        label={t("timeline.window-to")}
        day={Math.ceil(window.to) - 1}
        domain={domain}
        onChoose={({ end }) => glide({ from: Math.min(window.from, end - MIN_SPAN), to: end })}
      />
    </div>
  );
}

interface DateFieldProps {
  readonly label: string;
  readonly day: number;
  readonly domain: TimeWindow;
  /** `end` is exclusive. */
  readonly onChoose: (days: { readonly start: number; readonly end: number }) => void;
}

/** Uncontrolled, so that half a typed date is left alone: taken with Enter or on leaving, else given back. */
function DateField({ label, day, domain, onChoose }: DateFieldProps) {
  const { dates } = useLocale();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const typing = useRef(false);
  useEffect(() => {
    if (field.current && !typing.current) field.current.value = formatDay(day);
  }, [day]);
  const commit = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }): void => {
    if (!typing.current) return;
    typing.current = false;
    const parsed = parseDays(currentTarget.value);
    if (parsed && parsed.start !== day) onChoose(parsed);
    else currentTarget.value = formatDay(day);
  };
  return (
    <label htmlFor={id} className="grid gap-1 text-ui">
      {label}
      <input
        ref={field}
        id={id}
        type="date"
        className="h-9 rounded border border-control bg-raised px-2 pointer-coarse:h-11"
        defaultValue={formatDay(day)}
        min={formatDay(domain.from)}
        max={formatDay(domain.to - 1)}
        onInput={() => (typing.current = true)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit(event);
        }}
      />
      {/* The browser writes the field in figures, in an order of its own. */}
      <span className="text-axis text-ink-3">{dates.day(day)}</span>
    </label>
  );
}
