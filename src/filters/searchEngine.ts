import { createStore } from "zustand/vanilla";
import type { Index } from "../query/index.ts";
import type { Hits, Search } from "../query/search.ts";
import { finishSoftly } from "../query/steps.ts";

/** Whether the search's chunk could not be loaded the last time it was asked for. */
export const searchFailure = createStore<{ readonly failed: boolean }>(() => ({ failed: false }));

/**
 * As `Search`; of a large set the answer comes from where its texts are, and `found` is told of what is found while
 * they are still read.
 */
type Engine = (
  query: string,
  found: (hits: Hits) => void,
) => ReturnType<Search> | Promise<ReturnType<Search>>;

const engines = new WeakMap<Index, Promise<Engine>>();

/** The search over an index: its code is loaded and the index built on the first call. Rejects when the network does. */
export function searchEngine(index: Index): Promise<Engine> {
  const { texts } = index;
  if (texts !== null)
    return Promise.resolve((query, found) => {
      const answer = texts.search(query, found);
      answer.then(
        () => searchFailure.setState({ failed: false }),
        // Of rows that were numbered anew meanwhile the same is asked again.
        (error: Error) => searchFailure.setState({ failed: error.name !== "AbortError" }),
      );
      return answer;
    });
  const known = engines.get(index);
  if (known !== undefined) return known;
  const engine: Promise<Engine> = import("../query/search.ts").then(
    ({ searchSteps }) => {
      searchFailure.setState({ failed: false });
      return finishSoftly(searchSteps(index));
    },
    (error: unknown) => {
      engines.delete(index);
      searchFailure.setState({ failed: true });
      throw error;
    },
  );
  engines.set(index, engine);
  return engine;
}
