import type { Path } from "../ingest/mend.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { STANCES } from "../model/types.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import { draftActions, useFile } from "./draft.ts";
import { Fold, Pair } from "./Field.tsx";
import { TOLD } from "./FieldChoice.tsx";
import { Choice, NumberInput, Texts } from "./inputs.tsx";
import { RecordChoice } from "./RecordChoice.tsx";
import { Rows } from "./Rows.tsx";
import { rowsAt, valueAt } from "./tree.ts";

/** Who says so: the source, how it stands to the event, and as far as one cares, where in it and in whose voice. */
export function EvidenceRows({ path }: { readonly path: Path }) {
  const { t } = useLocale();
  return (
    <Rows path={path} one={t("edit.one-evidence")} add={t("edit.add-evidence")} first="source">
      {(row) => (
        <>
          <Pair>
            <RecordChoice
              path={[...row, "source"]}
              label={t("edit.one-sources")}
              lists={["sources"]}
            />
            <Choice
              path={[...row, "stance"]}
              label={t("edit.stance")}
              values={STANCES}
              fallback="supports"
              name={(stance) => t(`event.stance-${stance}`)}
            />
          </Pair>
          <Closer row={row} />
        </>
      )}
    </Rows>
  );
}

function Closer({ row }: { readonly row: Path }) {
  const { t } = useLocale();
  const count = useFile(
    (file) =>
      ["for", "voices", "start", "end", "note"].filter(
        (key) => valueAt(file, [...row, key]) !== undefined,
      ).length,
  );
  return (
    <Fold title={t("edit.evidence-more")} count={count} quiet>
      <BearsOn path={[...row, "for"]} />
      <div>
        <p className="mb-1 text-label font-semibold">{t("edit.voices")}</p>
        <p className="mb-1.5 text-axis text-ink-3">{t("edit.voices-hint")}</p>
        <Rows
          path={[...row, "voices"]}
          one={t("edit.one-voices")}
          add={t("edit.add-voices")}
          first=""
          make={() => ""}
        >
          {(voice) => <RecordChoice path={voice} label={t("edit.one-voices")} lists={["actors"]} />}
        </Rows>
      </div>
      <Pair>
        <NumberInput path={[...row, "start"]} label={t("edit.start")} hint={t("edit.start-hint")} />
        <NumberInput path={[...row, "end"]} label={t("edit.end")} />
      </Pair>
      <Texts path={[...row, "note"]} label={t("edit.note")} />
    </Fold>
  );
}

/** The parts of the event that this piece is about; all of them when none is marked. */
function BearsOn({ path }: { readonly path: Path }) {
  const { t } = useLocale();
  const fields = useFile((file) => rowsAt(file, path));
  const toggle = (field: string): void => {
    const next = fields.includes(field)
      ? fields.filter((each) => each !== field)
      : [...fields, field];
    draftActions.set(path, next.length === 0 ? undefined : next);
  };
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className="p-0 text-label font-semibold">{t("edit.bears-on")}</legend>
      <div className="flex flex-wrap gap-x-5">
        {TOLD.map((field) => (
          <Checkbox
            key={field}
            label={t(`edit.field-${field}`)}
            checked={fields.includes(field)}
            onChange={() => toggle(field)}
          />
        ))}
      </div>
    </fieldset>
  );
}
