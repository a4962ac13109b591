import clsx from "clsx";
import { type ReactNode, useEffect, useLayoutEffect } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { watchDraft } from "./check.ts";
import { editorActions, findField, useEditor } from "./editorState.ts";
import { useDraftState } from "./draft.ts";
import { Head, saveDraft, stepBack } from "./Head.tsx";
import { keepDraft } from "./keep.ts";
import { Masthead } from "./Masthead.tsx";
import { Problems } from "./Problems.tsx";
import { RecordForm } from "./RecordForm.tsx";
import { RecordList } from "./RecordList.tsx";
import { Sections } from "./Sections.tsx";
import { SetForm } from "./SetForm.tsx";
import { shortcutOf } from "./shortcut.ts";
import { Start } from "./Start.tsx";

interface EditPageProps {
  /** For the masthead. */
  readonly actions: ReactNode;
}

/** A small set made or changed by hand, without a text editor. */
export function EditPage({ actions }: EditPageProps) {
  const begun = useDraftState((state) => state.draft !== null);
  // Before anything is seen: a draft that is taken up needs no choice of beginnings.
  useLayoutEffect(() => {
    keepDraft();
    return watchDraft();
  }, []);
  return (
    <div className="@container h-full overflow-auto">
      {begun ? (
        <Editing actions={actions} />
      ) : (
        <>
          <header>
            <Masthead titled={false} actions={actions} />
          </header>
          <main>
            <Start />
          </main>
        </>
      )}
    </div>
  );
}

/** Gives the focus to the field that was asked for, as soon as it is on the page, and opens what it is folded in. */
function useWantedFocus(): void {
  const wanted = useEditor((editor) => editor.wanted);
  useEffect(() => {
    if (wanted === null) return;
    editorActions.want(null);
    const field = findField(wanted);
    if (field === null) {
      // Its list has nothing left; what comes next there is a new record.
      document.querySelector<HTMLElement>("[data-new]")?.focus();
      return;
    }
    for (let fold = field.closest("details"); fold !== null; fold = outer(fold)) fold.open = true;
    field.focus();
    field.scrollIntoView({ block: "nearest" });
  }, [wanted]);
}

const outer = (fold: HTMLElement): HTMLDetailsElement | null =>
  fold.parentElement?.closest("details") ?? null;

/** The keys of every editor; in a field too, where the browser's own undo would go letter by letter. */
function useKeys(): void {
  const { t } = useLocale();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const shortcut = shortcutOf(event);
      if (shortcut === null) return;
      event.preventDefault();
      if (shortcut === "save") {
        const name = saveDraft();
        if (name !== null) editorActions.say(t("edit.said-saved", { name }));
        return;
      }
      const redo = shortcut === "redo";
      if (stepBack(redo)) editorActions.say(t(redo ? "edit.said-redone" : "edit.said-undone"));
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [t]);
}

function Editing({ actions }: EditPageProps) {
  const { t } = useLocale();
  const section = useEditor((editor) => editor.section);
  useWantedFocus();
  useKeys();
  return (
    <div className="@min-[720px]:grid @min-[720px]:h-full @min-[720px]:grid-rows-[auto_minmax(0,1fr)]">
      <header>
        <Masthead titled actions={actions} />
        <div className="px-5 @desktop:px-6">
          <Head />
        </div>
        <div className="border-t-2 border-b border-t-ink border-b-hair flex flex-wrap items-center justify-between gap-x-5 px-5 @desktop:px-6">
          <Sections />
          <Said />
        </div>
      </header>
      <main
        className={clsx(
          "px-5 @min-[720px]:grid @min-[720px]:min-h-0 @min-[720px]:gap-x-7 @desktop:px-6",
          "@min-[720px]:grid-cols-[15rem_minmax(0,1fr)] @min-[720px]:grid-rows-[minmax(0,3fr)_minmax(0,2fr)]",
          "@desktop:grid-cols-[17rem_minmax(0,46rem)_minmax(15rem,1fr)] @desktop:grid-rows-[minmax(0,1fr)]",
        )}
      >
        {section !== "meta" && (
          <div className="min-h-0">
            <RecordList key={section} list={section} />
          </div>
        )}
        <div
          className={clsx(
            "py-4 @min-[720px]:col-start-2 @min-[720px]:row-span-2 @min-[720px]:row-start-1 @min-[720px]:overflow-auto @min-[720px]:px-1 @desktop:row-span-1",
            section === "meta" && "@desktop:col-span-2 @desktop:col-start-1 @desktop:max-w-4xl",
          )}
        >
          {section === "meta" ? (
            <>
              <h2 className="pt-1 pb-3 event-title">{t("edit.section-meta")}</h2>
              <SetForm />
            </>
          ) : (
            <>
              <h2 className="sr-only">{t(`edit.section-${section}`)}</h2>
              <RecordForm list={section} />
            </>
          )}
        </div>
        <aside
          aria-label={t("edit.problems")}
          className={clsx(
            "border-t border-hair @min-[720px]:col-start-1 @min-[720px]:overflow-auto @desktop:col-start-3 @desktop:row-start-1 @desktop:border-s @desktop:border-t-0 @desktop:ps-6 @desktop:pt-2",
            section === "meta" &&
              "@min-[720px]:row-span-2 @min-[720px]:row-start-1 @desktop:row-span-1",
          )}
        >
          <Problems />
        </aside>
      </main>
    </div>
  );
}

function Said() {
  const said = useEditor((editor) => editor.said);
  return <output className="text-axis text-ink-2">{said}</output>;
}
