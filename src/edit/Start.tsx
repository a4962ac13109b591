import { useId, useState } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { localDay } from "../model/localDay.ts";
import { datasetOf } from "../query/index.ts";
import { useDataset } from "../state/dataset.ts";
import { FRAMED, PRIMARY } from "../ui/buttons.ts";
import { Txt } from "../ui/Txt.tsx";
import { emptySet, MOST_EVENTS, openText, type Refused, shortForm } from "./begin.ts";
import { editorActions } from "./editorState.ts";
import { begun, draftActions } from "./draft.ts";

const WAY = "border-t border-hair py-4";

/** Three ways to begin. */
export function Start() {
  const { t, lang } = useLocale();
  const id = useId();
  const index = useDataset((state) => state.index);
  const [refused, setRefused] = useState<Refused | null>(null);

  const empty = (): void => {
    draftActions.begin(begun(emptySet(lang, localDay(new Date())), new Set(["meta"])));
    editorActions.clear();
    editorActions.want(`/meta/title/${lang}`);
  };
  const copy = (): void => {
    if (index === null) return;
    draftActions.begin(begun(shortForm(datasetOf(index)), new Set(), null));
    editorActions.clear();
    editorActions.show("events");
  };
  const open = async (file: File): Promise<void> => {
    const opened = await file.text().then(openText, (): Refused => "not-json");
    if (typeof opened === "string") return setRefused(opened);
    draftActions.begin(begun(opened));
    editorActions.clear();
    editorActions.show("events");
  };
  const count = index?.whole.length ?? 0;
  return (
    <div className="mx-auto max-w-2xl px-5 pt-4 pb-16">
      <h1 className="headline">{t("edit.title")}</h1>
      <p className="mt-3 mb-4 text-body leading-[1.55] lang-ar:leading-[1.75]">{t("edit.intro")}</p>
      <section className={WAY} aria-labelledby={`${id}-empty`}>
        <h2 id={`${id}-empty`} className="text-body font-semibold">
          {t("edit.start-empty")}
        </h2>
        <p className="text-ui text-ink-2">{t("edit.start-empty-note")}</p>
        <button type="button" className={`mt-2 ${PRIMARY}`} onClick={empty}>
          {t("edit.start-empty-do")}
        </button>
      </section>
      {index !== null && count > 0 && (
        <section className={WAY} aria-labelledby={`${id}-copy`}>
          <h2 id={`${id}-copy`} className="text-body font-semibold">
            {t("edit.start-copy")}
          </h2>
          <p className="text-ui text-ink-2">
            <Txt text={index.dataset.meta.title} /> · {t("model.count-events", { count })}
          </p>
          {count > MOST_EVENTS ? (
            <p className="text-ui text-ink-2">{t("edit.too-many", { most: MOST_EVENTS })}</p>
          ) : (
            <button type="button" className={`mt-2 ${FRAMED}`} onClick={copy}>
              {t("edit.start-copy-do")}
            </button>
          )}
        </section>
      )}
      <section className={WAY} aria-labelledby={`${id}-file`}>
        <h2 id={`${id}-file`} className="text-body font-semibold">
          {t("edit.start-file")}
        </h2>
        <p className="text-ui text-ink-2">{t("edit.start-file-note")}</p>
        <label
          className={`mt-2 ${FRAMED} cursor-pointer focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus`}
        >
          {t("edit.start-file-do")}
          <input
            type="file"
            accept=".json,application/json"
            className="sr-only"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              // The same file again is a choice as well.
              currentTarget.value = "";
              if (file) void open(file);
            }}
          />
        </label>
        <p role="alert" className="mt-2 text-ui text-oppose empty:hidden">
          {refused && t(`edit.refused-${refused}`, { most: MOST_EVENTS })}
        </p>
      </section>
    </div>
  );
}
