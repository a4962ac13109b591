import { useMemo, useRef, useState, type DragEvent } from "react";
import { flushSync } from "react-dom";
import type { Source } from "../model/types.ts";
import { directionOf } from "../model/text.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { CheckedText } from "./CheckedText.tsx";
import {
  compareText,
  LIMIT,
  readText,
  refusalOf,
  type Comparison,
  type Refusal,
} from "./compare.ts";
import { knownPieces } from "./knownPieces.ts";

interface CheckTextProps {
  readonly source: Source;
}

type Outcome = { readonly refusal: Refusal } | { readonly comparison: Comparison };

/**
 * A reader's own copy of a source, compared with what the data says of it. The copy stays in this component: it is
 * neither sent nor stored.
 */
export function CheckText({ source }: CheckTextProps) {
  const { t } = useLocale();
  return (
    <details className="mt-6 border-t border-hair pt-3">
      <summary className="min-h-8 cursor-pointer text-body font-semibold pointer-coarse:min-h-11">
        {t("check.title")}
      </summary>
      <Check key={source.id} source={source} />
    </details>
  );
}

const BUTTON =
  "inline-flex min-h-8 items-center rounded border border-control px-3 hover:bg-panel pointer-coarse:min-h-11";

/** What a comparison came to. One that began before a newer one has nothing to say. */
function useComparison(source: Source) {
  const index = useIndex();
  const known = useMemo(() => knownPieces(index, source), [index, source]);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const turn = useRef(0);
  const judge = async (text: string): Promise<void> => {
    const own = ++turn.current;
    const refusal = refusalOf(text);
    if (refusal !== null) return setOutcome({ refusal });
    const comparison = await compareText(text, source, known);
    if (own === turn.current) setOutcome({ comparison });
  };
  const judgeFile = async (file: Blob): Promise<void> => {
    const own = ++turn.current;
    const read = await readText(file);
    if (own !== turn.current) return;
    if ("refusal" in read) setOutcome(read);
    else await judge(read.text);
  };
  const clear = (): void => {
    turn.current += 1;
    setOutcome(null);
  };
  return {
    outcome,
    compare: (text: string) => void judge(text),
    compareFile: (file: Blob) => void judgeFile(file),
    refuse: (refusal: Refusal) => setOutcome({ refusal }),
    clear,
  };
}

const focus = (element: HTMLElement | null): void => element?.focus({ preventScroll: true });

function Check({ source }: CheckTextProps) {
  const { t } = useLocale();
  const box = useRef<HTMLDivElement>(null);
  const { outcome, compare, compareFile, refuse, clear } = useComparison(source);
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) compareFile(file);
    else compare(event.dataTransfer.getData("text/plain"));
  };
  const compared = outcome !== null && "comparison" in outcome ? outcome.comparison : null;
  return (
    <div
      ref={box}
      className="@container text-ui"
      onDragOver={(event) => event.preventDefault()}
      onDrop={dropped}
    >
      <p className="max-w-[70ch] text-ink-2">{t("check.lead")}</p>
      {compared === null && (
        <CopyForm
          source={source}
          onText={compare}
          onFile={compareFile}
          onTooLarge={() => refuse("large")}
        />
      )}
      <div role="status" className="max-w-[70ch]">
        {outcome !== null && "refusal" in outcome && (
          <p className="mt-2 text-oppose">{t(`check.refused-${outcome.refusal}`)}</p>
        )}
        {compared !== null && <Verdicts comparison={compared} />}
      </div>
      {compared !== null && (
        <>
          {/* The form goes with the focus that was in it, and so does this button. */}
          <button
            ref={focus}
            type="button"
            className={`${BUTTON} mt-2`}
            onClick={() => {
              flushSync(clear);
              focus(box.current?.querySelector("textarea") ?? null);
            }}
          >
            {t("check.clear")}
          </button>
          <CheckedText source={source} comparison={compared} />
        </>
      )}
    </div>
  );
}

interface CopyFormProps extends CheckTextProps {
  readonly onText: (text: string) => void;
  readonly onFile: (file: Blob) => void;
  /** More was pasted than a field can hold. */
  readonly onTooLarge: () => void;
}

function CopyForm({ source, onText, onFile, onTooLarge }: CopyFormProps) {
  const { t } = useLocale();
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <form
      className="mt-3 max-w-[70ch]"
      onSubmit={(event) => {
        event.preventDefault();
        onText(field.current?.value ?? "");
      }}
    >
      <label className="block">
        <span className="block font-semibold">{t("check.field")}</span>
        <textarea
          ref={field}
          rows={6}
          lang={source.lang}
          dir={directionOf(source.lang)}
          spellCheck={false}
          className="mt-1 block w-full rounded border border-control bg-raised p-2 text-base"
          onPaste={(event) => {
            // A field with megabytes in it would hold the page up.
            if (event.clipboardData.getData("text/plain").length <= LIMIT) return;
            event.preventDefault();
            onTooLarge();
          }}
        />
      </label>
      <p className="mt-2 flex flex-wrap items-center gap-2">
        <button type="submit" className={`${BUTTON} font-semibold`}>
          {t("check.compare")}
        </button>
        <label
          className={`${BUTTON} cursor-pointer focus-within:outline-2 focus-within:outline-focus`}
        >
          {t("check.file")}
          <input
            type="file"
            accept="text/*,.txt,.md"
            className="sr-only"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              event.currentTarget.value = "";
              if (file) onFile(file);
            }}
          />
        </label>
      </p>
    </form>
  );
}

/** Whether it is the same text, and so how its pieces were placed. */
function Verdicts({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useLocale();
  const { verdict, by, pieces, lost } = comparison;
  return (
    <p className="mt-3">
      <b className="font-semibold">{t(`check.verdict-${verdict}`)}</b>{" "}
      {verdict !== "same" && t(`check.by-${by}`)}{" "}
      {t("check.count", { found: pieces.length, all: pieces.length + lost.length })}
    </p>
  );
}
