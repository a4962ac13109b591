import { serveLarge } from "./serve.ts";
import type { Order, Told } from "./wire.ts";

const tell = (told: Told, transfer: Transferable[] = []): void =>
  self.postMessage(told, { transfer });
const take = serveLarge(tell);
self.addEventListener("message", ({ data }: MessageEvent<Order>) => take(data));
