import { useState } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { useDataset, useIndex } from "../state/dataset.ts";
import { THEMES, useView } from "../state/view.ts";
import { CopyField } from "../ui/CopyField.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { CONTROL, Labelled } from "../ui/Labelled.tsx";
import { Select } from "../ui/Select.tsx";
import { embedCode, FORMS, frameUrl, HEIGHTS, STARTS, type EmbedChoice } from "./embedCode.ts";
import { EmbedPreview } from "./EmbedPreview.tsx";
import { NoLink } from "./NoLink.tsx";

const LANGS = ["ar", "en"] as const;

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
  if (local !== null) return <NoLink />;
  const code = embedCode(view, index, choice);
  return (
    <div className="grid gap-4">
      <div className="grid grid-cols-[repeat(auto-fill,minmax(max(9.5rem,28%),1fr))] items-start gap-x-5 gap-y-3">
        <Select
          label={t("share.embed-form")}
          value={choice.form}
          options={FORMS.map((each) => [each, t(`share.embed-form-${each}`)])}
          onChoose={(form) => change({ form })}
        />
        <Select
          label={t("share.embed-start")}
          value={choice.start}
          options={STARTS.map((each) => [each, t(`share.embed-start-${each}`)])}
          onChoose={(start) => change({ start })}
        />
        <Select
          label={t("share.embed-lang")}
          value={choice.lang}
          options={LANGS.map((each) => [each, t(`share.embed-lang-${each}`)])}
          onChoose={(each) => change({ lang: each })}
        />
        <Select
          label={t("share.embed-theme")}
          value={choice.theme}
          options={THEMES.map((each) => [each, t(`share.embed-theme-${each}`)])}
          onChoose={(theme) => change({ theme })}
        />
        <Height value={choice.height} onChange={(height) => change({ height })} />
        <Checkbox
          label={t("share.embed-controls")}
          checked={choice.controls}
          className="self-end"
          onChange={(controls) => change({ controls })}
        />
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
          className={CONTROL}
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
