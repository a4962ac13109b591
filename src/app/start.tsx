import { createRoot } from "react-dom/client";
import type { Lang } from "../model/types.ts";
import { setPath } from "../state/ahead.ts";
import { connectHistory } from "../state/history.ts";
import { currentLang, preloadMessages } from "../state/locale.ts";
import { fromHome } from "../state/page.ts";
import { viewStore } from "../state/view.ts";
import { App } from "./App.tsx";
import { frameName, loadFrame } from "./frameFiles.ts";
import { readAhead } from "./readAhead.ts";
import { describeDocument } from "./useDocument.ts";

/** So long what is about to be replaced by the first view is not drawn, milliseconds. */
const PATIENCE = 400;

/**
 * Asks for the letters that the first view shows while its data is read: what is set in them from the first is not laid
 * out again. Nothing waits for them.
 */
function askForFonts(lang: Lang): void {
  const ui = lang === "ar" ? "أ1" : "a";
  const head = lang === "ar" ? '600 1em "Markazi Text"' : '600 1em "Source Serif 4"';
  for (const font of ['400 1em "IBM Plex Sans Arabic"', '600 1em "IBM Plex Sans Arabic"', head])
    document.fonts.load(font, ui).catch(() => undefined);
}

/** The page's own style, for which its entry does not wait. */
const styled = (): Promise<void> =>
  new Promise((resolve) => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]');
    if (!link || link.sheet !== null) resolve();
    else for (const end of ["load", "error"]) link.addEventListener(end, () => resolve());
  });

/** Renders once everything that the first view shows is there, or says that it takes longer. */
export async function start(): Promise<void> {
  await styled();
  connectHistory();
  const view = viewStore.getState();
  const coming = Promise.allSettled([
    preloadMessages(),
    loadFrame(frameName(view.embed, innerWidth)),
    view.data === null ? readAhead(fromHome(setPath(view.set)).href) : null,
  ]);
  askForFonts(currentLang());
  await Promise.race([coming, new Promise((resolve) => void setTimeout(resolve, PATIENCE))]);
  // Before anything is painted or measured in another language or theme.
  describeDocument(currentLang(), viewStore.getState());
  const root = document.getElementById("app");
  if (root) createRoot(root).render(<App />);
}
