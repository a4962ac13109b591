import { useLocale } from "../i18n/useLocale.ts";
import { LANES, useView, viewActions } from "../state/view.ts";
import { OpenIcon } from "../ui/icons.ts";

/** What the lanes stand for: over their names, where the axis leaves a corner. */
export function LaneChoice({ gutter }: { readonly gutter: number }) {
  const { t } = useLocale();
  const lanes = useView((view) => view.lanes);
  return (
    <span
      className="absolute start-0 top-1.5 z-10 inline-flex items-center pointer-coarse:-top-0.5"
      style={{ maxWidth: gutter - 8 }}
    >
      <select
        aria-label={t("timeline.lanes-by")}
        className="h-7 w-full cursor-pointer appearance-none truncate rounded pe-5 text-axis text-ink-2 hover:bg-panel pointer-coarse:h-11"
        value={lanes}
        onChange={(event) => {
          const chosen = LANES.find((each) => each === event.target.value);
          if (chosen) viewActions.patch({ lanes: chosen });
        }}
      >
        {LANES.map((key) => (
          <option key={key} value={key}>
            {t(`timeline.lanes-${key}`)}
          </option>
        ))}
      </select>
      <OpenIcon size={13} aria-hidden className="pointer-events-none absolute end-0 text-ink-3" />
    </span>
  );
}
