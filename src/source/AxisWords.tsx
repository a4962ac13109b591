import type { Locale } from "../i18n/locale.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { MONTH } from "./distance.ts";
import type { Scene } from "./layout.ts";

const foldedWords = (t: Locale["t"], months: number): string =>
  months < 12
    ? t("source.folded-months", { count: months })
    : t("source.folded", { count: Math.round(months / 12) });

/** The words beside the axis: months and years, and how much is folded away where it is broken. */
export function AxisWords({ scene }: { readonly scene: Scene }) {
  const { t, dates } = useLocale();
  const { axis } = scene.columns;
  return (
    <div aria-hidden className="text-axis/[16px] text-ink-3">
      {scene.ticks.map(({ y, day, form }) => (
        <span
          key={day}
          className={`absolute -translate-y-1/2 whitespace-nowrap ${form === "month" ? "" : "font-semibold text-ink-2"}`}
          style={{ insetInlineStart: axis + 12, top: y }}
        >
          {form === "year"
            ? dates.year(day)
            : form === "month"
              ? dates.month(day)
              : dates.monthYear(day)}
        </span>
      ))}
      {scene.scale.folds.map(({ from, to, top, bottom }) => (
        <span
          key={from}
          className="absolute -translate-y-1/2 leading-[14px]"
          style={{ insetInlineStart: axis + 12, insetInlineEnd: 0, top: (top + bottom) / 2 }}
        >
          {foldedWords(t, Math.round((to - from) / MONTH))}
        </span>
      ))}
    </div>
  );
}
