import { useEffect, useState } from "react";
import { fromHome } from "../state/page.ts";
import type { SetEntry } from "./switching.ts";

/** data/index.json is our build's own; anything else in its place is no list of sets. */
const isSetList = (json: unknown): json is readonly SetEntry[] =>
  Array.isArray(json) &&
  json.every(
    (each: unknown) =>
      typeof each === "object" &&
      each !== null &&
      "id" in each &&
      typeof each.id === "string" &&
      "title" in each &&
      typeof each.title === "object",
  );

/** As it was read last: it stands there without a network too, when another set is shown. */
let known: readonly SetEntry[] = [];

/** The sets that lie beside the page; none before their list has come, and where it cannot be read. */
export function useSets(): readonly SetEntry[] {
  const [sets, setSets] = useState(known);
  useEffect(() => {
    const stop = new AbortController();
    fetch(fromHome("./data/index.json"), { signal: stop.signal })
      .then((response): Promise<unknown> => response.json())
      .then((json) => {
        if (!isSetList(json)) return;
        known = json;
        setSets(json);
      })
      .catch(() => undefined);
    return () => stop.abort();
  }, []);
  return sets;
}
