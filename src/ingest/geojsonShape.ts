import { type Foreign, listAt, listOf, pointOf, recordAt, shownOf, valueAt } from "./foreign.ts";
import { isRecord } from "../model/isRecord.ts";

export interface Centre {
  /** [longitude, latitude] */
  readonly point: readonly [number, number];
  /** It is the geometry itself, not the middle of one. */
  readonly exact: boolean;
}

const MOST_POSITIONS = 200_000;

/** Whether coordinates are degrees: a `crs` of the older GeoJSON may name a projection in metres. */
export function isLonLat(json: unknown): boolean {
  const crs = isRecord(json) ? recordAt(json, "crs") : null;
  return crs === null || /CRS84|4326|WGS ?84/i.test(shownOf(crs));
}

function positionsOf(geometry: Foreign): (readonly [number, number])[] | null {
  const found: (readonly [number, number])[] = [];
  // A stack, not recursion: coordinates of a foreign file may be nested as deep as it likes.
  const waiting: unknown[] = [
    valueAt(geometry, "coordinates"),
    ...listAt(geometry, "geometries").map((each) =>
      isRecord(each) ? valueAt(each, "coordinates") : undefined,
    ),
  ];
  while (waiting.length > 0 && found.length < MOST_POSITIONS) {
    const next = waiting.pop();
    const list = listOf(next);
    if (typeof list[0] === "number") {
      const point = pointOf(list[0], list[1]);
      if (point === null || point === undefined) return null;
      found.push(point);
    } else for (const each of list) waiting.push(each);
  }
  return found;
}

/** A point, or the middle of the box around everything else; null when there is no position in degrees. */
export function centreOf(geometry: Foreign): Centre | null {
  const positions = positionsOf(geometry);
  const [first] = positions ?? [];
  if (positions === null || first === undefined) return null;
  let [west, south] = first;
  let [east, north] = first;
  for (const [x, y] of positions) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return {
    point: [(west + east) / 2, (south + north) / 2],
    exact: west === east && south === north,
  };
}
