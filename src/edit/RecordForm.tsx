import { useState, type ComponentType } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { DeleteDialog } from "./DeleteDialog.tsx";
import { fieldId, useEditor } from "./editorState.ts";
import { useFile } from "./draft.ts";
import { EventForm } from "./EventForm.tsx";
import { IdField } from "./IdField.tsx";
import type { List } from "./lists.ts";
import { ActorForm, CategoryForm, PlaceForm, SourceForm, TieForm } from "./otherForms.tsx";
import { rowsAt } from "./tree.ts";
import { recordName } from "./words.ts";

const FORMS: Readonly<Record<List, ComponentType<{ readonly at: number }>>> = {
  events: EventForm,
  actors: ActorForm,
  sources: SourceForm,
  places: PlaceForm,
  categories: CategoryForm,
  ties: TieForm,
};

/** The open record of a list. */
export function RecordForm({ list }: { readonly list: List }) {
  const { t } = useLocale();
  const at = useEditor((editor) => editor.open[list]);
  const there = useFile((file) => at < rowsAt(file, [list]).length);
  const [deleting, setDeleting] = useState(false);
  if (!there) return null;
  const Form = FORMS[list];
  const record = `${list}-${at}`;
  return (
    <article aria-labelledby={fieldId(`/${list}/${at}`)}>
      <div className="flex flex-wrap items-end justify-between gap-x-4 pb-3">
        <RecordTitle list={list} at={at} />
      </div>
      <Form key={record} at={at} />
      <div className="grid gap-3 border-t border-hair pt-3 pb-16">
        <IdField key={record} list={list} at={at} />
        <div>
          <button
            type="button"
            className="min-h-9 rounded px-1 text-ui text-oppose underline pointer-coarse:min-h-11"
            onClick={() => setDeleting(true)}
          >
            {t(`edit.delete-${list}`)}
          </button>
        </div>
      </div>
      {deleting && <DeleteDialog list={list} at={at} onClose={() => setDeleting(false)} />}
    </article>
  );
}

/** Its name changes with every letter of it, and the form below does not. */
function RecordTitle({ list, at }: { readonly list: List; readonly at: number }) {
  const name = recordName(
    useLocale(),
    useFile((whole) => whole),
    list,
    at,
  );
  return (
    <h3
      id={fieldId(`/${list}/${at}`)}
      tabIndex={-1}
      lang={name.lang}
      dir={name.dir}
      className="min-w-0 grow event-title"
    >
      {name.value}
    </h3>
  );
}
