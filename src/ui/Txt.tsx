import type { Text } from "../model/types.ts";
import { useLocale } from "../i18n/useLocale.ts";

interface TxtProps {
  readonly text: Text;
  readonly className?: string;
}

/** A string of the data, in the reader's language or with the marks of the one it falls back to. */
export function Txt({ text, className }: TxtProps) {
  const locale = useLocale();
  const { value, lang, dir } = locale.text(text);
  if (lang === locale.lang) return className ? <span className={className}>{value}</span> : value;
  return (
    <bdi lang={lang} dir={dir} className={className}>
      {value}
    </bdi>
  );
}
