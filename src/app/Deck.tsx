import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { deckOf } from "../ui/deck.ts";

/** How much there is: events, actors, years. */
export function Deck() {
  const index = useIndex();
  const locale = useLocale();
  return (
    <p className="flex h-6 flex-wrap overflow-hidden text-ui text-ink-3">
      {/* Where the words find no room they wrap below this empty line, and are not shown cut. */}
      <span aria-hidden className="h-6 w-0" />
      <span className="whitespace-nowrap">{deckOf({ index, locale })}</span>
    </p>
  );
}
