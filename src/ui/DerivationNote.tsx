import type { Derivation } from "../query/derive/derive.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { derivationWords } from "./derivationWords.ts";
import { Quoted } from "./Quoted.tsx";
import { wholeDates } from "./wholeDates.ts";

interface DerivationNoteProps {
  /** Of `derivationOf(event, sources)`. */
  readonly derivation: Derivation;
  readonly className?: string;
}

/** How a date follows from the source's own words; nothing when they do not say a date. */
export function DerivationNote({ derivation, className }: DerivationNoteProps) {
  const locale = useLocale();
  const words = derivationWords(locale, derivation);
  if (words === "") return null;
  return (
    <p className={className}>
      {locale.t("derivation.says")} <Quoted {...derivation.words} />
      {locale.lang === "ar" ? "؛ " : "; "}
      {wholeDates(words)}
    </p>
  );
}
