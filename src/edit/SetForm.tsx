import { useLocale } from "../i18n/useLocale.ts";
import { useFile } from "./draft.ts";
import { EdtfField } from "./EdtfField.tsx";
import { Group, Pair } from "./Field.tsx";
import { SetIdField } from "./IdField.tsx";
import { Choice, TextInput, Texts } from "./inputs.tsx";
import { stringAt } from "./tree.ts";

const LICENCES = ["CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0"];

/** What the set says of itself. */
export function SetForm() {
  const { t } = useLocale();
  const asOf = useFile((file) => stringAt(file, ["meta", "asOf"]));
  return (
    <>
      <Group title={t("edit.about-set")}>
        <Texts
          path={["meta", "title"]}
          label={t("edit.field-title")}
          hint={t("edit.set-title-hint")}
        />
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
      </Group>
      <Group title={t("edit.about-file")}>
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
          <Choice
            path={["meta", "lang"]}
            label={t("edit.set-lang")}
            hint={t("edit.set-lang-hint")}
            values={["ar", "en"]}
            fallback="ar"
            name={(lang) => t(`edit.lang-${lang}`)}
          />
        </Pair>
        <EdtfField path={["meta", "window"]} label={t("edit.window")} brief />
      </Group>
    </>
  );
}
