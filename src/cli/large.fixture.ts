import type { LargeLine } from "../ingest/large/earlyLine.ts";
import { openLarge, type Opened } from "../ingest/large/openLarge.ts";
import { serveLarge } from "../ingest/large/serve.ts";
import type { Place, Told } from "../ingest/large/wire.ts";

/** A host that is asked for pieces of a file. */
export type Fetch = Parameters<typeof serveLarge>[2];

/** Both ends of the wire in this thread. */
function lineTo(ask?: Fetch): LargeLine {
  let hear: (each: Told) => void = () => undefined;
  const take = serveLarge((each) => setTimeout(() => hear(structuredClone(each)), 0), 1, ask);
  return {
    order: take,
    listen: (listener) => (hear = listener),
    end: () => (hear = () => undefined),
  };
}

/** For tests: opens a file as a large one, however small it is. */
export const openHere = (place: Place, ask?: Fetch): Promise<Opened> =>
  openLarge(place, "set.parquet", {}, () => lineTo(ask));
