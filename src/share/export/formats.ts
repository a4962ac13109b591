import type { Selection } from "../../query/select.ts";
import type { Chunks } from "./chunks.ts";
import type { Shown } from "./shown.ts";

interface DataFormat {
  /** Its messages are `export.data-<name>` and `export.data-<name>-note`. */
  readonly name: "csv" | "json" | "icalendar" | "gexf";
  readonly ending: string;
  readonly type: string;
  /** What the file is of, in its name. */
  readonly what: "events" | "network";
  /** Each writer is fetched when it is asked for. `signal`: the reader has given the file up. */
  readonly load: () => Promise<
    (shown: Shown & { readonly selection: Selection }, signal: AbortSignal) => Chunks
  >;
}

/** The files that hold the selection, in the order in which they are offered. */
export const DATA_FORMATS: readonly DataFormat[] = [
  {
    name: "csv",
    ending: "csv",
    type: "text/csv;charset=utf-8",
    what: "events",
    load: () => import("./csv.ts").then(({ csv }) => csv),
  },
  {
    name: "json",
    ending: "json",
    type: "application/json",
    what: "events",
    load: () => import("./json.ts").then(({ json }) => json),
  },
  {
    name: "icalendar",
    ending: "ics",
    type: "text/calendar;charset=utf-8",
    what: "events",
    load: () => import("./icalendar.ts").then(({ icalendar }) => icalendar),
  },
  {
    name: "gexf",
    ending: "gexf",
    type: "application/xml",
    what: "network",
    load: () => import("./graph.ts").then(({ gexf }) => gexf),
  },
];
