import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useLocale } from "../i18n/useLocale.ts";
import { IN_TEXT, SECONDARY } from "../ui/buttons.ts";
import { UNCHECKED, useChecked } from "./check.ts";
import { editorActions, pathOf } from "./editorState.ts";
import { useFile } from "./draft.ts";
import { placeWords, useFlawWords } from "./words.ts";

/** Enough to work through; the next ones come when these are mended. */
const SHOWN = 30;

/** Everything that is wrong or missing, each a way to its field. */
export function Problems() {
  const locale = useLocale();
  const { t } = locale;
  const file = useFile((whole) => whole);
  const flaws = useChecked((checked) => checked.flaws);
  const unchecked = useChecked((checked) => checked === UNCHECKED);
  const words = useFlawWords();
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const shown = all ? flaws : flaws.slice(0, SHOWN);
  return (
    <section aria-labelledby="edit-problems" className="pb-16">
      <h3 id="edit-problems" tabIndex={-1} className="py-2 text-base font-semibold">
        {t("edit.flaws", { count: flaws.length })}
      </h3>
      {unchecked ? null : flaws.length === 0 ? (
        <p className="text-ui text-ink-2">{t("edit.no-flaws")}</p>
      ) : (
        <ul ref={list} className="text-ui">
          {shown.map((flaw, at) => (
            <li key={at} className="border-t border-hair-2 py-1.5">
              <button
                type="button"
                className={`block ${IN_TEXT}`}
                onClick={() => {
                  editorActions.touch(flaw.pointer);
                  editorActions.goTo(pathOf(flaw.pointer));
                }}
              >
                {placeWords(locale, file, flaw.pointer)}
              </button>
              <span className={flaw.missing ? "text-ink-2" : "text-oppose"}>
                {!flaw.missing && <span className="sr-only">{t("edit.wrong")} </span>}
                {words(flaw)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {shown.length < flaws.length && (
        <button
          type="button"
          className={SECONDARY}
          onClick={() => {
            flushSync(() => setAll(true));
            // The button is gone: one reads on where the others begin.
            list.current?.children[SHOWN]?.querySelector("button")?.focus();
          }}
        >
          {t("edit.all-flaws", { count: flaws.length })}
        </button>
      )}
    </section>
  );
}
