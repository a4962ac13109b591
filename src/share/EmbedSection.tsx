import { useId, useState, type ReactNode } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { useDataset, useIndex } from "../state/dataset.ts";
import { THEMES, useView } from "../state/view.ts";
import { CopyField } from "../ui/CopyField.tsx";
import { embedCode, FORMS, frameUrl, HEIGHTS, STARTS, type EmbedChoice } from "./embedCode.ts";
import { EmbedPreview } from "./EmbedPreview.tsx";

const LANGS = ["ar", "en"] as const;

const FIELD =
  "mt-1 block h-9 w-full rounded border border-control bg-raised px-2 text-ui pointer-coarse:h-11";

/** Code for somebody's page, with its choices, and what it will look like. */
export function EmbedSection() {
  const { t, lang } = useLocale();
  const index = useIndex();
  const view = useView((state) => state);
  const local = useDataset((state) => state.local);
  const [choice, setChoice] = useState<EmbedChoice>({
    form: "iframe",
    start: "present",
    lang,
    theme: "auto",
    height: HEIGHTS.usual,
    controls: true,
  });
  const change = (part: Partial<EmbedChoice>): void => setChoice((old) => ({ ...old, ...part }));
  if (local !== null) return <p className="text-base">{t("share.local")}</p>;
  const code = embedCode(view, index, choice);
  return (
    <div className="grid gap-5">
      <div className="grid grid-cols-[repeat(auto-fill,minmax(max(9.5rem,28%),1fr))] items-start gap-x-5 gap-y-3">
        <Choice
          label={t("share.embed-form")}
          values={FORMS}
          value={choice.form}
          name={(form) => t(`share.embed-form-${form}`)}
          onChoose={(form) => change({ form })}
        />
        <Choice
          label={t("share.embed-start")}
          values={STARTS}
          value={choice.start}
          name={(start) => t(`share.embed-start-${start}`)}
          onChoose={(start) => change({ start })}
        />
        <Choice
          label={t("share.embed-lang")}
          values={LANGS}
          value={choice.lang}
          name={(each) => t(`share.embed-lang-${each}`)}
          onChoose={(each) => change({ lang: each })}
        />
        <Choice
          label={t("share.embed-theme")}
          values={THEMES}
          value={choice.theme}
          name={(theme) => t(`share.embed-theme-${theme}`)}
          onChoose={(theme) => change({ theme })}
        />
        <Height value={choice.height} onChange={(height) => change({ height })} />
        <label className="flex min-h-9 items-center gap-2 self-end text-ui pointer-coarse:min-h-11">
          <input
            type="checkbox"
            checked={choice.controls}
            className="m-0 size-4 shrink-0 accent-ink pointer-coarse:size-5"
            onChange={(event) => change({ controls: event.currentTarget.checked })}
          />
          {t("share.embed-controls")}
        </label>
      </div>
      <div>
        <CopyField
          label={t("share.embed-code")}
          text={code}
          rows={choice.form === "iframe" ? 11 : 10}
          action={t("share.embed-copy")}
        />
        <p className="mt-3 text-label text-ink-3">{t(`share.embed-note-${choice.form}`)}</p>
      </div>
      <EmbedPreview src={frameUrl(view, index, choice)} lang={choice.lang} height={choice.height} />
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly values: readonly T[];
  readonly value: T;
  readonly name: (value: T) => string;
  readonly onChoose: (value: T) => void;
}

function Labelled({
  label,
  children,
}: {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block text-label font-semibold">
        {label}
      </label>
      {children(id)}
    </div>
  );
}

function Choice<T extends string>({ label, values, value, name, onChoose }: ChoiceProps<T>) {
  return (
    <Labelled label={label}>
      {(id) => (
        <select
          id={id}
          value={value}
          className={FIELD}
          onChange={(event) => {
            const chosen = values.find((each) => each === event.currentTarget.value);
            if (chosen !== undefined) onChoose(chosen);
          }}
        >
          {values.map((each) => (
            <option key={each} value={each}>
              {name(each)}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

interface HeightProps {
  readonly value: number;
  readonly onChange: (height: number) => void;
}

/** What is typed counts as soon as it is a height; on leaving, the field shows what counts. */
function Height({ value, onChange }: HeightProps) {
  const { t } = useLocale();
  const [typed, setTyped] = useState<string | null>(null);
  const { least, most } = HEIGHTS;
  return (
    <Labelled label={t("share.embed-height")}>
      {(id) => (
        <input
          id={id}
          type="number"
          min={least}
          max={most}
          step={20}
          dir="ltr"
          value={typed ?? value}
          className={FIELD}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            const height = Math.round(currentTarget.valueAsNumber);
            if (height >= least && height <= most) onChange(height);
          }}
          onBlur={() => setTyped(null)}
        />
      )}
    </Labelled>
  );
}
