import { formatToParts, type Formats, type Formatters } from "intl-messageformat";
import { directionOf, localise } from "../model/text.ts";
import type { Lang } from "../model/types.ts";
import { type Catalogue, type LaterGroup, SHOWN } from "./catalogue.ts";
import { createCompare } from "./compare.ts";
import { createDates } from "./dates.ts";
import { isolateForeign } from "./direction.ts";
import { dateFormat, listFormat, numberFormat, pluralRules } from "./formats.ts";
import type { Locale, Settings } from "./locale.ts";

type Values = Readonly<Record<string, string | number>>;

const FORMATS: Formats = { number: {}, date: {}, time: {} };

type Loaders = Record<Lang, () => Promise<{ readonly messages: Catalogue }>>;

const LOADERS: Loaders = {
  ar: () => import("virtual:messages/ar"),
  en: () => import("virtual:messages/en"),
};
const LATER_LOADERS: Record<LaterGroup, Loaders> = {
  later: {
    ar: () => import("virtual:messages/ar/later"),
    en: () => import("virtual:messages/en/later"),
  },
  share: {
    ar: () => import("virtual:messages/ar/share"),
    en: () => import("virtual:messages/en/share"),
  },
  open: {
    ar: () => import("virtual:messages/ar/open"),
    en: () => import("virtual:messages/en/open"),
  },
};

/** Fetches a language's chunk once. Rejects when the network does. */
export async function loadMessages(lang: Lang): Promise<Catalogue> {
  const { messages } = await LOADERS[lang]();
  return messages;
}

/** One group of the others: what only rooms that load later say. */
export async function loadLaterMessages(lang: Lang, group: LaterGroup): Promise<Catalogue> {
  const { messages } = await LATER_LOADERS[group][lang]();
  return messages;
}

/** Builds everything that depends on language and settings. Pure: no DOM, no storage. */
export function createLocale(lang: Lang, messages: Catalogue, settings: Settings): Locale {
  const dir = directionOf(lang);
  const tag = lang === "ar" ? `ar-u-nu-${settings.digits}` : "en-GB";
  const number = (value: number): string => numberFormat(tag, {}).format(value);

  const formatters: Formatters = {
    getNumberFormat: (_, options) => numberFormat(tag, options ?? {}),
    getPluralRules: (_, options) => pluralRules(lang, options ?? {}),
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
      listFormat(tag, { type: "conjunction" }).format(
        names.map((name) => isolateForeign(name, dir)),
      ),
    text: (text) => localise(text, lang),
    compare: createCompare(lang),
    dates: createDates(lang, settings, t),
  };
}
