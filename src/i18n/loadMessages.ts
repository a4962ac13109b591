import type { Lang } from "../model/types.ts";
import type { Catalogue, LaterGroup } from "./catalogue.ts";

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
