import type { Progress } from "../ingest/pace.ts";
import { datasetStore, type Reading } from "../state/dataset.ts";

/** Milliseconds after which a reader wants to know what the page waits for. */
const MOMENT = 600;

/** Puts into datasetStore how far a file of others has come, from when it takes longer than a moment. */
export function tellReading(words: Promise<void>, cancel: () => void) {
  let shown = false;
  let ended = false;
  let reading: Reading = { stage: "waiting", read: 0, size: 0, cancel };
  const show = (): void => {
    if (shown && !ended) datasetStore.setState({ reading });
  };
  const timer = setTimeout(() => {
    void words.then(() => {
      shown = true;
      show();
    });
  }, MOMENT);
  return {
    progress({ stage, read, size }: Progress): void {
      reading = { stage, read, size, cancel };
      show();
    },
    end(): void {
      ended = true;
      clearTimeout(timer);
      datasetStore.setState({ reading: null });
    },
  };
}
