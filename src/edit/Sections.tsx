import clsx from "clsx";
import { useLocale } from "../i18n/useLocale.ts";
import { useFlawCount } from "./check.ts";
import { editorActions, type Section, SECTIONS, useEditor } from "./editorState.ts";
import { useFile } from "./draft.ts";
import { rowsAt } from "./tree.ts";

/** The parts of the file, with how much is in each. */
export function Sections() {
  const { t } = useLocale();
  return (
    <nav aria-label={t("edit.sections")} className="flex flex-wrap gap-x-5">
      {SECTIONS.map((section) => (
        <SectionTab key={section} section={section} />
      ))}
    </nav>
  );
}

function SectionTab({ section }: { readonly section: Section }) {
  const { t, number } = useLocale();
  const current = useEditor((editor) => editor.section === section);
  const count = useFile((file) => rowsAt(file, [section]).length);
  const { all, wrong } = useFlawCount(section);
  return (
    <button
      type="button"
      aria-current={current ? "true" : undefined}
      className={clsx(
        "relative flex min-h-9 items-center gap-1.5 text-ui whitespace-nowrap pointer-coarse:min-h-11",
        current
          ? "font-semibold after:absolute after:inset-x-0 after:-bottom-px after:h-[3px] after:bg-ink forced-colors:after:bg-[Highlight]"
          : "text-ink-2 hover:text-ink",
      )}
      onClick={() => editorActions.show(section)}
    >
      {t(`edit.section-${section}`)}
      {section !== "meta" && <span className="font-normal text-ink-3">{number(count)}</span>}
      {all > 0 && (
        <>
          <span
            aria-hidden
            className={clsx(
              "size-1.5 rounded-full border",
              wrong > 0 ? "border-oppose bg-oppose" : "border-ink-3",
            )}
          />
          <span className="sr-only">{t("edit.flaws", { count: all })}</span>
        </>
      )}
    </button>
  );
}
