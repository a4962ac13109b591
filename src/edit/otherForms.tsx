import { useLocale } from "../i18n/useLocale.ts";
import { ACTOR_KINDS, BASES, PLACE_PRECISIONS, TIE_KINDS } from "../model/types.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import { draftActions, useFile } from "./draft.ts";
import { EdtfField } from "./EdtfField.tsx";
import { EvidenceRows } from "./EvidenceRows.tsx";
import { Group, Pair } from "./Field.tsx";
import { Choice, LinesInput, TextInput, Texts } from "./inputs.tsx";
import { idAt } from "./lists.ts";
import { PointInput } from "./PointInput.tsx";
import { RecordChoice } from "./RecordChoice.tsx";
import { SlotChoice } from "./SlotChoice.tsx";
import { valueAt } from "./tree.ts";

interface FormProps {
  readonly at: number;
}

export function ActorForm({ at }: FormProps) {
  const { t } = useLocale();
  const path = ["actors", at];
  const id = useFile((file) => idAt(file, "actors", at));
  return (
    <Group title={t("edit.who-it-is")}>
      <Texts path={[...path, "name"]} label={t("edit.name")} hint={t("edit.actor-name-hint")} />
      <Texts path={[...path, "short"]} label={t("edit.short")} hint={t("edit.short-hint")} />
      <Pair>
        <Choice
          path={[...path, "kind"]}
          label={t("edit.kind")}
          values={ACTOR_KINDS}
          fallback="unstated"
          name={(kind) => t(`model.kind-${kind}`)}
        />
        <RecordChoice
          path={[...path, "parent"]}
          label={t("edit.parent")}
          hint={t("edit.parent-hint")}
          lists={["actors"]}
          except={id}
        />
        <TextInput
          path={[...path, "side"]}
          label={t("edit.side")}
          lang="auto"
          hint={t("edit.side-hint")}
        />
        <LinesInput
          path={[...path, "aliases"]}
          label={t("edit.aliases")}
          hint={t("edit.aliases-hint")}
        />
      </Pair>
      <Texts
        path={[...path, "note"]}
        label={t("edit.note")}
        hint={t("edit.actor-note-hint")}
        long
      />
    </Group>
  );
}

const SOURCE_KINDS = ["article", "resolution", "report", "statement", "reference"];

export function SourceForm({ at }: FormProps) {
  const { t } = useLocale();
  const path = ["sources", at];
  return (
    <Group title={t("edit.what-it-is")}>
      <Texts
        path={[...path, "title"]}
        label={t("edit.field-title")}
        hint={t("edit.source-title-hint")}
      />
      <Texts path={[...path, "publisher"]} label={t("edit.publisher")} />
      <TextInput
        path={[...path, "url"]}
        label={t("edit.url")}
        type="url"
        hint={t("edit.url-hint")}
      />
      <EdtfField
        path={[...path, "written", "date"]}
        label={t("edit.written")}
        whole={[...path, "written"]}
        brief
      />
      <Pair>
        <Choice
          path={[...path, "written", "basis"]}
          label={t("edit.field-basis")}
          values={BASES}
          fallback="stated"
          name={(basis) => t(`model.basis-${basis}`)}
        />
        <TextInput
          path={[...path, "kind"]}
          label={t("edit.kind")}
          choices={SOURCE_KINDS}
          hint={t("edit.source-kind-hint")}
        />
        <TextInput
          path={[...path, "lang"]}
          label={t("edit.source-lang")}
          choices={["ar", "en", "fr", "it", "tr"]}
          hint={t("edit.source-lang-hint")}
        />
      </Pair>
      <Texts
        path={[...path, "note"]}
        label={t("edit.note")}
        hint={t("edit.source-note-hint")}
        long
      />
    </Group>
  );
}

export function PlaceForm({ at }: FormProps) {
  const { t } = useLocale();
  const path = ["places", at];
  return (
    <Group title={t("edit.where-it-is")}>
      <Texts path={[...path, "name"]} label={t("edit.name")} />
      <PointInput path={[...path, "point"]} />
      <Choice
        path={[...path, "precision"]}
        label={t("edit.precision")}
        values={PLACE_PRECISIONS}
        fallback="place"
        name={(precision) => t(`event.precision-${precision}`)}
      />
    </Group>
  );
}

export function CategoryForm({ at }: FormProps) {
  const { t } = useLocale();
  const path = ["categories", at];
  const hidden = useFile((file) => valueAt(file, [...path, "hidden"]) === true);
  return (
    <Group title={t("edit.what-it-is")}>
      <Texts path={[...path, "name"]} label={t("edit.name")} />
      <SlotChoice path={[...path, "slot"]} place={at} />
      <Choice
        path={[...path, "half"]}
        label={t("edit.half")}
        hint={t("edit.half-hint")}
        values={["field", "politics"]}
        fallback="politics"
        name={(half) => t(`edit.half-${half}`)}
      />
      <Checkbox
        label={t("edit.hidden")}
        checked={hidden}
        onChange={(checked) => draftActions.set([...path, "hidden"], checked || undefined)}
      />
    </Group>
  );
}

export function TieForm({ at }: FormProps) {
  const { t } = useLocale();
  const path = ["ties", at];
  return (
    <>
      <Group title={t("edit.what-it-is")}>
        <Pair>
          <RecordChoice path={[...path, "from"]} label={t("edit.tie-from")} lists={["actors"]} />
          <RecordChoice path={[...path, "to"]} label={t("edit.tie-to")} lists={["actors"]} />
          <Choice
            path={[...path, "kind"]}
            label={t("edit.kind")}
            values={TIE_KINDS}
            required
            name={(kind) => t(`model.tie-${kind}`)}
          />
          <Choice
            path={[...path, "basis"]}
            label={t("edit.tie-basis")}
            values={BASES}
            fallback="stated"
            name={(basis) => t(`model.basis-${basis}`)}
          />
        </Pair>
        <EdtfField path={[...path, "date"]} label={t("edit.tie-date")} brief />
        <Texts path={[...path, "note"]} label={t("edit.note")} />
      </Group>
      <Group title={t("event.evidence")}>
        <EvidenceRows path={[...path, "evidence"]} />
      </Group>
    </>
  );
}
