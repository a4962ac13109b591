import { useLocale } from "../i18n/useLocale.ts";
import { rowToldOtherwise } from "../query/differences.ts";
import { useIndex } from "../state/dataset.ts";
import { NO_FILTERS, viewActions } from "../state/view.ts";
import { IN_TEXT } from "../ui/buttons.ts";

const LINK = `block ${IN_TEXT}`;

/** How many terms are somebody's own, how many events are told in more than one way, and the ways to both. */
export function Differences() {
  const { t } = useLocale();
  const index = useIndex();
  const terms = new Set(
    index.whole.flatMap(({ wording }) => wording.map(({ by, term }) => JSON.stringify([by, term]))),
  ).size;
  const events = index.differs.reduce(
    (count, _, row) => (rowToldOtherwise(index, row) ? count + 1 : count),
    0,
  );
  return (
    <div className="text-ui">
      <p className="mb-1 max-w-[70ch]">{t("about.wording-note", { terms, events })}</p>
      <button
        type="button"
        className={LINK}
        onClick={() => viewActions.patch({ view: "source", q: "", filters: NO_FILTERS })}
      >
        {t("about.wording-link")}
      </button>
      {events > 0 && (
        <button
          type="button"
          className={LINK}
          onClick={() =>
            viewActions.patch({
              view: "timeline",
              t: { from: null, to: null },
              q: "",
              filters: { ...NO_FILTERS, differs: ["contradicts", "record"] },
            })
          }
        >
          {t("about.wording-filter")}
        </button>
      )}
    </div>
  );
}
