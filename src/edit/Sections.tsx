import clsx from "clsx";
import { useLocale } from "../i18n/useLocale.ts";
import { useChecked } from "./check.ts";
import { deskActions, SECTIONS, useDesk } from "./desk.ts";
import { useFile } from "./draft.ts";
import { rowsAt } from "./tree.ts";

/** The parts of the file, with how much is in each. */
export function Sections() {
  const { t, number } = useLocale();
  const section = useDesk((desk) => desk.section);
  const file = useFile((whole) => whole);
  const counts = useChecked((checked) => checked.counts);
  return (
    <nav aria-label={t("edit.sections")} className="flex flex-wrap gap-x-5">
      {SECTIONS.map((each) => {
        const flaws = [...counts].reduce(
          (sum, [record, count]) =>
            record === each || record.startsWith(`${each}/`) ? sum + count : sum,
          0,
        );
        return (
          <button
            key={each}
            type="button"
            aria-current={each === section ? "true" : undefined}
            className={clsx(
              "relative flex min-h-9 items-center gap-1.5 text-ui whitespace-nowrap pointer-coarse:min-h-11",
              each === section
                ? "font-semibold after:absolute after:inset-x-0 after:-bottom-px after:h-[3px] after:bg-ink forced-colors:after:bg-[Highlight]"
                : "text-ink-2 hover:text-ink",
            )}
            onClick={() => deskActions.show(each)}
          >
            {t(`edit.section-${each}`)}
            {each !== "meta" && (
              <span className="font-normal text-ink-3">{number(rowsAt(file, [each]).length)}</span>
            )}
            {flaws > 0 && (
              <>
                <span aria-hidden className="size-1.5 rounded-full bg-oppose" />
                <span className="sr-only">{t("edit.flaws", { count: flaws })}</span>
              </>
            )}
          </button>
        );
      })}
    </nav>
  );
}
