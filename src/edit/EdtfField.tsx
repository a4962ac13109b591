import { type Path, pointerOf } from "../ingest/mend.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { IN_TEXT } from "../ui/buttons.ts";
import { draftActions, draftStore, useFile } from "./draft.ts";
import { editorActions } from "./editorState.ts";
import { EdtfBuilder } from "./EdtfBuilder.tsx";
import { edtfFault, understood } from "./edtfFault.ts";
import { Field, INPUT } from "./Field.tsx";
import { dateOf } from "./lists.ts";
import { stringAt } from "./tree.ts";

const EXAMPLES = ["2019-04-04", "2019-04", "2019-04-14/2019-04-16", "2011/..", "2019-04~"] as const;

interface EdtfFieldProps {
  readonly path: Path;
  readonly label: string;
  /** Where many dates are asked for, help is behind a fold. */
  readonly brief?: boolean;
  /** What is nothing without the date, and goes with it. */
  readonly whole?: Path;
}

/** A date as EDTF: what it means stands below while it is written, or what is wrong with it and what may be meant. */
export function EdtfField({ path, label, brief = false, whole }: EdtfFieldProps) {
  const { t, dates } = useLocale();
  const edtf = useFile((file) => stringAt(file, path));
  // At once, and not after the check's pause.
  const meant = understood(edtf);
  const wrong = edtf !== "" && dateOf(edtf) === null && meant === null;
  const meaningId = `${path.join("-")}-meaning`;
  return (
    <div className="min-w-0">
      <Field path={path} label={label} ownFlaws>
        {(control) => (
          <>
            <input
              {...control}
              {...(wrong ? { "aria-invalid": true } : {})}
              aria-describedby={[meaningId, control["aria-describedby"]].filter(Boolean).join(" ")}
              type="text"
              dir="ltr"
              lang="en"
              value={edtf}
              autoComplete="off"
              spellCheck={false}
              className={`${INPUT} max-w-72 text-start`}
              onChange={(event) => draftActions.type(path, event.target.value, whole)}
              onBlur={() => {
                const typed = draftStore.getState().typing === pointerOf(path);
                draftActions.seal();
                // What was typed stays as long as it is typed; Undo brings it back, and then it stays too.
                if (typed && meant !== null) draftActions.set(path, meant);
              }}
            />
            <div id={meaningId} className="mt-1 min-h-6 text-base">
              <Meaning path={path} edtf={edtf} />
            </div>
          </>
        )}
      </Field>
      <details className="mt-1">
        <summary className="min-h-6 cursor-pointer text-label text-focus pointer-coarse:min-h-11">
          {t("edit.date-help")}
        </summary>
        <div className="grid gap-4 pt-2 pb-1">
          <EdtfBuilder path={path} edtf={edtf} />
          {!brief && (
            <div>
              <p className="mb-1 text-label font-semibold">{t("edit.date-examples")}</p>
              <ul className="grid gap-0.5 text-ui">
                {EXAMPLES.map((example) => {
                  const date = dateOf(example);
                  return (
                    <li key={example} className="flex flex-wrap items-baseline gap-x-3">
                      <button
                        type="button"
                        className={IN_TEXT}
                        onClick={() => draftActions.set(path, example)}
                      >
                        <bdi dir="ltr">{example}</bdi>
                      </button>
                      <span className="text-ink-2">{date && dates.interval(date)}</span>
                    </li>
                  );
                })}
              </ul>
            </div>
          )}
        </div>
      </details>
    </div>
  );
}

function Meaning({ path, edtf }: { readonly path: Path; readonly edtf: string }) {
  const { t, dates } = useLocale();
  const plain = understood(edtf);
  const date = dateOf(plain ?? edtf);
  if (date !== null)
    return (
      <>
        <b className="font-semibold">{dates.interval(date)}</b>
        {plain !== null && (
          <span className="text-ink-2">
            {" · "}
            <bdi dir="ltr">{plain}</bdi>
          </span>
        )}
      </>
    );
  const fault = edtfFault(edtf);
  if (fault === null) return null;
  return (
    <div className="text-label">
      <p className="text-oppose">
        {t(`edit.edtf-${fault.code}`, { piece: fault.piece, days: fault.days })}
      </p>
      {fault.instead.map((instead) => {
        const meant = dateOf(instead);
        return (
          <button
            key={instead}
            type="button"
            className={`block ${IN_TEXT}`}
            onClick={() => {
              draftActions.set(path, instead);
              editorActions.want(pointerOf(path));
            }}
          >
            {t("edit.edtf-instead", {
              edtf: instead,
              date: meant === null ? "" : dates.interval(meant),
            })}
          </button>
        );
      })}
    </div>
  );
}
