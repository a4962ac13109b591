import type { Text } from "../model/types.ts";
import { useLocale } from "../i18n/useLocale.ts";

/** An option that the data names: `Txt` for a list of choices, which takes no elements. */
export function TextOption({ value, text }: { readonly value: string; readonly text: Text }) {
  const { value: words, lang, dir } = useLocale().text(text);
  return (
    <option value={value} lang={lang} dir={dir}>
      {words}
    </option>
  );
}
