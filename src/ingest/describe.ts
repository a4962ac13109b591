import { readFileSync } from "node:fs";
import { IntlMessageFormat } from "intl-messageformat";
import type { Lang, Problem } from "../model/types.ts";
import { isRecord } from "./mend.ts";

const catalogues = new Map<Lang, Readonly<Record<string, unknown>>>();

function catalogue(lang: Lang): Readonly<Record<string, unknown>> {
  const known = catalogues.get(lang);
  if (known !== undefined) return known;
  const file = new URL(`../i18n/messages/${lang}/problems.json`, import.meta.url);
  const messages: unknown = JSON.parse(readFileSync(file, "utf8"));
  const found = isRecord(messages) ? messages : {};
  catalogues.set(lang, found);
  return found;
}

/** A problem in words, for a terminal: without the marks that isolate directions on a page. */
function reasonOf({ code, values }: Problem, lang: Lang): string {
  const message = catalogue(lang)[code];
  if (typeof message !== "string") return code;
  const words = new IntlMessageFormat(message, lang).format(values);
  return String(words).replace(/[\u2066-\u2069]/g, "");
}

/** `data/x/set.json /events/3/date [bad-date] …` Node only. */
export const describe = (problem: Problem, lang: Lang): string =>
  `${problem.file} ${problem.pointer || "/"} [${problem.code}] ${reasonOf(problem, lang)}`;
