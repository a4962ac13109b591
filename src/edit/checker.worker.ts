import type { Checked, Order } from "./checker.ts";
import { findFlaws } from "./findFlaws.ts";

self.addEventListener("message", ({ data: { number, file } }: MessageEvent<Order>) => {
  const checked: Checked = { number, flaws: findFlaws(file) };
  // A worker's messages go to the page that started it: there is no other origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  self.postMessage(checked);
});
