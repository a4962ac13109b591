import clsx from "clsx";
import { useEffect } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import { ZoomInIcon } from "../ui/icons.ts";
import { addRecord } from "./addRecord.ts";
import { editorActions, useEditor } from "./editorState.ts";
import { useFile } from "./draft.ts";
import { EdtfField } from "./EdtfField.tsx";
import { Fold, Group, Pair } from "./Field.tsx";
import { SetIdField } from "./IdField.tsx";
import { Choice, TextInput, Texts } from "./inputs.tsx";
import { rowsAt, stringAt, valueAt } from "./tree.ts";
import { isBilingual, otherLang, setLang } from "./writtenIn.ts";

const LICENCES = ["CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0"];

/** What the set says of itself: what one begins with, and folded what can wait. */
export function SetForm() {
  const { t } = useLocale();
  const asOf = useFile((file) => stringAt(file, ["meta", "asOf"]));
  const told = useFile(
    (file) =>
      ["summary", "method", "window"].filter((key) => valueAt(file, ["meta", key]) !== undefined)
        .length,
  );
  return (
    <>
      <Group title={t("edit.about-set")}>
        <Texts
          path={["meta", "title"]}
          label={t("edit.field-title")}
          hint={t("edit.set-title-hint")}
        />
        <Pair>
          <Choice
            path={["meta", "lang"]}
            label={t("edit.set-lang")}
            hint={t("edit.set-lang-hint")}
            values={["ar", "en"]}
            fallback="ar"
            required
            name={(lang) => t(`edit.lang-${lang}`)}
          />
          <SecondLanguage />
        </Pair>
        <AddEvent />
      </Group>
      <Fold title={t("edit.about-more")} count={told}>
        <Texts
          path={["meta", "summary"]}
          label={t("edit.summary")}
          hint={t("edit.summary-hint")}
          long
        />
        <Texts
          path={["meta", "method"]}
          label={t("edit.method")}
          hint={t("edit.method-hint")}
          long
        />
        <EdtfField path={["meta", "window"]} label={t("edit.window")} brief />
      </Fold>
      <Fold title={t("edit.about-file")}>
        <SetIdField />
        <Pair>
          <TextInput
            path={["meta", "asOf"]}
            label={t("edit.as-of")}
            hint={t("edit.as-of-hint")}
            // A year or a month is allowed, and a date field would hide it.
            type={/^\d{4}(?:-\d\d)?$/.test(asOf) ? "text" : "date"}
          />
          <TextInput
            path={["meta", "version"]}
            label={t("edit.version")}
            hint={t("edit.version-hint")}
          />
          <TextInput
            path={["meta", "licence"]}
            label={t("edit.licence")}
            hint={t("edit.licence-hint")}
            choices={LICENCES}
          />
        </Pair>
      </Fold>
    </>
  );
}

/** One language is enough; the second one's fields come when they are wanted. */
function SecondLanguage() {
  const { t } = useLocale();
  const second = otherLang(useFile(setLang));
  const written = useFile(isBilingual);
  const wished = useEditor((editor) => editor.bilingual);
  // What has been written stays in sight, also when its last letter is taken out.
  useEffect(() => {
    if (written) editorActions.writeBoth(true);
  }, [written]);
  return (
    <Checkbox
      label={t(`edit.also-in-${second}`)}
      checked={written || wished}
      disabled={written}
      className="@min-[720px]:mt-5"
      onChange={editorActions.writeBoth}
    />
  );
}

function AddEvent() {
  const locale = useLocale();
  const { t } = locale;
  const none = useFile((file) => rowsAt(file, ["events"]).length === 0);
  return (
    <div className="pt-1">
      <button
        type="button"
        className={clsx(
          "inline-flex min-h-10 items-center gap-2 rounded px-4 text-ui font-semibold pointer-coarse:min-h-11",
          none ? "bg-ink text-paper" : "border border-control",
        )}
        onClick={() => addRecord(locale, "events")}
      >
        <ZoomInIcon size={16} strokeWidth={2} aria-hidden />
        {t("edit.add-event")}
      </button>
      {none && <p className="mt-1.5 text-axis text-ink-3">{t("edit.first-event")}</p>}
    </div>
  );
}
