import { useLocale } from "../i18n/useLocale.ts";
import { TimeMark } from "../ui/EventMark.tsx";
import { SAMPLES } from "./samples.ts";
import { useTimeIsRtl } from "./timeDirection.ts";

/** How a date is drawn, mark by mark. */
export function Legend() {
  const { t, number } = useLocale();
  const rtl = useTimeIsRtl();
  return (
    <ul className="grid gap-x-6 text-ui sm:grid-cols-2">
      {SAMPLES.map(({ label, shape, differs }) => (
        <li key={label} className="flex min-h-8 items-center gap-3 border-b border-hair-2">
          {/* As the plot has it, whichever way the language is read. */}
          <span dir={rtl ? "rtl" : "ltr"} className="flex">
            <TimeMark shape={shape} slot={2} differs={differs} />
          </span>
          {t(label)}
        </li>
      ))}
      <li className="flex min-h-8 items-center gap-3 border-b border-hair-2">
        <span className="w-6 text-center">
          <span className="rounded border border-control px-1 text-axis font-semibold">
            {number(3)}
          </span>
        </span>
        {t("help.legend-cluster")}
      </li>
      <li className="flex min-h-8 items-center gap-3 border-b border-hair-2">
        <svg width={24} height={10} aria-hidden stroke="var(--c-2)">
          <path d="M4.5 2V9M9.5 2V9M12.5 2V9M19.5 2V9" />
        </svg>
        {t("help.legend-rug")}
      </li>
    </ul>
  );
}
