import type { PlacePrecision } from "../model/types.ts";
import { pointOf, shownOf } from "./foreign.ts";
import type { Draft } from "./importer.ts";
import type { RecordReader } from "./record.ts";

export interface WrittenPlace {
  readonly name: string;
  readonly longitude: unknown;
  readonly latitude: unknown;
  /** Where the coordinates stand, for remarks. */
  readonly column: string;
  readonly precision?: PlacePrecision;
}

/** Four digits after the point are eleven metres. */
const shown = ([x, y]: readonly [number, number]): string => `${y.toFixed(4)}, ${x.toFixed(4)}`;

/** A place of a name, a point or both; without a name it is called by its coordinates. Its id, or null when there is nothing. */
export function placeAt(draft: Draft, record: RecordReader, written: WrittenPlace): string | null {
  const { name, longitude, latitude, column, precision = "place" } = written;
  const point = pointOf(longitude, latitude);
  if (point === null)
    record.note("bad-coordinates", column, `${shownOf(latitude)}, ${shownOf(longitude)}`);
  if (point === null || point === undefined)
    return name === "" ? null : draft.place(name, () => ({ name, precision }));
  return draft.place(`${name}@${shown(point)}`, () => ({
    name: name === "" ? shown(point) : name,
    point,
    precision,
  }));
}
