import { useId, useState } from "react";
import { useLocale } from "../../i18n/useLocale.ts";
import { PICTURES, type PictureName } from "../../ui/picture.ts";
import { PRIMARY } from "../../ui/buttons.ts";
import { CONTROL, Labelled } from "../../ui/Labelled.tsx";
import { Select } from "../../ui/Select.tsx";
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
      <div className="mt-3 grid grid-cols-[repeat(auto-fill,minmax(max(9.5rem,28%),1fr))] items-start gap-x-5 gap-y-3">
        <Select
          label={t("export.of")}
          value={name}
          options={PICTURES.map((each) => [each, t(`export.of-${each}`)])}
          onChoose={setName}
        />
        <Select
          label={t("export.format")}
          value={String(format)}
          options={FORMATS.map((each, at) => [
            String(at),
            each.format === "svg"
              ? t("export.format-svg")
              : t("export.format-png", { scale: each.scale }),
          ])}
          onChoose={(value) => setFormat(Number(value))}
        />
        <Select
          label={t("export.width")}
          value={width}
          options={[
            ...WIDTHS.map((each): [string, string] => [
              String(each),
              t("export.width-option", { width: each }),
            ]),
            [OWN, t("export.width-own")],
          ]}
          onChoose={setWidth}
        />
        {width === OWN && (
          <Labelled label={t("export.width-pixels", { least: LEAST_WIDTH, most: MOST_WIDTH })}>
            {(field) => (
              <input
                id={field}
                type="number"
                aria-invalid={!fits}
                min={LEAST_WIDTH}
                max={MOST_WIDTH}
                value={Number.isFinite(own) ? own : ""}
                onChange={(event) => setOwn(event.currentTarget.valueAsNumber)}
                className={CONTROL}
              />
            )}
          </Labelled>
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
