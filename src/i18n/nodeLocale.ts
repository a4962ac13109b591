import type { Lang } from "../model/types.ts";
import { compile, readSources } from "./compile.ts";
import { createLocale } from "./pureLocale.ts";
import { DEFAULT_SETTINGS, type Locale } from "./locale.ts";

/** A locale where there is no Vite to bring messages: the build and the shell. `rooms`: all when absent. Node only. */
export function nodeLocale(lang: Lang, rooms?: readonly string[]): Locale {
  const sources = Object.entries(readSources()[lang] ?? {}).filter(
    ([key]) => rooms === undefined || rooms.includes(key.split(".", 1)[0] ?? ""),
  );
  return createLocale(lang, compile(Object.fromEntries(sources)), DEFAULT_SETTINGS);
}
