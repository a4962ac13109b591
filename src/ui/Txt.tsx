import type { Text } from "../model/types.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { unbroken } from "./unbroken.tsx";

interface TxtProps {
  readonly text: Text;
  readonly className?: string;
}

/** A string of the data, in the reader's language or with the marks of the one it falls back to. */
export function Txt({ text, className }: TxtProps) {
  const locale = useLocale();
  const { value, lang, dir } = locale.text(text);
  if (lang === locale.lang) {
    const kept = unbroken(value);
    return className ? <span className={className}>{kept}</span> : kept;
  }
  return (
    <bdi lang={lang} dir={dir} className={className}>
      {unbroken(value)}
    </bdi>
  );
}
