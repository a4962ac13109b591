import { createContext, useContext } from "react";
import type { Locale } from "./locale.ts";

export const LocaleContext = createContext<Locale | null>(null);

export function useLocale(): Locale {
  const locale = useContext(LocaleContext);
  if (locale === null) throw new Error("useLocale outside LocaleContext");
  return locale;
}
