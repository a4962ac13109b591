import { startWorker } from "../../ingest/startWorker.ts";
import {
  assembleSteps,
  columnsOf,
  draftSteps,
  type Graph,
  type Outline,
} from "../../query/graph.ts";
import type { Index } from "../../query/index.ts";
import { finishSoftly } from "../../query/steps.ts";
import { tallySteps, type Joint, type Tally } from "../../query/tally.ts";
// The build gives the address of the worker's script.
// oxlint-disable-next-line import/default
import address from "./worker.ts?worker&url";

/**
 * The graph of a large set: what meets is counted beside the page, which answers meanwhile; in the page, in slices,
 * where there is no worker or it breaks. `counted` hears of its outline, while its edges are still written down.
 */
export async function countGraph(
  index: Index,
  counted: (outline: Outline) => void = () => undefined,
): Promise<Graph> {
  // It starts while there is something to be written down for it, and may break meanwhile.
  const worker = startWorker<Joint, Tally>(address);
  const counting = new Promise<Tally | null>((resolve) => {
    if (worker === null) resolve(null);
    else worker.listen(resolve, () => resolve(null));
  });
  try {
    const draft = await finishSoftly(draftSteps(index));
    const { joint } = draft;
    if (worker) {
      const offsets = joint.takingPart.offsets.slice();
      const values = joint.takingPart.values.slice();
      worker.post({ ...joint, takingPart: { offsets, values } }, [offsets.buffer, values.buffer]);
    }
    const tally = (await counting) ?? (await finishSoftly(tallySteps(joint)));
    const columns = columnsOf(draft, tally);
    counted({ actors: draft.actors, columns });
    return await finishSoftly(assembleSteps(draft, tally, columns));
  } finally {
    worker?.end();
  }
}
