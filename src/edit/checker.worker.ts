import { isRecord } from "../model/isRecord.ts";
import type { CheckResponse, CheckRequest } from "./checker.ts";
import { findFlaws } from "./findFlaws.ts";

self.addEventListener("message", ({ data: { number, text } }: MessageEvent<CheckRequest>) => {
  const file: unknown = JSON.parse(text);
  const response: CheckResponse = { number, flaws: isRecord(file) ? findFlaws(file) : [] };
  // A worker's messages go to the page that started it: there is no other origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  self.postMessage(response);
});
