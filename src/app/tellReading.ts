import type { Progress } from "../ingest/pace.ts";
import { datasetStore, type LoadProgress } from "../state/dataset.ts";

/** Milliseconds after which a reader wants to know what the page waits for. */
const MOMENT = 600;

/** Puts into datasetStore how far a file of others has come, from when it takes longer than a moment. */
export function tellReading(cancel: () => void) {
  let shown = false;
  let reading: LoadProgress = { stage: "waiting", read: 0, size: 0, cancel };
  const show = (): void => datasetStore.setState({ reading });
  const timer = setTimeout(() => {
    shown = true;
    show();
  }, MOMENT);
  return {
    progress(progress: Progress): void {
      reading = { ...progress, cancel };
      if (shown) show();
    },
    end(): void {
      shown = false;
      clearTimeout(timer);
      datasetStore.setState({ reading: null });
    },
  };
}
