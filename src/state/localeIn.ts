import { useEffect, useMemo, useState } from "react";
import type { Catalogue, LaterGroup } from "../i18n/catalogue.ts";
import { loadLaterMessages, loadMessages } from "../i18n/loadMessages.ts";
import type { Locale } from "../i18n/locale.ts";
import { createLocale } from "../i18n/pureLocale.ts";
import type { Lang } from "../model/types.ts";
import { useSettings } from "./settings.ts";

/**
 * Everything in one language, whichever the page's is: for texts that are to be had in both. undefined until the
 * messages of its start and of `group` have come, null when they cannot be had; asked for again when the network is
 * back.
 */
export function useLocaleIn(lang: Lang, group: LaterGroup): Locale | null | undefined {
  const settings = useSettings();
  const [asked, setAsked] = useState<{ readonly of: Lang; readonly all: Catalogue | null }>();
  useEffect(() => {
    let cancelled = false;
    const ask = (): void => {
      void Promise.all([loadMessages(lang), loadLaterMessages(lang, group)])
        .then(
          ([first, later]) => ({ ...first, ...later }),
          () => null,
        )
        .then((all) => {
          if (!cancelled) setAsked({ of: lang, all });
        });
    };
    ask();
    addEventListener("online", ask);
    return () => {
      cancelled = true;
      removeEventListener("online", ask);
    };
  }, [lang, group]);
  const all = asked?.of === lang ? asked.all : undefined;
  return useMemo(() => all && createLocale(lang, all, settings), [all, lang, settings]);
}
