import { nodeLocale } from "../i18n/nodeLocale.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Lang } from "../model/types.ts";
import { messageOf, type ReportedProblem } from "../ingest/report.ts";

/** `--lang`, else Arabic where the shell speaks it, else English. */
export function langOf(
  given: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Lang {
  const asked = given ?? (env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "");
  return /^ar\b/i.test(asked.replace("_", "-")) ? "ar" : "en";
}

/** Only what a command says. */
export const wordsIn = (lang: Lang): Locale =>
  nodeLocale(lang, ["cli", "import", "problems", "i18n", "model"]);

/** Why, in words. */
export const reasonOf = ({ code, values }: ReportedProblem, { tData }: Locale): string =>
  isOurs(code) ? tData(`cli.fatal-${code}`, code, values) : tData(messageOf(code), code, values);

/** Files that the shell named and that are none. */
export const UNOPENED = ["no-such-file", "is-folder", "not-permitted"] as const;
const isOurs = (code: string): boolean => UNOPENED.some((each) => each === code);
