import { useId, type ReactNode } from "react";
import { createDates } from "../i18n/dates.ts";
import {
  DIGITS,
  type Locale,
  MONTH_NAMES,
  type Settings as ReaderSettings,
} from "../i18n/locale.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { dayOf } from "../model/day.ts";
import { changeSettings, useSettings } from "../state/settings.ts";

/** Months by which the four sets of names are told apart. */
const SAMPLE_MONTHS = [1, 4, 7, 8].map((month) => dayOf(2019, month, 14));
const SAMPLE_DAY = dayOf(2019, 4, 14);

const datesWith = (locale: Locale, change: Partial<ReaderSettings>) =>
  createDates(locale.lang, { ...locale.settings, ...change }, locale.t);

interface ChoiceProps {
  readonly group: string;
  readonly checked: boolean;
  readonly label: string;
  /** What the choice looks like on the page. */
  readonly sample?: string | null;
  readonly onChoose: () => void;
}

function Choice({ group, checked, label, sample, onChoose }: ChoiceProps) {
  return (
    <label className="flex min-h-7 items-baseline gap-2 py-0.5 pointer-coarse:min-h-11 pointer-coarse:items-center">
      <input
        type="radio"
        name={group}
        checked={checked}
        onChange={onChoose}
        className="m-0 size-4 shrink-0 translate-y-0.5 accent-ink pointer-coarse:size-5"
      />
      <span>
        {label}
        {sample ? <span className="block text-label text-ink-3">{sample}</span> : null}
      </span>
    </label>
  );
}

interface GroupProps {
  readonly legend: string;
  readonly children: ReactNode;
}

function Group({ legend, children }: GroupProps) {
  return (
    <fieldset className="m-0 min-w-0 border-0 border-t border-hair p-0 pt-2 first:border-t-0 first:pt-0">
      <legend className="float-start mb-1 w-full p-0 font-semibold">{legend}</legend>
      <div className="clear-both">{children}</div>
    </fieldset>
  );
}

/** Digits, names of the months, the Hijri line: plain radio buttons that take effect at once. */
export function Settings() {
  const locale = useLocale();
  const settings = useSettings();
  const id = useId();
  const { t } = locale;

  return (
    <div className="grid gap-3 text-ui">
      {locale.lang === "ar" ? (
        <>
          <Group legend={t("ui.settings-digits")}>
            {DIGITS.map((digits) => (
              <Choice
                key={digits}
                group={`${id}-digits`}
                checked={settings.digits === digits}
                label={datesWith(locale, { digits }).day(SAMPLE_DAY)}
                onChoose={() => changeSettings({ digits })}
              />
            ))}
          </Group>
          <Group legend={t("ui.settings-months")}>
            {MONTH_NAMES.map((months) => (
              <Choice
                key={months}
                group={`${id}-months`}
                checked={settings.months === months}
                label={t(`ui.settings-months-${months}`)}
                sample={SAMPLE_MONTHS.map(datesWith(locale, { months }).month).join(" · ")}
                onChoose={() => changeSettings({ months })}
              />
            ))}
          </Group>
        </>
      ) : (
        <p className="m-0 text-label text-ink-3">{t("ui.settings-arabic-only")}</p>
      )}
      <Group legend={t("ui.settings-hijri")}>
        {[true, false].map((hijri) => (
          <Choice
            key={String(hijri)}
            group={`${id}-hijri`}
            checked={settings.hijri === hijri}
            label={t(hijri ? "ui.settings-hijri-on" : "ui.settings-hijri-off")}
            sample={hijri ? locale.dates.hijri(SAMPLE_DAY) : null}
            onChoose={() => changeSettings({ hijri })}
          />
        ))}
      </Group>
      <p className="m-0 text-label text-ink-3">{t("ui.settings-kept")}</p>
    </div>
  );
}
