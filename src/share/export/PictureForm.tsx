import { useId, useState, type ReactNode } from "react";
import { useLocale } from "../../i18n/useLocale.ts";
import { PICTURES, type PictureName } from "../../ui/picture.ts";
import { PRIMARY } from "../../ui/CopyField.tsx";
import { LEAST_WIDTH, MOST_WIDTH } from "./widths.ts";

export interface PictureChoice {
  readonly name: PictureName;
  /** CSS pixels. */
  readonly width: number;
  readonly format: "svg" | "png";
  /** Pixels of the file to a CSS pixel; 1 for SVG. */
  readonly scale: number;
}

const WIDTHS = [800, 1200, 1600] as const;
const FORMATS = [
  { format: "svg", scale: 1 },
  { format: "png", scale: 1 },
  { format: "png", scale: 2 },
  { format: "png", scale: 4 },
] as const;
const OWN = "own";

interface PictureFormProps {
  readonly busy: boolean;
  readonly onTake: (choice: PictureChoice) => void;
}

/** Which picture, how wide, in which format. */
export function PictureForm({ busy, onTake }: PictureFormProps) {
  const { t, number } = useLocale();
  const id = useId();
  const [name, setName] = useState<PictureName>("timeline");
  const [format, setFormat] = useState(0);
  const [width, setWidth] = useState("1200");
  const [own, setOwn] = useState(1000);
  const { format: kind, scale } = FORMATS[format] ?? FORMATS[0];
  const fits = width !== OWN || (own >= LEAST_WIDTH && own <= MOST_WIDTH);
  const chosen = width === OWN ? own : Number(width);
  return (
    // Not a form: a frame without allow-forms would refuse it.
    <section aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className="text-base font-semibold">
        {t("export.picture")}
      </h3>
      <p className="mt-1 text-ui text-ink-2">{t("export.picture-note")}</p>
      <div className="mt-2 border-t border-hair">
        <Choice
          label={t("export.of")}
          value={name}
          onChange={(value) => setName(PICTURES.find((each) => each === value) ?? "timeline")}
        >
          {PICTURES.map((each) => (
            <option key={each} value={each}>
              {t(`export.of-${each}`)}
            </option>
          ))}
        </Choice>
        <Choice
          label={t("export.format")}
          value={String(format)}
          onChange={(value) => setFormat(Number(value))}
        >
          {FORMATS.map((each, at) => (
            <option key={at} value={at}>
              {each.format === "svg"
                ? t("export.format-svg")
                : t("export.format-png", { scale: each.scale })}
            </option>
          ))}
        </Choice>
        <Choice label={t("export.width")} value={width} onChange={setWidth}>
          {WIDTHS.map((each) => (
            <option key={each} value={each}>
              {t("export.width-option", { width: each })}
            </option>
          ))}
          <option value={OWN}>{t("export.width-own")}</option>
        </Choice>
        {width === OWN && (
          <label className="flex min-h-10 items-center justify-between gap-3 border-b border-hair text-ui">
            {t("export.width-pixels", { least: LEAST_WIDTH, most: MOST_WIDTH })}
            <input
              type="number"
              aria-invalid={!fits}
              min={LEAST_WIDTH}
              max={MOST_WIDTH}
              value={Number.isFinite(own) ? own : ""}
              onChange={(event) => setOwn(event.currentTarget.valueAsNumber)}
              className="h-8 w-24 rounded border border-control bg-raised px-2 pointer-coarse:h-11"
            />
          </label>
        )}
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1">
        <button
          type="button"
          aria-disabled={busy || !fits}
          className={PRIMARY}
          onClick={() => {
            if (!busy && fits) onTake({ name, width: chosen, format: kind, scale });
          }}
        >
          {t("export.download")}
        </button>
        {kind === "png" && fits && (
          <span className="text-label text-ink-3">
            {t("export.size", { width: number(chosen * scale) })}
          </span>
        )}
      </div>
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

function Choice({ label, value, onChange, children }: ChoiceProps) {
  return (
    <label className="flex min-h-10 items-center justify-between gap-3 border-b border-hair text-ui pointer-coarse:min-h-11">
      {label}
      <select
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        className="h-8 w-48 rounded border border-control bg-raised px-2 pointer-coarse:h-11"
      >
        {children}
      </select>
    </label>
  );
}
