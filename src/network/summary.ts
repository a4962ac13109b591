import { useEffect, useState } from "react";
import type { Locale } from "../i18n/locale.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { SHARED, SIGNS, type Graph } from "../query/graph.ts";
import { nameOf } from "./sentences.ts";
import type { GraphNow } from "./useGraph.ts";

/** Positions of the stated edges that are active. */
function statedNow({ graph, moment }: GraphNow): readonly number[] {
  const found: number[] = [];
  moment.active.forEach((active, at) => {
    if (active === 1 && graph.columns.signs[at] !== SHARED) found.push(at);
  });
  return found;
}

/** Position of the actor with the most of some edges. */
function mostJoined({ actors, columns }: Graph, chosen: readonly number[]): number {
  const degrees = new Uint32Array(actors.length);
  for (const at of chosen)
    for (const end of [columns.from[at] ?? 0, columns.to[at] ?? 0])
      degrees[end] = (degrees[end] ?? 0) + 1;
  return degrees.indexOf(degrees.reduce((a, b) => Math.max(a, b), 0));
}

/** "Ties of the whole set: the 50,000 strongest of 61,204" */
export const strongest = ({ t }: Locale, { edges, weaker }: Graph): string =>
  t("network.strongest", { shown: edges.length, count: edges.length + weaker });

/** "17 actors and 17 ties in the window: support 5, opposition 4. Most connected: GNA." */
export function summaryOf(locale: Locale, now: GraphNow): string {
  const { graph, moment } = now;
  const actors = moment.ghosts.filter((ghost) => ghost === 0).length;
  const edges = statedNow(now);
  const shared = moment.active.filter((active) => active === 1).length - edges.length;
  const rest = [
    ...(shared > 0 ? [locale.t("network.summary-shared", { count: shared })] : []),
    ...(graph.weaker > 0 ? [`${strongest(locale, graph)}.`] : []),
    ...(graph.omitted > 0 ? [locale.t("network.omitted", { count: graph.omitted })] : []),
  ];
  if (edges.length === 0)
    return [locale.t("network.summary-no-ties", { actors }), ...rest].join(" ");
  const signs = SIGNS.flatMap((sign, place) => {
    const count = edges.filter((at) => graph.columns.signs[at] === place).length;
    return count === 0
      ? []
      : [locale.t("network.summary-sign", { sign: locale.t(`network.sign-${sign}`), count })];
  });
  const said = locale.t("network.summary", {
    actors,
    ties: edges.length,
    signs: locale.list(signs),
    most: nameOf(locale, graph, mostJoined(graph, edges)),
  });
  return [said, ...rest].join(" ");
}

const PAUSE = 500;

/** What a change of window or filters did to the stated ties, said once it rests; nothing at first. For a live region. */
export function useDelta(now: GraphNow): string {
  const locale = useLocale();
  const [said, setSaid] = useState<{ readonly now: GraphNow; readonly news: string }>({
    now,
    news: "",
  });
  useEffect(() => {
    if (said.now === now) return;
    const timer = setTimeout(() => {
      if (said.now.graph !== now.graph) return setSaid({ now, news: "" });
      const before = new Set(statedNow(said.now));
      const after = new Set(statedNow(now));
      const added = [...after].filter((at) => !before.has(at)).length;
      const removed = [...before].filter((at) => !after.has(at)).length;
      if (added + removed === 0) return setSaid({ now, news: said.news });
      const actors = now.moment.ghosts.filter((ghost) => ghost === 0).length;
      setSaid({
        now,
        news: locale.t("network.changed", {
          added: locale.t("network.added", { count: added }),
          removed: locale.t("network.removed", { count: removed }),
          actors: locale.t("model.count-actors", { count: actors }),
        }),
      });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [now, said, locale]);
  return said.news;
}
