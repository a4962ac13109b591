import clsx from "clsx";
import { useLocale } from "../i18n/useLocale.ts";
import { tabLook } from "../ui/tabLook.ts";
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
      className={tabLook(current)}
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
