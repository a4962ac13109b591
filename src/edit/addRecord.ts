import type { Locale } from "../i18n/locale.ts";
import { editorActions } from "./editorState.ts";
import { draftActions } from "./draft.ts";
import { type List, nameField } from "./lists.ts";
import { firstLang } from "./writtenIn.ts";

/** A new record at the end of its list, open, with the focus in its first field. */
export function addRecord({ t, lang }: Locale, list: List): void {
  const at = draftActions.add(list);
  const first = list === "ties" ? ["from"] : [nameField(list), firstLang(lang)];
  editorActions.goTo([list, at, ...first]);
  editorActions.say(t("edit.said-added", { list }));
}
