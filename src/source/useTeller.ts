import { useMemo } from "react";
import type { Source } from "../model/types.ts";
import { useIndex } from "../state/dataset.ts";
import { useView, viewActions } from "../state/view.ts";
import { tellersOf } from "./story.ts";

export interface Teller {
  /** All that can be shown as told. */
  readonly tellers: readonly Source[];
  /** The one that is shown: the view's, else one that the reader filters by, else the first; null without any. */
  readonly source: Source | null;
  readonly choose: (id: string) => void;
}

/** Steps are counted in its own story. */
const choose = (teller: string): void => viewActions.patch({ teller, step: 1 });

export function useTeller(): Teller {
  const index = useIndex();
  const tellers = useMemo(() => tellersOf(index), [index]);
  const filtered = useView((view) => view.filters.source);
  const chosen = useView((view) => view.teller);
  const source =
    tellers.find(({ id }) => id === chosen) ??
    tellers.find(({ id }) => filtered.includes(id)) ??
    tellers[0] ??
    null;
  return { tellers, source, choose };
}
