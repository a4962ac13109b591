import { SHARED, type Outline } from "../../query/graph.ts";

/** A drawing of elements holds so many; above, actors are a crowd: dots on a canvas, named by rank. */
const ACTORS = 150;
const STATED = 600;

export const isCrowd = ({ actors, columns }: Outline): boolean =>
  actors.length > ACTORS || columns.signs.filter((sign) => sign !== SHARED).length > STATED;

/** Whether a set's graph will be one: told before it is built. */
export const willBeCrowd = (actors: number, ties: number): boolean =>
  actors > ACTORS || ties > STATED;
