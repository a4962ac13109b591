import { useLocale } from "../i18n/useLocale.ts";
import { pointerOf } from "../ingest/mend.ts";
import { FRAMED, PRIMARY, SECONDARY } from "../ui/buttons.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { editorActions } from "./editorState.ts";
import { draftActions, useFile } from "./draft.ts";
import type { List } from "./lists.ts";
import { referencesTo } from "./references.ts";
import { rowsAt } from "./tree.ts";
import { placeWords, recordName } from "./words.ts";

const MOST = 8;

interface DeleteDialogProps {
  readonly list: List;
  readonly at: number;
  readonly onClose: () => void;
}

/** Says what names the record before it goes, and asks what becomes of that. */
export function DeleteDialog({ list, at, onClose }: DeleteDialogProps) {
  const locale = useLocale();
  const { t } = locale;
  const file = useFile((whole) => whole);
  const uses = referencesTo(file, list, at);
  const places = [...new Set(uses.map(({ path }) => placeWords(locale, file, pointerOf(path))))];
  const remove = (clean: boolean): void => {
    draftActions.remove(list, at, clean);
    onClose();
    const left = rowsAt(file, [list]).length - 1;
    editorActions.say(t("edit.said-deleted"));
    editorActions.open(list, Math.max(0, Math.min(at, left - 1)));
  };
  const name = recordName(locale, file, list, at).value;
  return (
    <Dialog title={t(`edit.delete-${list}`)} onClose={onClose}>
      <div className="grid gap-3 text-base">
        <p>
          {uses.length === 0
            ? t("edit.delete-unused", { name })
            : t("edit.delete-used", { name, count: uses.length })}
        </p>
        {uses.length > 0 && (
          <ul className="list-disc ps-5 text-ui">
            {places.slice(0, MOST).map((place) => (
              <li key={place}>{place}</li>
            ))}
            {places.length > MOST && <li>{t("edit.and-more", { count: places.length - MOST })}</li>}
          </ul>
        )}
        <div className="flex flex-wrap gap-3 pt-1">
          <button type="button" className={PRIMARY} onClick={() => remove(true)}>
            {t(uses.length === 0 ? "edit.delete" : "edit.delete-with-uses")}
          </button>
          {uses.length > 0 && (
            <button type="button" className={FRAMED} onClick={() => remove(false)}>
              {t("edit.delete-alone")}
            </button>
          )}
          <button type="button" className={SECONDARY} onClick={onClose}>
            {t("edit.keep")}
          </button>
        </div>
        {uses.length > 0 && <p className="text-label text-ink-3">{t("edit.delete-note")}</p>}
      </div>
    </Dialog>
  );
}
