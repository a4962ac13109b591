import { serveReading } from "./serve.ts";
import type { ReadRequest, ReadResponse } from "./wire.ts";

// A worker's messages go to the page that started it: there is no other origin to name.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const tell = (told: ReadResponse): void => self.postMessage(told);
const take = serveReading(tell);
self.addEventListener("message", ({ data }: MessageEvent<ReadRequest>) => take(data));
tell({ kind: "ready" });
