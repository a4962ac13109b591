import { useMemo } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { isId } from "../model/ids.ts";
import { useChecked } from "./check.ts";
import { draftActions, draftStore, useFile } from "./draft.ts";
import { Field, INPUT } from "./Field.tsx";
import { idAt, isGoodId, type List } from "./lists.ts";
import { referencesTo } from "./references.ts";
import { stringAt } from "./tree.ts";
import { useTyped } from "./useTyped.ts";

interface IdInputProps {
  readonly path: readonly [string, ...(string | number)[]];
  readonly value: string;
  readonly hint: string;
  /** Why it cannot be taken; null when it can. */
  readonly refuse: (id: string) => string | null;
  readonly onTake: (id: string) => void;
}

/** Taken on leaving or with Enter, so that half an id renames nothing; one that cannot be taken is given back on Escape. */
function IdInput({ path, value, hint, refuse, onTake }: IdInputProps) {
  const { t } = useLocale();
  const [typed, type] = useTyped(value);
  const refusal = typed === value ? null : refuse(typed);
  const take = (): void => {
    if (typed === value || refusal !== null) return;
    type(value);
    onTake(typed);
  };
  return (
    <div>
      <Field path={path} label={t("edit.id")} hint={hint}>
        {(control) => (
          <>
            <input
              {...control}
              {...(refusal === null ? {} : { "aria-invalid": true })}
              type="text"
              dir="ltr"
              lang="en"
              autoComplete="off"
              spellCheck={false}
              value={typed}
              className={`${INPUT} max-w-96 text-start`}
              onChange={(event) => type(event.target.value.trim())}
              onBlur={take}
              onKeyDown={({ key }) => {
                if (key === "Enter") take();
                if (key === "Escape") type(value);
              }}
            />
            <p role="status" className="mt-0.5 text-axis text-oppose empty:hidden">
              {refusal}
            </p>
          </>
        )}
      </Field>
    </div>
  );
}

/** A record's id; another one goes to all that names it, in one step. */
export function IdField({ list, at }: { readonly list: List; readonly at: number }) {
  const { t } = useLocale();
  const value = useFile((file) => idAt(file, list, at));
  // Who refers to it may be told at the next pause.
  const file = useChecked((checked) => checked.file);
  const uses = useMemo(() => referencesTo(file, list, at).length, [file, list, at]);
  return (
    <IdInput
      path={[list, at, "id"]}
      value={value}
      hint={uses === 0 ? t("edit.id-hint") : t("edit.id-used", { count: uses })}
      refuse={(id) => {
        if (!isId(id)) return t("edit.id-form");
        const present = draftStore.getState().draft?.file ?? {};
        return isGoodId(present, list, at, id) ? null : t("edit.id-taken");
      }}
      onTake={(id) => draftActions.rename(list, at, id)}
    />
  );
}

/** The set's own id, by which its file and its address are called. */
export function SetIdField() {
  const { t } = useLocale();
  const value = useFile((file) => stringAt(file, ["meta", "id"]));
  return (
    <IdInput
      path={["meta", "id"]}
      value={value}
      hint={t("edit.set-id-hint")}
      refuse={(id) => (isId(id) ? null : t("edit.id-form"))}
      onTake={draftActions.nameSet}
    />
  );
}
