import { compile, readSources } from "../src/i18n/compile.ts";
import { createLocale } from "../src/i18n/pureLocale.ts";
import { DEFAULT_SETTINGS, type Locale } from "../src/i18n/locale.ts";
import type { Lang } from "../src/model/types.ts";

const sources = readSources();

const localeOf = (lang: Lang): Locale =>
  createLocale(lang, compile(sources[lang] ?? {}), DEFAULT_SETTINGS);

/** What the page says, from its own messages: `WORDS.ar.t("app.retry")`. */
export const WORDS: Readonly<Record<Lang, Locale>> = { ar: localeOf("ar"), en: localeOf("en") };
