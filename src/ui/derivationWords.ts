import { dayOf } from "../model/day.ts";
import type { Interval } from "../model/types.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Derivation, Step } from "../query/derive/derive.ts";

const sameDay = ({ start, end }: Interval): boolean => start === end;

function dateOf({ t, dates }: Locale, interval: Interval): string {
  const date = dates.interval(interval);
  return sameDay(interval)
    ? t("event.day-in-words", { weekday: dates.weekday(interval.start), date })
    : date;
}

function stepWords(locale: Locale, step: Step): readonly string[] {
  const { t, dates } = locale;
  switch (step.step) {
    case "month-name": {
      if (step.name.calendar === "hijri") return [t("derivation.hijri")];
      const month = dates.month(dayOf(2001, step.name.month));
      // The reader may have chosen these names.
      return month === step.name.name
        ? []
        : [t("derivation.name", { name: step.name.name, month })];
    }
    case "written":
      return [
        t("derivation.written", {
          date: t("event.day-in-words", {
            weekday: dates.weekday(step.day),
            date: dates.day(step.day),
          }),
        }),
      ];
    // Both are part of what follows from them.
    case "direction":
    case "weekday":
      return [];
  }
}

function outcome(locale: Locale, { kind, steps, result, others }: Derivation): readonly string[] {
  const { t } = locale;
  if (kind === "now") return [t("derivation.now")];
  if (kind === "vague") return [t("derivation.vague")];
  if (result === null) return [];
  const date = dateOf(locale, result);
  const [other] = others;
  const direction = steps.find((step) => step.step === "direction")?.direction;
  const nearest = kind === "partial" || kind === "weekday";
  if (kind === "whole") return [t("derivation.is", { date })];
  if (other !== undefined)
    return [t("derivation.so-either", { date, other: dateOf(locale, other) })];
  if (nearest && direction === "last") return [t("derivation.so-last", { date })];
  if (nearest && direction === "next") return [t("derivation.so-next", { date })];
  return [t("derivation.so", { date })];
}

/** "it was written on Wednesday 1 April 2020; so Tuesday 31 March 2020." Empty when there is nothing to explain. */
export function derivationWords(locale: Locale, derivation: Derivation): string {
  const { steps, result } = derivation;
  const told = outcome(locale, derivation);
  if (told.length === 0) return "";
  const differs = steps.some((step) => step.step === "weekday" && !step.agrees);
  const clauses = [
    ...steps.flatMap((step) => stepWords(locale, step)),
    ...told,
    ...(differs && result !== null
      ? [locale.t("derivation.differs", { weekday: locale.dates.weekday(result.start) })]
      : []),
  ];
  return `${clauses.join(locale.lang === "ar" ? "؛ " : "; ")}.`;
}
