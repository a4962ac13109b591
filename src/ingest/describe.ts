import { stripMarks } from "../i18n/direction.ts";
import type { Locale } from "../i18n/locale.ts";
import { nodeLocale } from "../i18n/nodeLocale.ts";
import type { Lang, Problem } from "../model/types.ts";

const locales = new Map<Lang, Locale>();

function localeOf(lang: Lang): Locale {
  const known = locales.get(lang) ?? nodeLocale(lang, ["problems"]);
  locales.set(lang, known);
  return known;
}

/** `data/x/set.json /events/3/date [bad-date] …` for a terminal: without the marks that isolate directions on a page. Node only. */
export const describe = ({ file, pointer, code, values }: Problem, lang: Lang): string =>
  stripMarks(
    `${file} ${pointer || "/"} [${code}] ${localeOf(lang).tData(`problems.${code}`, code, values)}`,
  );
