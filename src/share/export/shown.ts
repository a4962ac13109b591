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
  /** Address or name of the file that the set came from; null for a set that lies beside the page. */
  readonly file: string | null;
  /** One phrase a filter. */
  readonly filters: readonly string[];
  /** Called for each event of a large set that its file does not tell. */
  readonly lost?: () => void;
}

/** The events of the selection in their order; those of a large set come from its file. Throws when that does not answer. */
export async function* eventsOf({
  index: { events, texts },
  rows,
  lost,
}: Pick<Shown, "index" | "rows" | "lost">): AsyncGenerator<ConflictEvent, void> {
  if (texts === null)
    for (const row of rows) {
      const event = events.at(row);
      if (event !== undefined) yield event;
    }
  else
    for await (const piece of texts.walk(rows))
      for (const event of piece)
        if (event === null) lost?.();
        else yield event;
}
