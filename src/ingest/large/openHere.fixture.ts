import type { LargePort } from "./earlyPort.ts";
import { openLarge, type Opened, type OpeningLarge } from "./openLarge.ts";
import { serveLarge } from "./serve.ts";
import type { FileLocation, LargeResponse } from "./wire.ts";

/** A host that is asked for pieces of a file. */
export type Fetch = Parameters<typeof serveLarge>[2];

/** Both ends of the wire in this thread. */
function portTo(ask?: Fetch): LargePort {
  let hear: (each: LargeResponse) => void = () => undefined;
  const take = serveLarge((each) => setTimeout(() => hear(structuredClone(each)), 0), 1, ask);
  return {
    post: take,
    listen: (listener) => (hear = listener),
    end: () => (hear = () => undefined),
  };
}

/** For tests: opens a file as a large one, however small it is. */
export const openHere = (
  place: FileLocation,
  ask?: Fetch,
  opening: OpeningLarge = {},
): Promise<Opened> => openLarge(place, "set.parquet", opening, () => portTo(ask));
