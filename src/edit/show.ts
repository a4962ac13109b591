import { parseDataset } from "../ingest/parse.ts";
import { resolveEdtf } from "../model/edtf.ts";
import { buildIndex } from "../query/index.ts";
import { datasetStore } from "../state/dataset.ts";
import { NO_FILTERS, viewActions } from "../state/view.ts";
import { fileName } from "./serialise.ts";
import type { SetFile } from "./tree.ts";

/** Opens the draft in the explorer as the present set; false when nothing in it can be shown yet. */
export function showDraft(file: SetFile): boolean {
  const name = fileName(file);
  const { dataset, problems } = parseDataset(file, name, resolveEdtf);
  if (dataset === null || dataset.events.length === 0) return false;
  datasetStore.setState({ status: "ready", index: buildIndex(dataset), problems, local: name });
  viewActions.patch({
    view: "timeline",
    version: null,
    t: null,
    q: "",
    filters: NO_FILTERS,
    event: null,
    walk: null,
    step: 1,
    focus: null,
  });
  return true;
}
