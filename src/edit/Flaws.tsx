import clsx from "clsx";
import { useLocale } from "../i18n/useLocale.ts";
import type { Flaw } from "./findFlaws.ts";
import { useFlawWords } from "./words.ts";

interface FlawsProps {
  readonly id: string;
  readonly flaws: readonly Flaw[];
}

/** Beside a field: what is wrong with it in colour, what is still missing without. */
export function Flaws({ id, flaws }: FlawsProps) {
  const words = useFlawWords();
  const { t } = useLocale();
  if (flaws.length === 0) return null;
  return (
    <ul id={id} className="mt-0.5 text-axis">
      {flaws.map((flaw, at) => (
        <li key={at} className={clsx(flaw.missing ? "text-ink-3" : "text-oppose")}>
          {!flaw.missing && <span className="sr-only">{t("edit.wrong")} </span>}
          {words(flaw)}
        </li>
      ))}
    </ul>
  );
}
