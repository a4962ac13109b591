import { useId, useState } from "react";
import type { Path } from "../ingest/mend.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { dayOf } from "../model/day.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import { draftActions } from "./draft.ts";
import {
  buildEdtf,
  type DateParts,
  type EdtfParts,
  NO_PARTS,
  partsOf,
  SHAPES,
} from "./edtfParts.ts";
import { INPUT } from "./Field.tsx";

interface EdtfBuilderProps {
  readonly path: Path;
  readonly edtf: string;
}

/** Writes the EDTF for those who know none: each part that is left empty is one that is not known. */
export function EdtfBuilder({ path, edtf }: EdtfBuilderProps) {
  const { t } = useLocale();
  const id = useId();
  // A year that is missing, or a day that no month has: the parts are only here until they are a date.
  const [own, setOwn] = useState<EdtfParts | null>(null);
  const built = own === null ? null : buildEdtf(own);
  const parts =
    (own !== null && (built === "" || built === edtf) ? own : partsOf(edtf)) ?? NO_PARTS;
  const change = (part: Partial<EdtfParts>): void => {
    const next = { ...parts, ...part };
    setOwn(next);
    const date = buildEdtf(next);
    if (date !== "") draftActions.typeValue(path, date);
  };
  const { shape } = parts;
  return (
    <fieldset className="m-0 min-w-0 border-0 border-s-2 border-hair p-0 ps-3">
      <legend className="float-start mb-2 w-full p-0 text-label font-semibold">
        {t("edit.date-build")}
      </legend>
      <div className="clear-both grid gap-2.5" onBlur={draftActions.seal}>
        <select
          id={`${id}-shape`}
          aria-label={t("edit.date-shape")}
          className={`${INPUT} max-w-72`}
          value={shape}
          onChange={({ target }) =>
            change({ shape: SHAPES.find((each) => each === target.value) ?? "one" })
          }
        >
          {SHAPES.map((each) => (
            <option key={each} value={each}>
              {t(`edit.date-shape-${each}`)}
            </option>
          ))}
        </select>
        {shape !== "until" && (
          <Parts
            label={t(shape === "one" ? "edit.date-one" : "edit.date-from")}
            parts={parts.from}
            onChange={(from) => change({ from })}
          />
        )}
        {(shape === "between" || shape === "until") && (
          <Parts label={t("edit.date-to")} parts={parts.to} onChange={(to) => change({ to })} />
        )}
        <div className="flex flex-wrap gap-x-5">
          {(["about", "uncertain"] as const).map((doubt) => (
            <Checkbox
              key={doubt}
              label={t(`edit.date-${doubt}`)}
              checked={parts[doubt]}
              onChange={(checked) => change({ [doubt]: checked })}
            />
          ))}
        </div>
        <p className="text-axis text-ink-3">{t("edit.date-build-note")}</p>
      </div>
    </fieldset>
  );
}

interface PartsProps {
  readonly label: string;
  readonly parts: DateParts;
  readonly onChange: (parts: DateParts) => void;
}

/** Any year has 31 days in its longest months; that a day exists is said beside the field. */
const DAYS = Array.from({ length: 31 }, (_, at) => String(at + 1));
const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1));

function Parts({ label, parts, onChange }: PartsProps) {
  const { t, dates, number } = useLocale();
  const { year, month, date } = parts;
  return (
    <div
      role="group"
      aria-label={label}
      className="grid max-w-96 grid-cols-[5.5rem_minmax(0,1fr)_5rem] gap-2"
    >
      <label className="text-axis text-ink-2">
        {t("edit.date-year")}
        <input
          type="text"
          inputMode="numeric"
          maxLength={5}
          dir="ltr"
          value={year}
          className={`${INPUT} text-start`}
          onChange={(event) => onChange({ ...parts, year: event.target.value.trim() })}
        />
      </label>
      <label className="text-axis text-ink-2">
        {t("edit.date-month")}
        <select
          value={month}
          className={INPUT}
          onChange={({ target }) =>
            onChange({ ...parts, month: target.value, date: target.value === "" ? "" : date })
          }
        >
          <option value="">{t("edit.date-unknown")}</option>
          {MONTHS.map((each) => (
            <option key={each} value={each}>
              {dates.month(dayOf(2019, Number(each)))}
            </option>
          ))}
        </select>
      </label>
      <label className="text-axis text-ink-2">
        {t("edit.date-day")}
        <select
          value={date}
          disabled={month === ""}
          className={INPUT}
          onChange={({ target }) => onChange({ ...parts, date: target.value })}
        >
          <option value="">{t("edit.date-unknown")}</option>
          {DAYS.map((each) => (
            <option key={each} value={each}>
              {number(Number(each))}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
