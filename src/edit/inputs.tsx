import clsx from "clsx";
import type { Path } from "../ingest/mend.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { directionOf } from "../model/text.ts";
import { draftActions, useFile } from "./draft.ts";
import { Field, INPUT, Pair } from "./Field.tsx";
import { rowsAt, stringAt, valueAt } from "./tree.ts";
import { useTyped } from "./useTyped.ts";
import { useLangs } from "./writtenIn.ts";

interface InputProps {
  readonly path: Path;
  readonly label: string;
  readonly hint?: string | undefined;
}

interface TextInputProps extends InputProps {
  /** Of what is written; the direction follows from it. "auto" where nobody knows. */
  readonly lang?: string;
  readonly long?: boolean;
  readonly type?: "text" | "url" | "date";
  /** What is nothing without this text, and goes with it. */
  readonly whole?: Path;
  /** What is often written there. */
  readonly choices?: readonly string[];
}

/** One text. All that is typed in it without leaving is one step. */
export function TextInput({
  path,
  label,
  hint,
  lang,
  long,
  type = "text",
  choices,
  whole,
}: TextInputProps) {
  const value = useFile((file) => stringAt(file, path));
  const dir = lang === undefined ? "ltr" : lang === "auto" ? "auto" : directionOf(lang);
  const shared = {
    value,
    dir,
    lang: lang === "auto" ? undefined : (lang ?? "en"),
    autoComplete: "off",
    onBlur: draftActions.seal,
  };
  return (
    <Field path={path} label={label} hint={hint}>
      {(control) =>
        long === true ? (
          <textarea
            {...control}
            {...shared}
            rows={3}
            className={clsx(
              INPUT,
              "h-auto field-sizing-content min-h-15 resize-y py-1.5 leading-[1.55] lang-ar:leading-[1.7] pointer-coarse:h-auto",
            )}
            onChange={(event) => draftActions.type(path, event.target.value, whole)}
          />
        ) : (
          <>
            <input
              {...control}
              {...shared}
              type={type}
              spellCheck={lang !== undefined}
              list={choices === undefined ? undefined : `${control.id}-choices`}
              // A field of the browser's own is written in the order of the page.
              dir={type === "date" ? undefined : dir}
              className={INPUT}
              onChange={(event) => draftActions.type(path, event.target.value, whole)}
            />
            {choices !== undefined && (
              <datalist id={`${control.id}-choices`}>
                {choices.map((choice) => (
                  <option key={choice} value={choice}>
                    {choice}
                  </option>
                ))}
              </datalist>
            )}
          </>
        )
      }
    </Field>
  );
}

interface TextsProps extends InputProps {
  readonly long?: boolean;
}

/** A text in each language that the set is written in. */
export function Texts({ path, label, hint, long = false }: TextsProps) {
  const { t } = useLocale();
  const langs = useLangs();
  return (
    <Pair>
      {langs.map((each, at) => (
        <TextInput
          key={each}
          path={[...path, each]}
          lang={each}
          long={long}
          label={langs.length === 1 ? label : t(`edit.in-${each}`, { field: label })}
          hint={at === 0 ? hint : undefined}
        />
      ))}
    </Pair>
  );
}

interface ChoiceProps<T extends string> extends InputProps {
  readonly values: readonly T[];
  readonly name: (value: T) => string;
  /** What it means when nothing is chosen. */
  readonly fallback?: T;
  /** There must be one. */
  readonly required?: boolean;
}

/** One of the words that the format knows. */
export function Choice<T extends string>({
  path,
  label,
  hint,
  values,
  name,
  fallback,
  required = false,
}: ChoiceProps<T>) {
  const { t } = useLocale();
  const value = useFile((file) => stringAt(file, path));
  const known = value === "" || values.some((each) => each === value);
  return (
    <Field path={path} label={label} hint={hint}>
      {(control) => (
        <select
          {...control}
          value={value}
          className={INPUT}
          onChange={(event) => draftActions.set(path, event.target.value || undefined)}
        >
          {(!required || value === "") && (
            <option value="">
              {fallback === undefined
                ? t("edit.not-chosen")
                : t("edit.by-default", { value: name(fallback) })}
            </option>
          )}
          {!known && <option value={value}>{value}</option>}
          {values.map((each) => (
            <option key={each} value={each}>
              {name(each)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface NumberInputProps extends InputProps {
  readonly min?: number;
  readonly max?: number;
  readonly step?: number | "any";
}

/** A number. What is none a number field tells as nothing, and nothing of it is kept. */
export function NumberInput({ path, label, hint, min = 0, max, step = 1 }: NumberInputProps) {
  const value = useFile((file) => valueAt(file, path));
  const shown = typeof value === "number" || typeof value === "string" ? value : "";
  return (
    <Field path={path} label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          type="number"
          inputMode={step === "any" ? "decimal" : "numeric"}
          min={min}
          max={max}
          step={step}
          dir="ltr"
          value={shown}
          className={clsx(INPUT, "max-w-36 text-start")}
          onBlur={draftActions.seal}
          onChange={({ target }) =>
            draftActions.typeValue(path, target.value === "" ? undefined : target.valueAsNumber)
          }
        />
      )}
    </Field>
  );
}

/** Several short texts, one a line. */
export function LinesInput({ path, label, hint }: InputProps) {
  const value = useFile((file) => rowsAt(file, path).join("\n"));
  // What is half typed (an empty line) is not yet in the file.
  const [typed, type] = useTyped(value);
  return (
    <Field path={path} label={label} hint={hint}>
      {(control) => (
        <textarea
          {...control}
          value={typed}
          dir="auto"
          rows={2}
          className={clsx(
            INPUT,
            "h-auto field-sizing-content min-h-15 py-1.5 pointer-coarse:h-auto",
          )}
          onChange={(event) => type(event.target.value)}
          onBlur={() => {
            const lines = typed
              .split("\n")
              .map((line) => line.trim())
              .filter((line) => line !== "");
            type(value);
            if (lines.join("\n") !== value)
              draftActions.set(path, lines.length === 0 ? undefined : lines);
          }}
        />
      )}
    </Field>
  );
}
