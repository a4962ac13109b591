import { useMemo, useState } from "react";
import { type Path, pointerOf } from "../ingest/mend.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { editorActions } from "./editorState.ts";
import { draftActions, useFile } from "./draft.ts";
import { Field, INPUT } from "./Field.tsx";
import { Texts } from "./inputs.tsx";
import { idsOf, type List, nameField } from "./lists.ts";
import { langOf, stringAt } from "./tree.ts";
import { recordName } from "./words.ts";
import { firstLang } from "./writtenIn.ts";

/** No id has a space. */
const NEW = "new record";

interface RecordChoiceProps {
  readonly path: Path;
  readonly label: string;
  readonly hint?: string;
  /** Where the records are: one list, or two when either may be meant. */
  readonly lists: readonly [List] | readonly [List, List];
  /** A record that cannot be meant: the one that asks. */
  readonly except?: string;
}

interface Options {
  readonly list: List;
  readonly options: readonly { readonly id: string; readonly name: string }[];
}

/** Of one list, by name; worked out again when that list has changed and not at every letter of another. */
function useOptions(list: List | undefined, except?: string): Options | null {
  const locale = useLocale();
  const lang = useFile(langOf);
  const records = useFile((file) => (list === undefined ? undefined : file[list]));
  return useMemo(() => {
    if (list === undefined) return null;
    const part = { meta: { lang }, [list]: records };
    const options = idsOf(part, list)
      .map((id, at) => ({ id, name: recordName(locale, part, list, at).value }))
      .filter(({ id }) => id !== "" && id !== except)
      .toSorted((a, b) => locale.compare(a.name, b.name));
    return { list, options };
  }, [locale, list, records, lang, except]);
}

/** One of the file's records, by name; a new one is made and named where it is needed. */
export function RecordChoice({ path, label, hint, lists, except }: RecordChoiceProps) {
  const { t, lang } = useLocale();
  const value = useFile((file) => stringAt(file, path));
  const [made, setMade] = useState<string | null>(null);
  const [list, other] = lists;
  const groups = [useOptions(list, except), useOptions(other, except)].filter(
    (group) => group !== null,
  );
  const row = useFile((file) => (list === undefined ? -1 : idsOf(file, list).indexOf(value)));
  const known =
    value === "" || groups.some(({ options }) => options.some(({ id }) => id === value));
  // Events and ties are too much to be made beside another one.
  const canMake = other === undefined && list !== "events" && list !== "ties";
  if (list === undefined) return null;

  const choose = (id: string): void => {
    if (id !== NEW) {
      setMade(null);
      return draftActions.set(path, id || undefined);
    }
    const at = draftActions.addNamed(list, path);
    setMade(pointerOf(path));
    editorActions.want(pointerOf([list, at, nameField(list), firstLang(lang)]));
  };
  return (
    <div className="min-w-0">
      <Field path={path} label={label} hint={hint}>
        {(control) => (
          <select
            {...control}
            value={value}
            className={INPUT}
            onChange={(event) => choose(event.target.value)}
          >
            <option value="">{t("edit.not-chosen")}</option>
            {!known && <option value={value}>{value}</option>}
            {groups.map(({ list: each, options }) =>
              other === undefined ? (
                options.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))
              ) : (
                <optgroup key={each} label={t(`edit.section-${each}`)}>
                  {options.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              ),
            )}
            {canMake && <option value={NEW}>{t(`edit.new-${list}`)}</option>}
          </select>
        )}
      </Field>
      {made === pointerOf(path) && row !== -1 && (
        <div className="mt-2 border-s-2 border-hair ps-3">
          <Texts
            path={[list, row, nameField(list)]}
            label={t("edit.name-of-new")}
            hint={t("edit.rest-later")}
          />
        </div>
      )}
    </div>
  );
}
