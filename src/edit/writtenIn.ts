import { isRecord } from "../model/isRecord.ts";
import { useLocale } from "../i18n/useLocale.ts";
import type { Lang } from "../model/types.ts";
import { editorStore, useEditor } from "./editorState.ts";
import { draftStore, useFile } from "./draft.ts";
import { langOf, type SetFile } from "./tree.ts";

export const setLang = (file: SetFile): Lang => (langOf(file) === "en" ? "en" : "ar");

export const otherLang = (lang: Lang): Lang => (lang === "ar" ? "en" : "ar");

function hasText(part: unknown, lang: Lang): boolean {
  if (Array.isArray(part)) return part.some((each) => hasText(each, lang));
  if (!isRecord(part)) return false;
  const text = part[lang];
  return (
    (typeof text === "string" && text !== "") ||
    Object.values(part).some((each) => hasText(each, lang))
  );
}

const known = new WeakMap<SetFile, boolean>();

/** Whether something stands in the file in the language that is not the set's own. */
export function isBilingual(file: SetFile): boolean {
  let both = known.get(file);
  if (both === undefined) {
    both = hasText(file, otherLang(setLang(file)));
    known.set(file, both);
  }
  return both;
}

const ALONE = { ar: ["ar"], en: ["en"] } as const;
const BOTH = { ar: ["ar", "en"], en: ["en", "ar"] } as const;

const langs = (reader: Lang, own: Lang, both: boolean): readonly [Lang, ...Lang[]] =>
  both ? BOTH[reader] : ALONE[own];

/** The languages in which texts are asked for: the set's own, or both, the reader's first. */
export function useLangs(): readonly [Lang, ...Lang[]] {
  const { lang } = useLocale();
  const own = useFile(setLang);
  const written = useFile(isBilingual);
  const wished = useEditor((editor) => editor.bilingual);
  return langs(lang, own, written || wished);
}

/** The language of the first field of a text. */
export function firstLang(reader: Lang): Lang {
  const file = draftStore.getState().draft?.file ?? {};
  return langs(reader, setLang(file), isBilingual(file) || editorStore.getState().bilingual)[0];
}
