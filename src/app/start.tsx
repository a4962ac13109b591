import { startTransition } from "react";
import { createRoot } from "react-dom/client";
import { setPath } from "../state/ahead.ts";
import { connectHistory } from "../state/history.ts";
import { datasetStore } from "../state/dataset.ts";
import { currentLang, preloadMessages } from "../state/locale.ts";
import { fromHome } from "../state/page.ts";
import { viewStore } from "../state/view.ts";
import { App } from "./App.tsx";
import { styled } from "./fonts.ts";
import { frameOfWindow, loadFrame } from "./frameFiles.ts";
import { readAhead } from "./readAhead.ts";
import { AT_ONCE } from "./slices.ts";
import { describeDocument } from "./useDocument.ts";

/** Longest wait for what the first view shows, before something less is rendered, milliseconds. */
const PATIENCE = 400;
/** Longest wait for the fonts of the first view, milliseconds. */
const FONTS = 200;

const within = (most: number, work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, new Promise((resolve) => void setTimeout(resolve, most))]);

/** The document once it is parsed to its end: the entry may run before that. */
const parsed = (): Promise<Document> =>
  new Promise((resolve) => {
    if (document.readyState !== "loading") resolve(document);
    else document.addEventListener("DOMContentLoaded", () => resolve(document), { once: true });
  });

/**
 * Renders once everything that the first view shows is there, or says that it takes longer. `fonts` resolves when those
 * of the first view have come.
 */
export async function start(fonts: Promise<void>): Promise<void> {
  await within(PATIENCE, styled());
  connectHistory();
  const fontsHere = within(FONTS, fonts);
  const view = viewStore.getState();
  const coming = Promise.allSettled([
    preloadMessages(),
    loadFrame(frameOfWindow(view.embed)),
    view.data === null ? readAhead(fromHome(setPath(view.set)).href) : null,
  ]);
  await within(PATIENCE, coming);
  await fontsHere;
  // Before anything is painted or measured in another language or theme.
  describeDocument(currentLang(), viewStore.getState());
  const root = document.getElementById("app") ?? (await parsed()).getElementById("app");
  if (root === null) throw new Error("The page has no place for the app.");
  const render = (): void => createRoot(root).render(<App />);
  const events = datasetStore.getState().index?.events.length ?? 0;
  if (events > AT_ONCE) startTransition(render);
  else render();
}
