import { createRoot } from "react-dom/client";
import type { Lang } from "../model/types.ts";
import { setPath } from "../state/ahead.ts";
import { connectHistory } from "../state/history.ts";
import { currentLang, preloadMessages } from "../state/locale.ts";
import { fromHome } from "../state/page.ts";
import { viewStore } from "../state/view.ts";
import { App } from "./App.tsx";
import { frameOfWindow, loadFrame } from "./frameFiles.ts";
import { readAhead } from "./readAhead.ts";
import { describeDocument } from "./useDocument.ts";

/** So long what is about to be replaced by the first view is not drawn, milliseconds. */
const PATIENCE = 400;
/** So long the first view waits for its letters, milliseconds. */
const LETTERS = 200;

const within = (most: number, work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, new Promise((resolve) => void setTimeout(resolve, most))]);

/**
 * Asks for the letters of the first view before anything is set in them: what has to be set again is laid out and
 * measured twice, and moves.
 */
function lettersOf(lang: Lang): Promise<unknown> {
  const some = lang === "ar" ? "\u06271" : "a1";
  const head = lang === "ar" ? '600 1em "Markazi Text"' : '600 1em "Source Serif 4"';
  const fonts = ['400 1em "IBM Plex Sans Arabic"', '600 1em "IBM Plex Sans Arabic"', head];
  return Promise.allSettled(fonts.map((font) => document.fonts.load(font, some)));
}

/** The page's own style, for which its entry does not wait. */
const styled = (): Promise<void> =>
  new Promise((resolve) => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]');
    if (link?.sheet !== null) resolve();
    else for (const end of ["load", "error"]) link.addEventListener(end, () => resolve());
  });

/** The whole page: its entry waits for nothing of it, and its text may be long. */
const parsed = (): Promise<Document> =>
  new Promise((resolve) => {
    if (document.readyState !== "loading") resolve(document);
    else document.addEventListener("DOMContentLoaded", () => resolve(document), { once: true });
  });

/** Renders once everything that the first view shows is there, or says that it takes longer. */
export async function start(): Promise<void> {
  await within(PATIENCE, styled());
  connectHistory();
  const letters = within(LETTERS, lettersOf(currentLang()));
  const view = viewStore.getState();
  const coming = Promise.allSettled([
    preloadMessages(),
    loadFrame(frameOfWindow(view.embed)),
    view.data === null ? readAhead(fromHome(setPath(view.set)).href) : null,
  ]);
  await within(PATIENCE, coming);
  await letters;
  // Before anything is painted or measured in another language or theme.
  describeDocument(currentLang(), viewStore.getState());
  const root = document.getElementById("app") ?? (await parsed()).getElementById("app");
  if (root === null) throw new Error("The page has no place for the app.");
  createRoot(root).render(<App />);
}
