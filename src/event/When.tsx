import type { ConflictEvent, Day } from "../model/types.ts";
import type { Locale } from "../i18n/locale.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { derivationOf } from "../query/derive/ofEvent.ts";
import { DerivationNote } from "../ui/DerivationNote.tsx";
import { derivationWords } from "../ui/derivationWords.ts";
import { Txt } from "../ui/Txt.tsx";
import { Quoted } from "../ui/Quoted.tsx";
import { whole, wholeDates } from "../ui/wholeDates.ts";

/** "Sunday 19 January 2020" for a day that is sure; the interval's own words for everything else. */
export function dateWords({ t, dates }: Locale, { date }: ConflictEvent): string {
  const words = dates.interval(date);
  return date.precision === "day" && date.start === date.end && !date.approximate && !date.uncertain
    ? t("event.day-in-words", { weekday: dates.weekday(date.start), date: words })
    : words;
}

/** Only for days: a month or a year of one calendar is none of the other. */
export function hijriWords({ t, dates, settings }: Locale, { date }: ConflictEvent): string | null {
  if (!settings.hijri || (date.precision !== "day" && date.precision !== "range")) return null;
  const said = (day: Day): string => whole(dates.hijri(day) ?? "");
  const [from, to] = [said(date.start), said(date.end)];
  if (from === "" || to === "" || from === to) return from || to || null;
  return t("event.hijri-range", { from, to });
}

/** When it was, in whose words, and how that is known. */
export function When({ event }: { readonly event: ConflictEvent }) {
  const locale = useLocale();
  const { t } = locale;
  const { sources } = useIndex();
  const hijri = hijriWords(locale, event);
  const derivation = derivationOf(event, sources);
  // The explanation begins with the source's words.
  const explained = derivation !== null && derivationWords(locale, derivation) !== "";
  return (
    <div className="mt-1.5">
      <p className="text-base font-semibold">{wholeDates(dateWords(locale, event))}</p>
      <div className="text-label text-ink-3">
        {hijri !== null && <p>{hijri}</p>}
        <p>
          {t("event.basis", { basis: t(`model.basis-${event.basis}`) })}
          {event.dateText && !explained && (
            <>
              {" · "}
              {t("event.source-words")} <Quoted {...event.dateText} className="text-ink-2" />
            </>
          )}
        </p>
        {explained && <DerivationNote derivation={derivation} />}
        {event.dateNote && (
          <p>
            <Txt text={event.dateNote} />
          </p>
        )}
      </div>
    </div>
  );
}
