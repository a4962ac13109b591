import { useLocale } from "../i18n/useLocale.ts";
import { PRIMARY, SECONDARY } from "../ui/buttons.ts";
import { openQuestions } from "./imported.ts";
import type { Opening } from "./opening.ts";

interface FoundFooterProps {
  readonly state: Extract<Opening, { readonly kind: "found" }>;
  /** There are answers with which nothing was read yet. */
  readonly dirty: boolean;
  /** The set is on its way to the page. */
  readonly showing: boolean;
  readonly onOpen: () => void;
  readonly onReadAgain: () => void;
  readonly onStop: () => void;
  readonly onCancel: () => void;
}

/** What to do with what was found: one thing that matters, and the way back. */
export function FoundFooter({
  state: { found, again, changed },
  dirty,
  showing,
  onOpen,
  onReadAgain,
  onStop,
  onCancel,
}: FoundFooterProps) {
  const { t } = useLocale();
  const { events } = found.report;
  const asked = openQuestions(found.asks).length > 0;
  const said = showing
    ? t("open.opening")
    : again !== null
      ? t("open.reading-again")
      : dirty
        ? t("open.not-applied")
        : events === 0
          ? t("open.no-events")
          : asked
            ? t("open.answer-first")
            : "";
  return (
    <div className="mx-auto flex max-w-5xl flex-wrap items-center gap-x-5 gap-y-1">
      {again !== null || showing ? (
        again !== null && (
          <button type="button" className={SECONDARY} onClick={onStop}>
            {t("open.stop")}
          </button>
        )
      ) : dirty ? (
        <button type="button" className={PRIMARY} onClick={onReadAgain}>
          {t("open.read-again")}
        </button>
      ) : (
        events > 0 && (
          <button type="button" className={asked ? SECONDARY : PRIMARY} onClick={onOpen}>
            {!changed
              ? t("open.back")
              : t(asked ? "open.open-without" : "open.open", { count: events })}
          </button>
        )
      )}
      {changed || dirty ? (
        <button type="button" className={SECONDARY} onClick={onCancel}>
          {t("open.cancel")}
        </button>
      ) : null}
      <p role="status" className="min-w-0 text-ui text-ink-2">
        {said}
      </p>
    </div>
  );
}
