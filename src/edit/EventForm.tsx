import { useLocale } from "../i18n/useLocale.ts";
import type { Path } from "../ingest/mend.ts";
import { BASES, CERTAINTIES, ROLES, STATUSES } from "../model/types.ts";
import { useFile } from "./draft.ts";
import { EdtfField } from "./EdtfField.tsx";
import { EventRows } from "./EventRows.tsx";
import { EvidenceRows } from "./EvidenceRows.tsx";
import { Fold, Group, Pair } from "./Field.tsx";
import { Choice, LinesInput, NumberInput, TextInput, Texts } from "./inputs.tsx";
import { RecordChoice } from "./RecordChoice.tsx";
import { Rows } from "./Rows.tsx";
import { langOf, stringAt, valueAt } from "./tree.ts";

interface EventProps {
  readonly path: Path;
}

/** Everything that an event can say, what each needs first. */
export function EventForm({ at }: { readonly at: number }) {
  const { t } = useLocale();
  const path = ["events", at];
  return (
    <>
      <What path={path} />
      <When path={path} />
      <Who path={path} />
      <Group title={t("event.evidence")}>
        <EvidenceRows path={[...path, "evidence"]} />
      </Group>
      <EventRows at={at} />
      <More path={path} />
    </>
  );
}

function What({ path }: EventProps) {
  const { t } = useLocale();
  return (
    <Group title={t("edit.what")}>
      <Texts path={[...path, "title"]} label={t("edit.field-title")} hint={t("edit.title-hint")} />
      <RecordChoice
        path={[...path, "category"]}
        label={t("edit.field-category")}
        lists={["categories"]}
      />
      <Texts
        path={[...path, "text"]}
        label={t("edit.field-text")}
        hint={t("edit.text-hint")}
        long
      />
    </Group>
  );
}

function When({ path }: EventProps) {
  const { t } = useLocale();
  return (
    <Group title={t("edit.when")}>
      <EdtfField path={[...path, "date"]} label={t("edit.field-date")} />
      <Pair>
        <DateWords path={path} />
        <Choice
          path={[...path, "basis"]}
          label={t("edit.field-basis")}
          values={BASES}
          fallback="stated"
          name={(basis) => t(`model.basis-${basis}`)}
        />
        <Choice
          path={[...path, "status"]}
          label={t("edit.field-status")}
          values={STATUSES}
          fallback="occurred"
          name={(status) => t(`model.status-${status}`)}
        />
        <Choice
          path={[...path, "certainty"]}
          label={t("edit.field-certainty")}
          values={CERTAINTIES}
          fallback="unverified"
          name={(certainty) => t(`model.certainty-${certainty}`)}
        />
      </Pair>
    </Group>
  );
}

function Who({ path }: EventProps) {
  const { t } = useLocale();
  return (
    <Group title={t("edit.who")}>
      <Rows
        path={[...path, "actors"]}
        one={t("edit.one-actors")}
        add={t("edit.add-actors")}
        first="actor"
        make={() => ({ role: "participant" })}
      >
        {(row) => (
          <>
            <Pair>
              <RecordChoice
                path={[...row, "actor"]}
                label={t("edit.one-actors")}
                lists={["actors"]}
              />
              <Choice
                path={[...row, "role"]}
                label={t("edit.role")}
                values={ROLES}
                fallback="participant"
                name={(role) => t(`model.role-${role}`)}
              />
            </Pair>
            <ActorNote path={[...row, "note"]} />
          </>
        )}
      </Rows>
      <RecordChoice path={[...path, "place"]} label={t("edit.field-place")} lists={["places"]} />
    </Group>
  );
}

function More({ path }: EventProps) {
  const { t } = useLocale();
  const count = useFile(
    (file) =>
      ["short", "dateNote", "tags", "weight"].filter(
        (key) => valueAt(file, [...path, key]) !== undefined,
      ).length,
  );
  return (
    <Fold title={t("edit.more")} count={count}>
      <Texts path={[...path, "short"]} label={t("edit.short")} hint={t("edit.short-hint")} />
      <Texts path={[...path, "dateNote"]} label={t("edit.date-note")} long />
      <Pair>
        <NumberInput
          path={[...path, "weight"]}
          label={t("edit.weight")}
          hint={t("edit.weight-hint")}
          min={1}
          max={5}
        />
        <LinesInput path={[...path, "tags"]} label={t("edit.tags")} hint={t("edit.lines-hint")} />
      </Pair>
    </Fold>
  );
}

/** What no role says: "chaired the meeting". */
function ActorNote({ path }: { readonly path: Path }) {
  const { t } = useLocale();
  const noted = useFile((file) => valueAt(file, path) !== undefined);
  return (
    <Fold title={t("edit.note")} count={noted ? 1 : 0} quiet>
      <Texts path={path} label={t("edit.note")} />
    </Fold>
  );
}

/** The words that the source has for the date, in its own language. */
function DateWords({ path }: { readonly path: Path }) {
  const { t } = useLocale();
  const lang = useFile((file) => stringAt(file, [...path, "dateText", "lang"]) || langOf(file));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_6.5rem] items-start gap-x-2">
      <TextInput
        path={[...path, "dateText", "value"]}
        label={t("edit.field-dateText")}
        lang={lang}
        whole={[...path, "dateText"]}
        hint={t("edit.date-text-hint")}
      />
      <Choice
        path={[...path, "dateText", "lang"]}
        label={t("edit.lang")}
        values={["ar", "en", "fr", "it", "tr"]}
        name={(each) => t(`edit.lang-${each}`)}
      />
    </div>
  );
}
