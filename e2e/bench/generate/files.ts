import { createWriteStream, existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { canonicalJson } from "../../../src/ingest/canonical.ts";
import { parseDataset } from "../../../src/ingest/parse.ts";
import { resolveEdtf } from "../../../src/model/edtf.ts";
import { NETWORK_SIZES, type DataForm } from "../subjects.ts";
import { columnBytes } from "./columns.ts";
import { type Events, generateEvents } from "./events.ts";
import { FORMS, type Pieces } from "./forms.ts";
import { generateNetwork, networkJson, networkSet } from "./network.ts";
import { writeParquet } from "./parquet.ts";

/** Pieces in larger ones, so that a million rows are not a million writes. */
function* joined(pieces: Pieces): Generator<string> {
  let waiting: string[] = [];
  for (const piece of pieces) {
    waiting.push(piece);
    if (waiting.length < 2000) continue;
    yield waiting.join("");
    waiting = [];
  }
  yield waiting.join("");
}

/** Only packed: that is how it is sent. The file itself stays empty, so that the host finds its name. */
async function writeJson(pieces: Pieces | AsyncIterable<string>, file: string): Promise<void> {
  await pipeline(
    Symbol.iterator in pieces ? joined(pieces) : pieces,
    createGzip(),
    createWriteStream(`${file}.gz.part`),
  );
  renameSync(`${file}.gz.part`, `${file}.gz`);
  writeFileSync(file, "");
}

/** As the build publishes a set: `canonical.json` in a folder of its own. Throws when the set is none. */
async function* published(set: Pieces): AsyncGenerator<string> {
  const { dataset } = parseDataset(JSON.parse([...set].join("")), "generated", resolveEdtf);
  if (dataset === null) throw new Error("The generated set cannot be read.");
  yield canonicalJson(dataset);
}

function eventPieces(form: Exclude<DataForm, "columns" | "parquet">, events: Events) {
  return form === "published" ? published(FORMS.siyaq(events)) : FORMS[form](events);
}

/** Writes what is not there yet. Made again when the folder is thrown away. */
export async function ensureEvents(form: DataForm, size: number, path: string): Promise<void> {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  const events = generateEvents(size);
  if (form === "columns") writeFileSync(path, columnBytes(events));
  else if (form === "parquet") writeParquet(events, path);
  else await writeJson(eventPieces(form, events), path);
}

/** The same for a network: ours as a set, or nodes and links. */
export async function ensureNetwork(form: DataForm, actors: number, path: string): Promise<void> {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  const network = generateNetwork(actors, NETWORK_SIZES.get(actors) ?? actors);
  await writeJson(
    form === "published" ? published(networkSet(network)) : networkJson(network),
    path,
  );
}
