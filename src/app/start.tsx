import { startTransition } from "react";
import { createRoot } from "react-dom/client";
import { setPath } from "../state/ahead.ts";
import { connectHistory } from "../state/history.ts";
import { datasetStore } from "../state/dataset.ts";
import { currentLang, preloadMessages } from "../state/locale.ts";
import { fromHome } from "../state/page.ts";
import { viewStore } from "../state/view.ts";
import { App } from "./App.tsx";
import { frameOfWindow, loadFrame } from "./frameFiles.ts";
import { styled } from "./letters.ts";
import { readAhead } from "./readAhead.ts";
import { describeDocument } from "./useDocument.ts";

/** So long what is about to be replaced by the first view is not drawn, milliseconds. */
const PATIENCE = 400;
/** So long the first view waits for its letters, milliseconds. */
const LETTERS = 200;
/** The first picture of so many events is rendered in one go. */
const AT_ONCE = 1000;

const within = (most: number, work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, new Promise((resolve) => void setTimeout(resolve, most))]);

/** The whole page: its entry waits for nothing of it, and its text may be long. */
const parsed = (): Promise<Document> =>
  new Promise((resolve) => {
    if (document.readyState !== "loading") resolve(document);
    else document.addEventListener("DOMContentLoaded", () => resolve(document), { once: true });
  });

/**
 * Renders once everything that the first view shows is there, or says that it takes longer. `letters` resolves when
 * those of the first view have come.
 */
export async function start(letters: Promise<void>): Promise<void> {
  await within(PATIENCE, styled());
  connectHistory();
  const lettered = within(LETTERS, letters);
  const view = viewStore.getState();
  const coming = Promise.allSettled([
    preloadMessages(),
    loadFrame(frameOfWindow(view.embed)),
    view.data === null ? readAhead(fromHome(setPath(view.set)).href) : null,
  ]);
  await within(PATIENCE, coming);
  await lettered;
  // Before anything is painted or measured in another language or theme.
  describeDocument(currentLang(), viewStore.getState());
  const root = document.getElementById("app") ?? (await parsed()).getElementById("app");
  if (root === null) throw new Error("The page has no place for the app.");
  const render = (): void => createRoot(root).render(<App />);
  const events = datasetStore.getState().index?.events.length ?? 0;
  // In slices: a large set's first picture would keep the page from answering. Between those of a small one the
  // browser would only draw empty frames.
  if (events > AT_ONCE) startTransition(render);
  else render();
}
