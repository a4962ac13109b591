import { parquetWriteFile } from "hyparquet-writer";
import { actorId, eventId, type Events, placeId, titleOf } from "./events.ts";
import { CATEGORIES } from "./words.ts";

const ROW_GROUP = 16_384;

/** One row an event, sorted as the events are: days, ids of category, place and actors, the title. */
export function writeParquet(events: Events, filename: string): void {
  const text = (name: string, value: (at: number) => string) => ({
    name,
    type: "STRING" as const,
    data: Array.from({ length: events.count }, (_, at) => value(at)),
  });
  parquetWriteFile({
    filename,
    rowGroupSize: ROW_GROUP,
    columnData: [
      { name: "lo", type: "INT32", data: events.lo },
      { name: "hi", type: "INT32", data: events.hi },
      text("category", (at) => CATEGORIES[events.category[at] ?? 0]?.id ?? ""),
      text("place", (at) => placeId(events.place[at] ?? 0)),
      text("actors", (at) => `${actorId(events.by[at] ?? 0)}~${actorId(events.on[at] ?? 0)}`),
      text("id", eventId),
      text("title_ar", (at) => titleOf(events, at)),
    ],
  });
}
