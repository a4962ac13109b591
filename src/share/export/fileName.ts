import { formatDay } from "../../model/day.ts";
import { slug } from "../../model/ids.ts";
import type { Shown } from "./shown.ts";

/**
 * `libya-2011-2021_timeline_ar_2019-03-01_2020-04-30.svg`: letters, digits, hyphens and underscores, which every
 * system takes. Both days are in the window.
 */
export function fileName(
  { index, window, locale }: Pick<Shown, "index" | "window" | "locale">,
  what: string,
  ending: string,
): string {
  const { id, title } = index.dataset.meta;
  const set = slug(id) || slug(title.en ?? "") || "siyaq";
  const span = [window.from, Math.max(window.from, window.to - 1)].map(formatDay).join("_");
  return `${[set, what, locale.lang, span].filter((part) => part !== "").join("_")}.${ending}`;
}
