import { useState } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { FRAMED, PRIMARY, SECONDARY } from "../ui/buttons.ts";
import { download } from "../ui/download.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { RedoIcon, UndoIcon } from "../ui/icons.ts";
import { useChecked } from "./check.ts";
import { editorActions } from "./editorState.ts";
import { draftActions, draftStore, isUnsaved, useDraftState, useFile } from "./draft.ts";
import { useKeeping } from "./keep.ts";
import { LeaveDialog } from "./LeaveDialog.tsx";
import { fileName, serialise } from "./serialise.ts";
import { showDraft } from "./show.ts";
import { valueAt } from "./tree.ts";

/** What is typed and not yet taken is part of what is saved. The focus stays where it is. */
const settle = (): void => {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement)) return;
  activeElement.blur();
  activeElement.focus({ preventScroll: true });
};

/** Hands the file to the reader; its name, or null when there is nothing to save. */
export function saveDraft(): string | null {
  settle();
  const { draft } = draftStore.getState();
  if (draft === null) return null;
  const name = fileName(draft.file);
  download(new Blob([serialise(draft.file)], { type: "application/json" }), name);
  draftActions.markSaved();
  return name;
}

/** Undo by one step and what it changed before the eyes again. */
export function stepBack(redo: boolean): boolean {
  settle();
  const where = redo ? draftActions.redo() : draftActions.undo();
  if (where !== null) editorActions.goTo(where);
  return where !== null;
}

/** The set's title, the ways out and what concerns the whole draft. */
export function Head() {
  const { t, text } = useLocale();
  const title = useFile((file) => valueAt(file, ["meta", "title"]));
  const past = useDraftState((state) => state.past.length);
  const future = useDraftState((state) => state.future.length);
  const unsaved = useDraftState(isUnsaved);
  const flaws = useChecked((checked) => checked.flaws.length);
  const events = useFile((file) => valueAt(file, ["events", 0]) !== undefined);
  const [leaving, setLeaving] = useState(false);
  const shown = isText(title) ? text(title) : null;
  const step = (redo: boolean) => (): void => {
    if (stepBack(redo)) editorActions.say(t(redo ? "edit.said-redone" : "edit.said-undone"));
  };
  const save = (): void => {
    const name = saveDraft();
    if (name !== null) editorActions.say(t("edit.said-saved", { name }));
  };
  const show = (): void => {
    settle();
    const { draft } = draftStore.getState();
    if (draft !== null && !showDraft(draft.file)) editorActions.say(t("edit.nothing-to-show"));
  };
  return (
    <div className="flex flex-wrap items-end gap-x-5 gap-y-2 pt-3 pb-2">
      <div className="min-w-0 grow basis-72">
        {shown === null ? (
          <h1 className="headline text-ink-3">{t("edit.untitled")}</h1>
        ) : (
          <h1 className="headline" lang={shown.lang} dir={shown.dir}>
            {shown.value}
          </h1>
        )}
        <Kept />
      </div>
      <div className="flex flex-wrap items-center gap-1.5">
        <IconButton
          icon={UndoIcon}
          directional
          label={t("edit.undo")}
          disabled={past === 0}
          onClick={step(false)}
        />
        <IconButton
          icon={RedoIcon}
          directional
          label={t("edit.redo")}
          disabled={future === 0}
          onClick={step(true)}
        />
        <a
          href="#edit-problems"
          className={`mx-1.5 ${SECONDARY}`}
          onClick={(press) => {
            press.preventDefault();
            const list = document.getElementById("edit-problems");
            list?.scrollIntoView({ block: "nearest" });
            list?.focus();
          }}
        >
          {t("edit.flaws", { count: flaws })}
        </a>
        <button
          type="button"
          className="min-h-9 px-3 text-ui font-semibold text-ink-2 hover:text-ink pointer-coarse:min-h-11"
          onClick={() => setLeaving(true)}
        >
          {t("edit.another")}
        </button>
        <button
          type="button"
          className={`${FRAMED} disabled:border-hair disabled:text-off`}
          disabled={!events}
          onClick={show}
        >
          {t("edit.show")}
        </button>
        <button type="button" className={PRIMARY} onClick={save}>
          {t("edit.save")}
          {unsaved && (
            <>
              {/* A dot, as programs mark what is not on the disk yet. */}
              <span aria-hidden> •</span>
              <span className="sr-only"> {t("edit.unsaved")}</span>
            </>
          )}
        </button>
      </div>
      {leaving && <LeaveDialog onClose={() => setLeaving(false)} onSave={save} />}
    </div>
  );
}

/** What this browser keeps of the draft. */
function Kept() {
  const { t } = useLocale();
  const kept = useKeeping((keeping) => keeping.kept);
  const found = useKeeping((keeping) => keeping.found);
  return (
    <p className="text-axis text-ink-3">
      {t(kept ? (found ? "edit.kept-found" : "edit.kept") : "edit.not-kept")}
    </p>
  );
}

const isText = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === "object" &&
  value !== null &&
  Object.values(value).length > 0 &&
  Object.values(value).every((each) => typeof each === "string");
