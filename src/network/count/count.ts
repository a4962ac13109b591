import { startWorker } from "../../ingest/startWorker.ts";
import { assembleSteps, draftSteps, type Graph } from "../../query/graph.ts";
import type { Index } from "../../query/index.ts";
import { finishSoftly } from "../../query/steps.ts";
import { tallySteps, type Joint, type Tally } from "../../query/tally.ts";
// The build gives the address of the worker's script.
// oxlint-disable-next-line import/default
import address from "./worker.ts?worker&url";

/** Counts in the worker; in this thread, in slices, where there is none or it breaks. */
function tallyOf(joint: Joint, worker: Worker | null): Promise<Tally> {
  const here = (): Promise<Tally> => finishSoftly(tallySteps(joint));
  if (worker === null) return here();
  return new Promise((resolve) => {
    const end = (tally: Tally | Promise<Tally>): void => {
      worker.terminate();
      resolve(tally);
    };
    worker.addEventListener("message", ({ data }: MessageEvent<Tally>) => end(data));
    worker.addEventListener("error", () => end(here()), { once: true });
    const offsets = joint.takingPart.offsets.slice();
    const values = joint.takingPart.values.slice();
    worker.postMessage(
      { ...joint, takingPart: { offsets, values } },
      { transfer: [offsets.buffer, values.buffer] },
    );
  });
}

/** The graph of a large set: what meets is counted beside the page, which answers meanwhile. */
export async function countGraph(index: Index): Promise<Graph> {
  // It starts while there is something to be written down for it.
  const worker = startWorker(address);
  const draft = await finishSoftly(draftSteps(index));
  return finishSoftly(assembleSteps(draft, await tallyOf(draft.joint, worker)));
}
