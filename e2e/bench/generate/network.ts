import { randomInt } from "d3";
import { formatDay } from "../../../src/model/day.ts";
import { actorId, actorOf, FIRST_DAY, LAST_DAY } from "./events.ts";
import { SIYAQ_CATEGORIES, siyaqActors, type Pieces } from "./forms.ts";
import { randomOf } from "./random.ts";

/** Actors in communities, each with a few who are tied to many. */
export interface Network {
  readonly actors: number;
  readonly links: readonly (readonly [from: number, to: number])[];
  readonly community: (actor: number) => number;
}

const COMMUNITIES = 8;
/** Share of links that stay within a community. */
const INSIDE = 0.85;

/** Connected, without doubles. `links` at least `actors` - 1. The same for the same numbers. */
export function generateNetwork(actors: number, links: number, seed = 0.37): Network {
  const random = randomOf(seed);
  const pick = randomInt.source(random);
  const community = (actor: number): number => actor % COMMUNITIES;
  const made: (readonly [number, number])[] = [];
  const known = new Set<number>();
  const join = (a: number, b: number): void => {
    const key = Math.min(a, b) * actors + Math.max(a, b);
    if (a === b || known.has(key)) return;
    known.add(key);
    made.push([a, b]);
  };
  // The leaders of the communities know each other; whoever comes later joins an earlier one of his own.
  for (let actor = 1; actor < actors; actor++) {
    const mates = Math.floor(actor / COMMUNITIES);
    join(
      actor,
      mates === 0 ? 0 : community(actor) + COMMUNITIES * Math.floor(random() ** 2 * mates),
    );
  }
  const anybody = pick(actors);
  while (made.length < links) {
    const from = anybody();
    const mates = Math.floor((actors - 1 - community(from)) / COMMUNITIES) + 1;
    const mate = community(from) + COMMUNITIES * Math.floor(random() ** 2 * mates);
    join(from, random() < INSIDE ? mate : anybody());
  }
  return { actors, links: made, community };
}

/** Nodes with a name and a group, links as pairs of positions. */
export function* networkJson({ actors, links, community }: Network): Pieces {
  yield JSON.stringify({
    nodes: Array.from({ length: actors }, (_, at) => ({
      id: actorId(at),
      name: actorOf(at).name,
      group: community(at),
    })),
    links,
  });
}

/** Every link is an event of two actors, every third one a stated tie as well. */
export function* networkSet({ actors, links }: Network): Pieces {
  const days = LAST_DAY - FIRST_DAY;
  const event = ([from, to]: readonly [number, number], at: number) => ({
    id: `e-${at + 1}`,
    date: formatDay(FIRST_DAY + Math.floor((at / links.length) * days)),
    title: `لقاء بين ${actorOf(from).name} و${actorOf(to).name}`,
    category: SIYAQ_CATEGORIES[at % SIYAQ_CATEGORIES.length]?.id,
    actors: [actorId(from), actorId(to)],
  });
  yield `{"format":"siyaq/1","meta":{"title":"شبكة مولّدة","lang":"ar","asOf":"2020-12-31"},"categories":${JSON.stringify(SIYAQ_CATEGORIES)}`;
  yield `,"actors":${JSON.stringify(siyaqActors(actors))}`;
  const ties = links
    .filter((_, at) => at % 3 === 0)
    .map(([from, to]) => ({ from: actorId(from), to: actorId(to), kind: "cooperates" }));
  yield `,"ties":${JSON.stringify(ties)},"events":[\n`;
  for (const [at, link] of links.entries())
    yield `${at === 0 ? "" : ",\n"}${JSON.stringify(event(link, at))}`;
  yield "]}";
}
