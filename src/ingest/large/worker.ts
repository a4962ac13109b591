import { serveLarge } from "./serve.ts";
import type { LargeRequest, LargeResponse } from "./wire.ts";

const tell = (told: LargeResponse, transfer: Transferable[] = []): void =>
  self.postMessage(told, { transfer });
const take = serveLarge(tell);
self.addEventListener("message", ({ data }: MessageEvent<LargeRequest>) => take(data));
