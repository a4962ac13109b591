import { createLocale } from "../i18n/pureLocale.ts";
import { loadMessages } from "../i18n/loadMessages.ts";
import { DEFAULT_SETTINGS, type Locale } from "../i18n/locale.ts";
import type { Lang } from "../model/types.ts";

/** For tests: the locale that readers get. */
export const localeOf = async (lang: Lang): Promise<Locale> =>
  createLocale(lang, await loadMessages(lang), DEFAULT_SETTINGS);
