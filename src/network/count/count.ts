import { startWorker } from "../../ingest/startWorker.ts";
import { assembleSteps, draftSteps, type Graph } from "../../query/graph.ts";
import type { Index } from "../../query/index.ts";
import { finishSoftly } from "../../query/steps.ts";
import { tallySteps, type Joint, type Tally } from "../../query/tally.ts";
// The build gives the address of the worker's script.
// oxlint-disable-next-line import/default
import address from "./worker.ts?worker&url";

/** Counts in the worker, which gets a copy. Never settles when the worker breaks. */
const tallyIn = (worker: Worker, joint: Joint): Promise<Tally> =>
  new Promise((resolve) => {
    worker.addEventListener("message", ({ data }: MessageEvent<Tally>) => resolve(data));
    const offsets = joint.takingPart.offsets.slice();
    const values = joint.takingPart.values.slice();
    worker.postMessage(
      { ...joint, takingPart: { offsets, values } },
      { transfer: [offsets.buffer, values.buffer] },
    );
  });

/**
 * The graph of a large set: what meets is counted beside the page, which answers meanwhile; in the page, in slices,
 * where there is no worker or it breaks.
 */
export async function countGraph(index: Index): Promise<Graph> {
  // It starts while there is something to be written down for it, and may break meanwhile.
  const worker = startWorker(address);
  const broken =
    worker &&
    new Promise<void>((resolve) => {
      worker.addEventListener("error", () => resolve(), { once: true });
    });
  try {
    const draft = await finishSoftly(draftSteps(index));
    const here = (): Promise<Tally> => finishSoftly(tallySteps(draft.joint));
    const tally =
      worker && broken
        ? await Promise.race([tallyIn(worker, draft.joint), broken.then(here)])
        : await here();
    return await finishSoftly(assembleSteps(draft, tally));
  } finally {
    worker?.terminate();
  }
}
