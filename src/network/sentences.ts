import { isolate } from "../i18n/direction.ts";
import type { Locale } from "../i18n/locale.ts";
import type { ConflictEvent, Text } from "../model/types.ts";
import type { Graph, GraphEdge } from "../query/graph.ts";
import { listAt } from "../query/lists.ts";
import type { Index } from "../query/index.ts";
import { edgeRows, type Moment } from "../query/moment.ts";

/** A name as part of a sentence: one of the other direction must not turn the words around it. */
export function nameIn(locale: Locale, name: Text): string {
  const { value, dir } = locale.text(name);
  return dir === locale.dir ? value : isolate(value);
}

export const nameOf = (locale: Locale, graph: Graph, at: number): string => {
  const actor = graph.actors[at]?.actor;
  return actor ? nameIn(locale, actor.name) : "";
};

/** "تركيا: دعم إلى حكومة الوفاق الوطني" from one end: "supports the GNA" of Turkey, "supported by Turkey" of the GNA. */
function tieFrom(locale: Locale, graph: Graph, edge: GraphEdge, actor: number): string {
  const other = nameOf(locale, graph, edge.from === actor ? edge.to : edge.from);
  if (edge.kind === null) return locale.t("network.shared-with", { actor: other });
  const way = edge.from === actor ? "out" : "in";
  return locale.t(`model.tie-${way}-${edge.kind}`, { actor: other });
}

/** The whole sentence, with both names. */
export function tieSentence(locale: Locale, graph: Graph, edge: GraphEdge): string {
  const values = { from: nameOf(locale, graph, edge.from), to: nameOf(locale, graph, edge.to) };
  return edge.kind === null
    ? locale.t("network.shared-between", values)
    : locale.t(`model.tie-sentence-${edge.kind}`, values);
}

/** When an event was, with its year: "4 April 2019", "March 2020", "since 2011". */
export function dateOf({ dates, t }: Locale, { date }: ConflictEvent): string {
  const { start, end, precision } = date;
  if (!Number.isFinite(start)) return dates.short(date);
  const began =
    precision === "month"
      ? dates.monthYear(start)
      : precision === "year"
        ? dates.year(start)
        : dates.day(start);
  if (!Number.isFinite(end)) return t("network.since", { date: began });
  return precision === "range"
    ? dates.range(start, end)
    : ["day", "month", "year"].includes(precision)
      ? began
      : dates.short(date);
}

/**
 * "دعم إلى حكومة الوفاق الوطني، 3 أحداث، آخرها 2 يناير 2020". `brief`: where a heading already says that the events
 * are shared, the name alone.
 */
export function relationWords(
  locale: Locale,
  index: Index,
  { graph, moment }: { readonly graph: Graph; readonly moment: Moment },
  at: number,
  actor: number,
  brief = false,
): string {
  const edge = graph.edges[at];
  if (!edge) return "";
  const sentence =
    brief && edge.kind === null
      ? nameOf(locale, graph, edge.from === actor ? edge.to : edge.from)
      : tieFrom(locale, graph, edge, actor);
  const rows = edgeRows(graph, moment, at);
  const final = index.events.at(rows.at(-1) ?? -1);
  const date = final ? dateOf(locale, final) : "";
  return locale.t("network.relation", { sentence, count: rows.length, date });
}

/** How many active ties of an actor are stated. */
const statedCount = (
  { graph, moment }: { readonly graph: Graph; readonly moment: Moment },
  at: number,
): number =>
  listAt(graph.edgesByActor, at).filter(
    (edge) => graph.edges[edge]?.kind !== null && moment.active[edge] === 1,
  ).length;

/** "تركيا، دولة، 3 أحداث، 4 علاقات" */
export function actorWords(
  locale: Locale,
  { graph, moment }: { readonly graph: Graph; readonly moment: Moment },
  at: number,
): string {
  const here = graph.actors[at];
  if (!here) return "";
  const name = nameIn(locale, here.actor.name);
  const kind = locale.t(`model.kind-${here.actor.kind}`);
  if (moment.ghosts[at] === 1) return locale.t("network.actor-ghost", { name, kind });
  const events = locale.t("model.count-events", { count: moment.actorEvents[at] ?? 0 });
  const ties = locale.t("model.count-ties", { count: statedCount({ graph, moment }, at) });
  return locale.t("network.actor", { name, kind, events, ties });
}
