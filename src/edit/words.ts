import { useCallback } from "react";
import type { Locale } from "../i18n/locale.ts";
import { useLocale } from "../i18n/useLocale.ts";
import type { Flaw } from "./findFlaws.ts";
import { pathOf } from "./editorState.ts";
import { edtfFault } from "./edtfFault.ts";
import { dateOf, isList, type List, namesAt } from "./lists.ts";
import { type SetFile, stringAt } from "./tree.ts";

/** A flaw as somebody who fills in a form is told of it: what is missing, not what was left out. */
export function useFlawWords(): (flaw: Flaw) => string {
  const { t, tData } = useLocale();
  return useCallback(
    ({ problem: { code, values } }) => {
      if (code === "missing-field" || code === "event-without-date") return t("edit.needed");
      if (code === "no-category") return t("edit.no-category");
      if (code === "empty") return t("edit.no-events");
      const fault = code === "bad-date" ? edtfFault(String(values["edtf"])) : null;
      if (fault !== null)
        return t(`edit.edtf-${fault.code}`, { piece: fault.piece, days: fault.days });
      return tData(`problems.${code}`, code, values);
    },
    [t, tData],
  );
}

/** What a record is called in the lists: its name in the reader's language, else in another, else that it has none. */
export function recordName(
  locale: Locale,
  file: SetFile,
  list: List,
  at: number,
): { readonly value: string; readonly lang: string; readonly dir: "rtl" | "ltr" } {
  const plain = (value: string) => ({ value, lang: locale.lang, dir: locale.dir });
  if (list === "ties") {
    const [from = "", to = ""] = ["from", "to"].map((end) => {
      const id = stringAt(file, ["ties", at, end]);
      const row = actorRow(file, id);
      return row === -1 ? id : recordName(locale, file, "actors", row).value;
    });
    const kind = stringAt(file, ["ties", at, "kind"]);
    if (from === "" || to === "" || kind === "") return plain(locale.t("edit.unnamed-ties"));
    return plain(locale.tData(`model.tie-sentence-${kind}`, kind, { from, to }));
  }
  const names = namesAt(file, list, at);
  return Object.keys(names).length === 0
    ? plain(locale.t(`edit.unnamed-${list}`))
    : locale.text(names);
}

function actorRow(file: SetFile, id: string): number {
  const { actors } = file;
  return Array.isArray(actors)
    ? actors.findIndex((_, at) => stringAt(file, ["actors", at, "id"]) === id)
    : -1;
}

/** By what says dates: a list says the same ones with every letter typed beside it. */
const saidDates = new WeakMap<Locale["dates"], Map<string, string>>();

/** The date of an event in a list: in words, else as it is written. */
export function dateWords({ dates }: Locale, file: SetFile, at: number): string {
  const edtf = stringAt(file, ["events", at, "date"]);
  let said = saidDates.get(dates);
  if (said === undefined) saidDates.set(dates, (said = new Map<string, string>()));
  const known = said.get(edtf);
  if (known !== undefined) return known;
  const date = dateOf(edtf);
  const words = date === null ? edtf : dates.interval(date);
  if (said.size > 2000) said.clear();
  said.set(edtf, words);
  return words;
}

/** Names of fields, by the last words of their pointer. */
const FIELD_NAMES = new Set([
  "title",
  "date",
  "dateText",
  "basis",
  "status",
  "certainty",
  "text",
  "category",
  "actors",
  "place",
  "harm",
  "wording",
  "links",
]);

/** Where a flaw is: "Events › Berlin Conference › date". */
export function placeWords(locale: Locale, file: SetFile, pointer: string): string {
  const { t } = locale;
  const [list, at, ...rest] = pathOf(pointer);
  if (isList(list) && typeof at !== "number") return t(`edit.section-${list}`);
  const [name, field] =
    isList(list) && typeof at === "number"
      ? [recordName(locale, file, list, at).value, rest]
      : [t("edit.section-meta"), at === undefined ? [] : [at, ...rest]];
  const known = field.find((key) => FIELD_NAMES.has(String(key)));
  return known === undefined
    ? name
    : t("edit.place-of", { name, field: locale.tData(`edit.field-${known}`, "") });
}
