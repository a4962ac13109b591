import type { Locale } from "../../i18n/locale.ts";
import type { ConflictEvent } from "../../model/types.ts";
import type { Index, TimeWindow } from "../../query/index.ts";

/** What of a data set is shown, and how that is said: what every writer is given. */
export interface Shown {
  readonly index: Index;
  /** Rows of the index, ascending: in time order. */
  readonly rows: Iterable<number>;
  readonly count: number;
  readonly window: TimeWindow;
  readonly locale: Locale;
  /** The pinned link to the view; null when none leads there. */
  readonly link: string | null;
  /** One phrase a filter. */
  readonly filters: readonly string[];
}

export function* eventsOf({
  index,
  rows,
}: Pick<Shown, "index" | "rows">): Generator<ConflictEvent> {
  for (const row of rows) {
    const event = index.events.at(row);
    if (event !== undefined) yield event;
  }
}
