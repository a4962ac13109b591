import { useLocale } from "../i18n/useLocale.ts";
import type { Path } from "../ingest/mend.ts";
import { HARM_KINDS, LINK_RELS } from "../model/types.ts";
import { useFile } from "./draft.ts";
import { Fold, Pair } from "./Field.tsx";
import { FieldChoice } from "./FieldChoice.tsx";
import { Choice, NumberInput, TextInput, Texts } from "./inputs.tsx";
import { idAt } from "./lists.ts";
import { RecordChoice } from "./RecordChoice.tsx";
import { Rows } from "./Rows.tsx";
import { rowsAt } from "./tree.ts";

const useCount = (path: Path): number => useFile((file) => rowsAt(file, path).length);

/** What few events have, several of each; folded, with its number. */
export function EventRows({ at }: { readonly at: number }) {
  const { t } = useLocale();
  const path = ["events", at];
  const wording = useCount([...path, "wording"]);
  const alternatives = useCount([...path, "alternatives"]);
  const harm = useCount([...path, "harm"]);
  const links = useCount([...path, "links"]);
  return (
    <>
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
    </>
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
