import { useEffect, useLayoutEffect } from "react";
import type { Locale } from "../i18n/locale.ts";
import { directionOf } from "../model/text.ts";
import type { Lang } from "../model/types.ts";
import { useDataset } from "../state/dataset.ts";
import { shareUrl } from "../state/history.ts";
import { DEFAULT_VIEW, useView, type View } from "../state/view.ts";
import { useMissingSet } from "./missingSet.ts";

/** What of the document decides how everything in it is set and coloured. */
export function describeDocument(
  lang: Lang,
  { theme, embed }: Pick<View, "theme" | "embed">,
): void {
  const { documentElement } = document;
  const { dataset } = documentElement;
  // The same language set again would have the whole page styled again.
  if (documentElement.lang !== lang) {
    documentElement.lang = lang;
    documentElement.dir = directionOf(lang);
  }
  if (theme === "auto") delete dataset["theme"];
  else dataset["theme"] = theme;
  dataset["embed"] = embed ? "1" : "0";
}

/** Keeps the document's own attributes in step: language, direction, theme, title, state. */
export function useDocument(locale: Locale | null): void {
  const theme = useView((view) => view.theme);
  const embed = useView((view) => view.embed);
  const editing = useView((view) => view.view === "edit");
  const status = useDataset((state) => state.status);
  const index = useDataset((state) => state.index);
  const missing = useMissingSet();

  useEffect(() => {
    if (!locale) return;
    const name = locale.t("app.name");
    const shown = editing
      ? locale.t("app.view-edit")
      : missing !== null
        ? locale.t("app.no-such-set", { name: missing })
        : index && locale.text(index.dataset.meta.title).value;
    document.title = shown === null ? name : `${shown} · ${name}`;
  }, [locale, index, editing, missing]);

  const set = useView((state) => state.set);
  const data = useView((state) => state.data);
  // The page was written for one set; search engines run the app and are told which it shows now.
  useEffect(() => {
    if (!locale || data !== null) return;
    const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
    canonical?.setAttribute("href", shareUrl({ ...DEFAULT_VIEW, set, lang: locale.lang }));
  }, [locale, set, data]);

  // Before any effect reads the colours: canvases are drawn with what they then are.
  const lang = locale?.lang;
  useLayoutEffect(() => {
    if (lang !== undefined) describeDocument(lang, { theme, embed });
  }, [lang, theme, embed]);

  useEffect(() => {
    if (status !== "ready") document.documentElement.dataset["state"] = status;
  }, [status]);
}

/** Tells the document that the set is shown. Stands beside the frame, whose code may still be on the way when it is ready. */
export function TellDocumentReady(): null {
  const status = useDataset((state) => state.status);
  const empty = useDataset((state) => state.index?.events.length === 0);
  // With what is shown, in one frame.
  useLayoutEffect(() => {
    if (status === "ready") document.documentElement.dataset["state"] = empty ? "empty" : "ready";
  }, [status, empty]);
  return null;
}
