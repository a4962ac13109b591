import { parseDataset } from "../ingest/parse.ts";
import { resolveEdtf } from "../model/edtf.ts";
import { buildIndex } from "../query/index.ts";
import type { LocalSet } from "../state/localSets.ts";
import { keepLocalSet, localSlug, openLocalSet } from "../state/openLocalSet.ts";
import { keptDraft } from "./keep.ts";
import { fileName } from "./serialise.ts";
import type { SetFile } from "./tree.ts";

/** The draft as a set of the reader's own; null when nothing in it can be shown yet. */
function setOf(file: SetFile): LocalSet | null {
  const name = fileName(file);
  const { dataset, problems } = parseDataset(file, name, resolveEdtf);
  if (dataset === null || dataset.events.length === 0) return null;
  return { name, index: buildIndex(dataset), problems, draft: true };
}

/** Opens the draft in the explorer; false when nothing in it can be shown yet. */
export function showDraft(file: SetFile): boolean {
  const set = setOf(file);
  if (set !== null) openLocalSet(set);
  return set !== null;
}

/**
 * What an address that names a local set can still lead to after a reload: the draft that this browser kept under the
 * name. Calling it shows the draft there. null: there is none.
 */
export function keptUnder(name: string): (() => void) | null {
  const file = keptDraft();
  if (file === null || localSlug(fileName(file)) !== name) return null;
  const set = setOf(file);
  return set && (() => void keepLocalSet(set));
}
