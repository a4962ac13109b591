import { useLocale } from "../i18n/useLocale.ts";
import type { Path } from "../ingest/mend.ts";
import { BASES, CERTAINTIES, HARM_KINDS, LINK_RELS, ROLES, STATUSES } from "../model/types.ts";
import { useFile } from "./draft.ts";
import { EdtfField } from "./EdtfField.tsx";
import { EvidenceRows } from "./EvidenceRows.tsx";
import { Fold, Group, Pair } from "./Field.tsx";
import { FieldChoice } from "./FieldChoice.tsx";
import { Choice, LinesInput, NumberInput, TextInput, Texts } from "./inputs.tsx";
import { idAt } from "./lists.ts";
import { RecordChoice } from "./RecordChoice.tsx";
import { Rows } from "./Rows.tsx";
import { langOf, rowsAt, stringAt, valueAt } from "./tree.ts";

/** Everything that an event can say, what each needs first. */
export function EventForm({ at }: { readonly at: number }) {
  const { t } = useLocale();
  const path = ["events", at];
  const wording = useCount([...path, "wording"]);
  const alternatives = useCount([...path, "alternatives"]);
  const harm = useCount([...path, "harm"]);
  const links = useCount([...path, "links"]);
  const more = useFile(
    (file) =>
      ["short", "dateNote", "tags", "weight"].filter(
        (key) => valueAt(file, [...path, key]) !== undefined,
      ).length,
  );
  return (
    <>
      <Group title={t("edit.what")}>
        <Texts
          path={[...path, "title"]}
          label={t("edit.field-title")}
          hint={t("edit.title-hint")}
        />
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
      <Group title={t("event.evidence")}>
        <EvidenceRows path={[...path, "evidence"]} />
      </Group>
      <Fold title={t("edit.field-wording")} count={wording}>
        <Wording path={[...path, "wording"]} />
      </Fold>
      <Fold title={t("event.alternatives")} count={alternatives}>
        <Alternatives path={[...path, "alternatives"]} />
      </Fold>
      <Fold title={t("edit.field-harm")} count={harm}>
        <Harm path={[...path, "harm"]} />
      </Fold>
      <Fold title={t("edit.field-links")} count={links}>
        <Links at={at} />
      </Fold>
      <Fold title={t("edit.more")} count={more}>
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
    </>
  );
}

const useCount = (path: Path): number => useFile((file) => rowsAt(file, path).length);

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

function Wording({ path }: { readonly path: Path }) {
  const { t } = useLocale();
  return (
    <Rows path={path} one={t("edit.one-wording")} add={t("edit.add-wording")} first="term">
      {(row) => (
        <>
          <Pair>
            <TextInput
              path={[...row, "term"]}
              label={t("edit.term")}
              lang="auto"
              hint={t("edit.term-hint")}
            />
            <RecordChoice path={[...row, "by"]} label={t("edit.by")} lists={["actors"]} />
          </Pair>
          <Texts path={[...row, "reading"]} label={t("edit.reading")} />
        </>
      )}
    </Rows>
  );
}

function Alternatives({ path }: { readonly path: Path }) {
  const { t } = useLocale();
  return (
    <Rows
      path={path}
      one={t("edit.one-alternatives")}
      add={t("edit.add-alternatives")}
      first="field"
      make={() => ({ field: "date" })}
    >
      {(row) => (
        <>
          <Pair>
            <FieldChoice path={[...row, "field"]} label={t("edit.told-field")} />
            <RecordChoice
              path={[...row, "according"]}
              label={t("event.according-to")}
              lists={["sources", "actors"]}
            />
          </Pair>
          <Texts path={[...row, "value"]} label={t("edit.told-value")} />
        </>
      )}
    </Rows>
  );
}

function Harm({ path }: { readonly path: Path }) {
  const { t } = useLocale();
  return (
    <Rows
      path={path}
      one={t("edit.one-harm")}
      add={t("edit.add-harm")}
      first="kind"
      make={() => ({ kind: "killed" })}
    >
      {(row) => (
        <div className="grid grid-cols-[repeat(auto-fit,minmax(6.5rem,1fr))] gap-x-4 gap-y-3">
          <Choice
            path={[...row, "kind"]}
            label={t("edit.kind")}
            values={HARM_KINDS}
            required
            name={(kind) => t(`event.harm-${kind}`)}
          />
          <NumberInput path={[...row, "low"]} label={t("edit.harm-low")} />
          <NumberInput path={[...row, "best"]} label={t("edit.harm-best")} />
          <NumberInput path={[...row, "high"]} label={t("edit.harm-high")} />
        </div>
      )}
    </Rows>
  );
}

function Links({ at }: { readonly at: number }) {
  const { t } = useLocale();
  const id = useFile((file) => idAt(file, "events", at));
  return (
    <Rows
      path={["events", at, "links"]}
      one={t("edit.one-links")}
      add={t("edit.add-links")}
      first="rel"
      make={() => ({ rel: "follows" })}
    >
      {(row) => (
        <Pair>
          <Choice
            path={[...row, "rel"]}
            label={t("edit.rel")}
            values={LINK_RELS}
            fallback="follows"
            name={(rel) => t(`event.link-from-${rel}`)}
          />
          <RecordChoice
            path={[...row, "to"]}
            label={t("edit.other-event")}
            lists={["events"]}
            except={id}
          />
        </Pair>
      )}
    </Rows>
  );
}
