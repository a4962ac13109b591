import { closeSync, openSync, renameSync, writeSync } from "node:fs";
import { packPieces } from "../../../src/cli/packWriter.ts";
import { GROUP_ROWS, type PackedRow } from "../../../src/ingest/packed.ts";
import { parseDataset } from "../../../src/ingest/parse.ts";
import { resolveEdtf } from "../../../src/model/edtf.ts";
import type { Certainty, Dataset } from "../../../src/model/types.ts";
import type { Events } from "./events.ts";
import { siyaqEvent, siyaqHead } from "./forms.ts";

/** An event as `siyaq pack` would write it. */
export function packedRow(events: Events, at: number): PackedRow {
  const { id, date, title, category, place, certainty, weight, actors, evidence } = siyaqEvent(
    events,
    at,
  );
  const [lo = null, hi = null] = [events.lo[at], events.hi[at]];
  return {
    lo,
    hi,
    prec: lo === hi ? "day" : "range",
    basis: "stated",
    status: "occurred",
    certainty: certainty satisfies Certainty,
    category,
    weight,
    place,
    actors: actors.map(({ actor, role }) => `${actor}:${role}`).join("; "),
    sources: evidence.join("; "),
    voices: null,
    differs: null,
    id,
    edtf: date,
    title: { ar: title },
    more: null,
  };
}

/** The set around the events, as it is after reading. Throws when it is none. */
function headOf(events: Events): Omit<Dataset, "events"> {
  const { dataset } = parseDataset(siyaqHead(events), "generated", resolveEdtf);
  if (dataset === null) throw new Error("The generated set cannot be read.");
  const { events: _, ...head } = dataset;
  return head;
}

function* groupsOf(events: Events): Generator<PackedRow[]> {
  for (let from = 0; from < events.count; from += GROUP_ROWS)
    yield Array.from({ length: Math.min(GROUP_ROWS, events.count - from) }, (_, at) =>
      packedRow(events, from + at),
    );
}

/** As `siyaq pack` writes a set, without holding it: a million events as objects do not fit. */
export function writeParquet(events: Events, path: string): void {
  const file = openSync(`${path}.part`, "w");
  const groups = groupsOf(events);
  for (const piece of packPieces({ head: headOf(events), titles: ["ar"], texts: [], groups }))
    writeSync(file, piece);
  closeSync(file);
  renameSync(`${path}.part`, path);
}
