import { formatToParts, type Formats, type Formatters } from "intl-messageformat";
import { directionOf, localise } from "../model/text.ts";
import type { Lang } from "../model/types.ts";
import { type Catalogue, SHOWN } from "./catalogue.ts";
import { createCompare } from "./compare.ts";
import { createDates } from "./dates.ts";
import { isolateForeign } from "./direction.ts";
import { dateFormat, numberFormat, pluralRules } from "./formats.ts";
import type { Locale, Settings } from "./locale.ts";
import { pluralOf, spellList, spellNumber } from "./spelled.ts";

type Values = Readonly<Record<string, string | number>>;

const FORMATS: Formats = { number: {}, date: {}, time: {} };

/** Builds everything that depends on language and settings. Pure: no DOM, no storage. */
export function createLocale(lang: Lang, messages: Catalogue, settings: Settings): Locale {
  const dir = directionOf(lang);
  const tag = lang === "ar" ? `ar-u-nu-${settings.digits}` : "en-GB";
  const digits = lang === "ar" ? settings.digits : "latn";
  const number = (value: number): string =>
    spellNumber(value, digits) ?? numberFormat(tag, {}).format(value);

  const formatters: Formatters = {
    getNumberFormat: (_, options) => numberFormat(tag, options ?? {}),
    getPluralRules: (_, options = {}) => {
      const rules = (): Intl.PluralRules => pluralRules(lang, options);
      if (options.type === "ordinal") return rules();
      return {
        select: (count) => pluralOf(lang, count) ?? rules().select(count),
        resolvedOptions: () => rules().resolvedOptions(),
      };
    },
    // rules.ts refuses dates inside messages.
    getDateTimeFormat: () => dateFormat(tag, {}),
  };

  /** null when there is no such message, or it wants a value that was not given. */
  const format = (key: string, values: Values): string | null => {
    const message = Object.hasOwn(messages, key) ? messages[key] : undefined;
    if (message === undefined || typeof message === "string") return message ?? null;
    const given: Record<string, string | number> = { ...values };
    for (const [name, value] of Object.entries(values))
      given[name + SHOWN] = typeof value === "number" ? number(value) : isolateForeign(value, dir);
    try {
      return formatToParts<never>(message, tag, formatters, FORMATS, given)
        .map((part) => part.value)
        .join("");
    } catch (error) {
      if (import.meta.env.DEV) throw error;
      return null;
    }
  };

  const t: Locale["t"] = (key, values = {}) => format(key, values) ?? key;

  return {
    lang,
    dir,
    settings,
    t,
    tData: (key, fallback, values = {}) => format(key, values) ?? fallback,
    number,
    list: (names) =>
      spellList(
        lang,
        names.map((name) => isolateForeign(name, dir)),
      ),
    text: (text) => localise(text, lang),
    compare: createCompare(lang),
    dates: createDates(lang, settings, t),
  };
}
