import { useEffect, useLayoutEffect } from "react";
import type { Locale } from "../i18n/locale.ts";
import { useDataset } from "../state/dataset.ts";
import { shareUrl } from "../state/history.ts";
import { DEFAULT_VIEW, useView } from "../state/view.ts";

/** Keeps the document's own attributes in step: language, direction, theme, title, state. */
export function useDocument(locale: Locale | null): void {
  const theme = useView((view) => view.theme);
  const embed = useView((view) => view.embed);
  const editing = useView((view) => view.view === "edit");
  const status = useDataset((state) => state.status);
  const index = useDataset((state) => state.index);

  useEffect(() => {
    if (!locale) return;
    const { documentElement } = document;
    documentElement.lang = locale.lang;
    documentElement.dir = locale.dir;
    const name = locale.t("app.name");
    const shown = editing
      ? locale.t("app.view-edit")
      : index && locale.text(index.dataset.meta.title).value;
    document.title = shown === null ? name : `${shown} · ${name}`;
  }, [locale, index, editing]);

  const set = useView((state) => state.set);
  const data = useView((state) => state.data);
  // The page was written for one set; search engines run the app and are told which it shows now.
  useEffect(() => {
    if (!locale || data !== null) return;
    const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
    canonical?.setAttribute("href", shareUrl({ ...DEFAULT_VIEW, set, lang: locale.lang }));
  }, [locale, set, data]);

  // Before any effect reads the colours: canvases are drawn with what they then are.
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === "auto") delete dataset["theme"];
    else dataset["theme"] = theme;
    dataset["embed"] = embed ? "1" : "0";
  }, [theme, embed]);

  useEffect(() => {
    if (status !== "ready") document.documentElement.dataset["state"] = status;
  }, [status]);
}

/** Stands beside the frame: its code may still be on the way when the data set is ready. */
export function Shown(): null {
  const status = useDataset((state) => state.status);
  const empty = useDataset((state) => state.index?.events.length === 0);
  useEffect(() => {
    if (status === "ready") document.documentElement.dataset["state"] = empty ? "empty" : "ready";
  }, [status, empty]);
  return null;
}
