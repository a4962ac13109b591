import { MultiGraph } from "graphology";
import { write } from "graphology-gexf/browser";
import { formatDay } from "../../model/day.ts";
import { toPlain } from "../../model/plain.ts";
import type { Text, Tie } from "../../model/types.ts";
import { graphSteps, type GraphEdge } from "../../query/graph.ts";
import { momentOf } from "../../query/moment.ts";
import type { Selection } from "../../query/select.ts";
import { finishSoftly } from "../../query/steps.ts";
import type { Shown } from "./shown.ts";

type Attributes = Record<string, string | number>;

/** `name_ar`, `name_en`: each language that the text has. */
const inEach = (field: string, text: Text | undefined): Attributes =>
  Object.fromEntries(
    Object.entries(text ?? {}).map(([lang, value]) => [`${field}_${lang}`, toPlain(value)]),
  );

const days = (ties: readonly Tie[]): Attributes => {
  const dates = ties.flatMap(({ date }) => date ?? []);
  const start = Math.min(...dates.map((date) => date.start));
  const end = Math.max(...dates.map((date) => date.end));
  return {
    ...(dates.length === 0 ? {} : { dates: dates.map(({ edtf }) => edtf).join("; ") }),
    ...(dates.length > 0 && Number.isFinite(start) ? { start: formatDay(start) } : {}),
    ...(dates.length > 0 && Number.isFinite(end) ? { end: formatDay(end) } : {}),
  };
};

/** Its sources by id, as evidence of all that is stated of the pair. */
const sourcesOf = ({ ties }: GraphEdge): Attributes => {
  const ids = new Set(ties.flatMap(({ evidence }) => evidence.map(({ source }) => source)));
  return ids.size === 0 ? {} : { sources: [...ids].join("; ") };
};

/**
 * The network of the window as GEXF 1.2, for Gephi and the like: actors that take part in the selection or have a
 * tie in the window; ties by kind, directed unless they say the same from either end; shared events as edges of
 * kind `shared`. Names in every language, dates as EDTF with first and last day. All of it is one piece, but the page
 * answers while what is shared is counted; who gives it up by `signal` ends the counting.
 */
export async function* gexf(
  shown: Shown & { readonly selection: Selection },
  signal: AbortSignal,
): AsyncGenerator<string, void> {
  const { index, locale, selection } = shown;
  const whole = await finishSoftly(graphSteps(index), { signal });
  if (whole === null) return;
  const moment = momentOf(whole, selection, shown.window);
  const graph = new MultiGraph();
  const { meta } = index.dataset;
  graph.setAttribute("creator", "Siyaq");
  graph.setAttribute("description", toPlain(locale.text(meta.title).value));
  graph.setAttribute("lastModifiedDate", formatDay(meta.asOf));
  if (shown.link !== null) graph.setAttribute("link", shown.link);
  if (shown.filters.length > 0) graph.setAttribute("filters", toPlain(shown.filters.join("; ")));
  whole.actors.forEach(({ id, actor }, at) => {
    if (moment.ghosts[at] === 1) return;
    graph.addNode(id, {
      label: toPlain(locale.text(actor.short ?? actor.name).value),
      actor_kind: actor.kind,
      ...inEach("name", actor.name),
      events: moment.actorEvents[at] ?? 0,
      ...(actor.side === undefined ? {} : { side: toPlain(actor.side) }),
      ...(actor.parent === undefined ? {} : { parent: actor.parent }),
    });
  });
  whole.edges.forEach((edge, at) => {
    const events = moment.edgeEvents[at] ?? 0;
    const [from, to] = [whole.actors[edge.from]?.id, whole.actors[edge.to]?.id];
    if (moment.active[at] !== 1 || from === undefined || to === undefined) return;
    if (!graph.hasNode(from) || !graph.hasNode(to)) return;
    const attributes: Attributes = {
      tie_kind: edge.kind ?? "shared",
      sign: edge.sign,
      weight: Math.max(1, events),
      events,
      ...days(edge.ties),
      ...sourcesOf(edge),
    };
    if (edge.mutual) graph.addUndirectedEdgeWithKey(edge.id, from, to, attributes);
    else graph.addDirectedEdgeWithKey(edge.id, from, to, attributes);
  });
  yield write(graph, { version: "1.2" });
}
