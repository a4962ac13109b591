import type { MappingAsk } from "../ingest/asks.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { SECONDARY } from "../ui/buttons.ts";
import { answerOf } from "./answers.ts";

interface MappingQuestionProps {
  readonly ask: MappingAsk;
  /** A person's own words, by column; the others are guessed. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly onAnswer: (column: string, field: string) => void;
  readonly onUndo: () => void;
}

/** What each column is read as, beside what it holds. */
export function MappingQuestion({ ask, mapping, onAnswer, onUndo }: MappingQuestionProps) {
  const { t, tData } = useLocale();
  const fieldWords = (field: string): string =>
    tData(`import.field-${field === "" ? "none" : field}`, field);
  const read = ask.columns.filter(
    ({ column, field }) => (answerOf(mapping, column) ?? field) !== "",
  ).length;
  const corrected = Object.keys(mapping).length > 0;
  return (
    // A table of which nothing was understood needs its columns told first.
    <details open={read < 2 || corrected || undefined}>
      <summary className="flex min-h-9 cursor-pointer items-center text-ui text-focus underline underline-offset-3 pointer-coarse:min-h-11">
        {t("open.columns-read", { read, count: ask.columns.length })}
      </summary>
      <ul className="border-t border-hair">
        {ask.columns.map(({ column, field, values }, at) => (
          <li
            key={at}
            className="grid items-center gap-x-6 gap-y-1 border-b border-hair-2 py-1.5 text-ui @min-[640px]:grid-cols-[minmax(7rem,1fr)_minmax(0,2fr)_13rem]"
          >
            <span className="font-semibold wrap-anywhere">
              <bdi>{column}</bdi>
            </span>
            <span className="min-w-0 truncate text-ink-3">
              {values.length === 0
                ? t("open.column-empty")
                : values.map((value, place) => (
                    <span key={place}>
                      {place > 0 && " · "}
                      <bdi>{value}</bdi>
                    </span>
                  ))}
            </span>
            <select
              aria-label={t("open.column-is", { column })}
              value={answerOf(mapping, column) ?? field}
              className="h-8 w-full min-w-0 rounded border border-control bg-raised px-1.5 text-ui pointer-coarse:h-11"
              onChange={(event) => onAnswer(column, event.target.value)}
            >
              <option value="">{fieldWords("")}</option>
              {ask.fields.map((each) => (
                <option key={each} value={each}>
                  {fieldWords(each)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      {corrected && (
        <button type="button" className={SECONDARY} onClick={onUndo}>
          {t("open.columns-undo")}
        </button>
      )}
    </details>
  );
}
