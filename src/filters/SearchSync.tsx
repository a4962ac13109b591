import { useEffect, useLayoutEffect, useRef } from "react";
import { useIndex } from "../state/dataset.ts";
import { searchHits } from "../state/selection.ts";
import { useView } from "../state/view.ts";
import { searchEngine } from "./searchEngine.ts";

/** A reader's pause between letters, in ms. */
const PAUSE = 120;

/** Keeps the search's answer in step with the view's query. A query that comes with the link is answered at once. */
export function SearchSync(): null {
  const index = useIndex();
  const q = useView((view) => view.q);
  const answered = useRef<string | null>(null);

  // Hits are rows of one index and mean nothing in another.
  useLayoutEffect(() => () => searchHits.setState({ hits: null }), [index]);

  useEffect(() => {
    const typed = answered.current !== null && answered.current !== q;
    answered.current = q;
    if (q.trim() === "") {
      searchHits.setState({ hits: null });
      return;
    }
    let stale = false;
    // The code comes while the reader is still typing.
    const engine = searchEngine(index);
    const answer = () => {
      engine
        .then((search) => search(q))
        .then(
          (hits) => {
            if (!stale) searchHits.setState({ hits });
          },
          () => {
            if (!stale) searchHits.setState({ hits: null });
          },
        );
    };
    const timer = setTimeout(answer, typed ? PAUSE : 0);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [index, q]);
  return null;
}
