import { problemsOf } from "../ingest/report.ts";
import { indexSteps } from "../query/index.ts";
import { finishSoftly } from "../query/steps.ts";
import { addressOf } from "../state/ahead.ts";
import { datasetStore, whenReplaced } from "../state/dataset.ts";
import { openLocalSet } from "../state/openLocalSet.ts";
import { viewStore } from "../state/view.ts";
import { rememberImport } from "./imported.ts";
import { remember } from "./recent.ts";
import { nameOf, type Found } from "./opening.ts";

/**
 * Puts what was found in the place of the set on the page; `kept`: under the address that it was fetched from. Does
 * nothing when the reader has left before it stands.
 */
export async function showSet(found: Found, kept: boolean, left: AbortSignal): Promise<void> {
  const { dataset, large, files, answers, report, asks } = found;
  const index = large?.index ?? (await finishSoftly(indexSteps(dataset), { signal: left }));
  if (index === null || left.aborted) return;
  const problems = problemsOf(report);
  rememberImport(index, { report, asks }, files, answers);
  void remember(files.filter((file) => file instanceof File));
  if (kept) {
    if (large) whenReplaced(() => index.texts, large.close);
    const { href } = addressOf(viewStore.getState());
    datasetStore.setState({ status: "ready", index, href, problems });
  } else
    openLocalSet({ name: nameOf(files), index, problems, ...(large && { close: large.close }) });
}
