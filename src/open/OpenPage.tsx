import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { ImportFile } from "../ingest/file.ts";
import type { AnswersOfFiles } from "../ingest/importer.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { datasetStore } from "../state/dataset.ts";
import { openingActions, type OpeningWish } from "../state/opening.ts";
import { viewStore } from "../state/view.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { sameAnswers } from "./answers.ts";
import { MOST_FILES } from "./clipboard.ts";
import { FoundFooter } from "./FoundFooter.tsx";
import { showSet } from "./showSet.ts";
import { filesOf, joined } from "./opening.ts";
import { Reading } from "./Reading.tsx";
import { Refused } from "./Refused.tsx";
import { Report } from "./Report.tsx";
import { useOpening } from "./useOpening.ts";
import { OpenOptions } from "./OpenOptions.tsx";

/** Whoever goes to another set, by Back too, leaves what is opened in the place of this one. */
function useLeaving(): void {
  useEffect(
    () =>
      viewStore.subscribe((now, before) => {
        if (now.set !== before.set || now.data !== before.data) openingActions.close();
      }),
    [],
  );
}

/** Opens files of the reader's own: ways in, reading, what was found. Open as long as it is mounted. */
export function OpenPage({ wish }: { readonly wish: OpeningWish }) {
  const { t } = useLocale();
  const desk = useOpening(wish);
  const { state } = desk;
  // What was answered, read with it or not; null: nothing since these files were chosen.
  const [draft, setDraft] = useState<AnswersOfFiles | null>(null);
  const [showing, setShowing] = useState(false);
  // Files of folders that hold others, which are left out.
  const [cut, setCut] = useState<readonly ImportFile[]>([]);
  if (wish.kind === "read" && wish.more === true && wish.files.some((file) => !cut.includes(file)))
    setCut([...cut, ...wish.files]);
  const asked = state.kind === "refused" ? state.files : filesOf(state);
  const answers = draft ?? (state.kind === "found" ? state.found.answers : undefined);

  // The set is being put in its place, unless the reader leaves before.
  const placing = useRef<AbortController>(null);
  useEffect(() => () => placing.current?.abort(), []);
  /** Several files are one set: what comes while some are there joins them. */
  const take = useEffectEvent((files: readonly ImportFile[]): void => {
    // Too late: what was found is on its way to the page.
    if (showing) return;
    const all = joined(filesOf(state), files);
    if (state.kind === "found" && answers !== undefined) desk.readAgain(all, answers);
    else desk.read(all);
  });
  useEffect(() => {
    if (wish.kind === "read") take(wish.files);
  }, [wish]);
  useLeaving();

  const open = async (): Promise<void> => {
    if (state.kind !== "found") return;
    const own = new AbortController();
    placing.current = own;
    setShowing(true);
    // What was fetched from an address keeps it.
    const kept = datasetStore.getState().local === null && !state.added;
    if (state.changed) await showSet(state.found, kept, own.signal);
    if (!own.signal.aborted) openingActions.close();
  };

  return (
    <Dialog
      title={t("open.title")}
      shape={state.kind === "found" ? "screen" : "page"}
      onClose={openingActions.close}
      footer={
        state.kind === "found" && answers !== undefined ? (
          <FoundFooter
            state={state}
            dirty={!sameAnswers(answers, state.found.answers)}
            showing={showing}
            onOpen={() => void open()}
            onReadAgain={() => desk.readAgain(state.found.files, answers)}
            onStop={desk.stop}
            onCancel={openingActions.close}
          />
        ) : undefined
      }
    >
      {asked.some((file) => cut.includes(file)) && (
        <p role="alert" className="mx-auto mb-4 max-w-5xl border-s-4 border-oppose ps-4 text-ui">
          {t("open.more-files", { most: MOST_FILES })}
        </p>
      )}
      {state.kind === "choosing" && (
        <OpenOptions onRead={(files) => desk.read(joined([], files))} />
      )}
      {state.kind === "reading" && <Reading state={state} onStop={desk.stop} />}
      {state.kind === "refused" && (
        <Refused
          problems={state.problems}
          onAgain={() => desk.read(state.files)}
          onChoose={desk.choose}
        />
      )}
      {state.kind === "found" && answers !== undefined && (
        <Report
          state={state}
          answers={answers}
          onAnswer={setDraft}
          onDecide={(next) => {
            setDraft(next);
            desk.readAgain(filesOf(state), next);
          }}
          onAdd={(files) => desk.readAgain(joined(filesOf(state), files), answers)}
          onRemove={(file) =>
            desk.readAgain(
              filesOf(state).filter((each) => each !== file),
              answers,
            )
          }
        />
      )}
    </Dialog>
  );
}
