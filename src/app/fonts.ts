import type { Lang } from "../model/types.ts";

/** Resolves when the page's own style has come or failed: its entry does not wait for it. */
export const styled = (): Promise<void> =>
  new Promise((resolve) => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]');
    if (link?.sheet !== null) resolve();
    else for (const end of ["load", "error"]) link.addEventListener(end, () => resolve());
  });

/**
 * Fetches the fonts of the first view before any text is set in them: what is set again later is laid out and measured
 * twice, and moves. Never rejects.
 */
export async function fetchFonts(lang: Lang): Promise<void> {
  await styled();
  const some = lang === "ar" ? "\u06271" : "a1";
  const head = lang === "ar" ? '600 1em "Markazi Text"' : '600 1em "Source Serif 4"';
  const fonts = ['400 1em "IBM Plex Sans Arabic"', '600 1em "IBM Plex Sans Arabic"', head];
  await Promise.allSettled(fonts.map((font) => document.fonts.load(font, some)));
}
