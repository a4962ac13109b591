import { parseDataset } from "../ingest/parse.ts";
import { resolveEdtf } from "../model/edtf.ts";
import { buildIndex } from "../query/index.ts";
import { openLocalSet } from "../state/openLocalSet.ts";
import { fileName } from "./serialise.ts";
import type { SetFile } from "./tree.ts";

/** Opens the draft in the explorer, as a file of the reader's own; false when nothing in it can be shown yet. */
export function showDraft(file: SetFile): boolean {
  const name = fileName(file);
  const { dataset, problems } = parseDataset(file, name, resolveEdtf);
  if (dataset === null || dataset.events.length === 0) return false;
  openLocalSet({ name, index: buildIndex(dataset), problems });
  return true;
}
