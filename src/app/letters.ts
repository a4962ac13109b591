import type { Lang } from "../model/types.ts";

/** The page's own style, for which its entry does not wait. */
export const styled = (): Promise<void> =>
  new Promise((resolve) => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]');
    if (link?.sheet !== null) resolve();
    else for (const end of ["load", "error"]) link.addEventListener(end, () => resolve());
  });

/**
 * Asks for the letters of the first view before anything is set in them: what has to be set again is laid out and
 * measured twice, and moves. Rejects never.
 */
export async function fetchLetters(lang: Lang): Promise<void> {
  await styled();
  const some = lang === "ar" ? "\u06271" : "a1";
  const head = lang === "ar" ? '600 1em "Markazi Text"' : '600 1em "Source Serif 4"';
  const fonts = ['400 1em "IBM Plex Sans Arabic"', '600 1em "IBM Plex Sans Arabic"', head];
  await Promise.allSettled(fonts.map((font) => document.fonts.load(font, some)));
}
