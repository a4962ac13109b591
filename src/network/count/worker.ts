import { finish } from "../../query/steps.ts";
import { tallyBuffers, tallySteps, type Joint } from "../../query/tally.ts";

self.addEventListener("message", ({ data }: MessageEvent<Joint>) => {
  const tally = finish(tallySteps(data));
  self.postMessage(tally, { transfer: tallyBuffers(tally) });
});
