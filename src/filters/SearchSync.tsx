import { useEffect, useLayoutEffect, useRef } from "react";
import { useIndex } from "../state/dataset.ts";
import type { Index } from "../query/index.ts";
import type { Hits } from "../query/search.ts";
import { searchHits } from "../state/selection.ts";
import { useView, viewStore } from "../state/view.ts";
import { searchEngine } from "./searchEngine.ts";

/** A reader's pause between letters, in ms. */
const PAUSE = 120;

/** Said that it is searched when an answer takes longer, in ms: what comes sooner would only flicker. */
const MOMENT = 300;

/** The words of a large set are still gathered: its answer takes long, and that is known. */
const isMade = ({ texts }: Index): boolean => {
  if (texts === null) return true;
  const { searching } = texts;
  return searching !== null && searching.read >= searching.total;
};

/** Keeps the search's answer in step with the view's query. A query that comes with the link is answered at once. */
export function SearchSync(): null {
  const index = useIndex();
  const q = useView((view) => view.q);
  const answered = useRef<string | null>(null);

  // Hits are rows of one index and mean nothing in another.
  useLayoutEffect(() => {
    // A large set is searched anew with every part of it that comes.
    if (index.texts !== null && viewStore.getState().q.trim() !== "")
      searchHits.setState({ waiting: true });
    return () => searchHits.setState({ hits: null, query: "" });
  }, [index]);
  useLayoutEffect(() => () => searchHits.setState({ waiting: false }), []);

  useEffect(() => {
    const typed = answered.current !== null && answered.current !== q;
    answered.current = q;
    if (q.trim() === "") {
      searchHits.setState({ hits: null, query: q, waiting: false });
      return;
    }
    let cancelled = false;
    const slow = setTimeout(
      () => searchHits.setState({ waiting: true }),
      isMade(index) ? MOMENT : 0,
    );
    const take = (hits: Hits | null): void => {
      if (cancelled) return;
      clearTimeout(slow);
      searchHits.setState({ hits, query: q, waiting: false });
    };
    const takePart = (hits: Hits): void => {
      if (!cancelled) searchHits.setState({ hits, query: q, waiting: true });
    };
    // The code comes while the reader is still typing.
    const engine = searchEngine(index);
    const answer = () => {
      engine.then((search) => search(q, takePart)).then(take, () => take(null));
    };
    const timer = setTimeout(answer, typed ? PAUSE : 0);
    return () => {
      cancelled = true;
      clearTimeout(timer);
      clearTimeout(slow);
    };
  }, [index, q]);
  return null;
}
