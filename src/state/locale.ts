import { useEffect, useMemo, useState } from "react";
import type { Catalogue, LaterGroup } from "../i18n/catalogue.ts";
import { createLocale } from "../i18n/pureLocale.ts";
import { loadLaterMessages, loadMessages } from "../i18n/loadMessages.ts";
import { negotiateLang } from "../i18n/direction.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Lang } from "../model/types.ts";
import { useSettings } from "./settings.ts";
import { useView, viewStore } from "./view.ts";

const browserLanguages = (): readonly string[] => globalThis.navigator?.languages ?? [];

/** The language in force: the view's, else the browser's, else Arabic. */
export const currentLang = (asked: Lang | null = viewStore.getState().lang): Lang =>
  negotiateLang(asked, browserLanguages());

interface Loaded {
  readonly lang: Lang;
  readonly messages: Catalogue;
}

/**
 * All messages that have come, by language. Those of rooms that load later join the others in their place: such a room
 * waits for them, so nobody who has spoken before has anything to say anew.
 */
const known = new Map<Lang, Record<string, Catalogue[string]>>();
const wantedGroups = new Set<LaterGroup>();
/** What `useLocale()` speaks: not the language asked for until that has come, and never when it cannot be had. */
let spoken: Lang | null = null;

function learn(lang: Lang, messages: Catalogue): Catalogue {
  const all = Object.assign(known.get(lang) ?? {}, messages);
  known.set(lang, all);
  return all;
}

/** The first messages of a language that came before React was there to ask for them. */
let ahead: Loaded | null = null;

/** Resolves when the first render will speak. Rejects when the network does; whoever renders asks again, and tells. */
export async function preloadMessages(): Promise<void> {
  const lang = currentLang();
  ahead = { lang, messages: learn(lang, await loadMessages(lang)) };
  spoken = lang;
}

async function fetchLater(lang: Lang, groups: Iterable<LaterGroup>): Promise<void> {
  const found = await Promise.all(Array.from(groups, (group) => loadLaterMessages(lang, group)));
  for (const messages of found) learn(lang, messages);
}

/** All that is spoken so far, and what is wanted meanwhile. */
async function fetchLang(lang: Lang): Promise<Catalogue> {
  const messages = await loadMessages(lang);
  for (let fetched = -1; fetched < wantedGroups.size;) {
    fetched = wantedGroups.size;
    await fetchLater(lang, wantedGroups);
  }
  return learn(lang, messages);
}

/** For a room that loads later: resolves when `useLocale()` speaks its messages, in every language from now on. */
export function needMessages(group: LaterGroup): Promise<void> {
  wantedGroups.add(group);
  return fetchLater(spoken ?? currentLang(), [group]);
}

/**
 * The value for LocaleContext: null until the first messages are there; while another language loads, and
 * when it cannot be loaded, the one before. Throws (for an error boundary) when not even the first loads.
 */
export function useLocaleValue(): Locale | null {
  const lang = currentLang(useView((view) => view.lang));
  const settings = useSettings();
  const [loaded, setLoaded] = useState<Loaded | null>(() => (ahead?.lang === lang ? ahead : null));
  const [failure, setFailure] = useState<Error | null>(null);

  useEffect(() => {
    let cancelled = false;
    fetchLang(lang).then(
      (messages) => {
        if (cancelled) return;
        spoken = lang;
        setLoaded((old) => (old?.messages === messages ? old : { lang, messages }));
        setFailure(null);
      },
      (error: unknown) => {
        if (!cancelled) setFailure(error instanceof Error ? error : new Error(String(error)));
      },
    );
    return () => {
      cancelled = true;
    };
  }, [lang]);

  if (loaded === null && failure !== null) throw failure;
  return useMemo(
    () => (loaded === null ? null : createLocale(loaded.lang, loaded.messages, settings)),
    [loaded, settings],
  );
}
