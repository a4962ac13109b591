import { directionOf } from "../model/text.ts";

interface QuotedProps {
  readonly value: string;
  /** Language of `value`: it decides the marks and the direction. */
  readonly lang: string;
  readonly className?: string;
}

/** Somebody's own words, in the quotation marks of their language. */
export function Quoted({ value, lang, className }: QuotedProps) {
  const [open, close] = lang.split("-")[0] === "ar" ? ["«", "»"] : ["“", "”"];
  return (
    <bdi lang={lang} dir={directionOf(lang)} className={className}>
      {open}
      {value}
      {close}
    </bdi>
  );
}
