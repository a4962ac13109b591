import { type WorkerPort, startWorker } from "../startWorker.ts";
import type { LargeRequest, FileLocation, LargeResponse } from "./wire.ts";
// The build gives the address of the worker's script.
// oxlint-disable-next-line import/default
import address from "./worker.ts?worker&url";

export type LargePort = WorkerPort<LargeRequest, LargeResponse>;

/** A thread of its own for one large file; null where none can be started. */
export const startLarge = (): LargePort | null => startWorker(address);

/** An address that says of itself that it is a Parquet file is not fetched as a whole before that is known. */
export const isColumnar = (url: string): boolean => /\.parquet$/i.test(new URL(url).pathname);

/** What is said before anybody listens waits. */
function keeping(port: LargePort): LargePort {
  const said: LargeResponse[] = [];
  let failed = false;
  let hear = (told: LargeResponse): void => void said.push(told);
  let fail = (): void => void (failed = true);
  port.listen(
    (told) => hear(told),
    () => fail(),
  );
  return {
    ...port,
    listen(told, whenFailed) {
      hear = told;
      fail = whenFailed;
      for (const each of said.splice(0)) told(each);
      if (failed) whenFailed();
    },
  };
}

/** Files that are being opened before the page could ask for them, by address. */
const early = new Map<string, LargePort>();

/**
 * Sends a thread to open a Parquet file of the page's own host, while the page's other scripts come. `openLarge` takes
 * it from here.
 */
export function openEarly(
  { href: url, origin }: URL,
  start: () => LargePort | null = startLarge,
): void {
  if (origin !== location.origin || !isColumnar(url)) return;
  const port = start();
  if (port === null) return;
  port.post({
    kind: "open",
    place: { kind: "address", address: { url, foreign: false } },
    name: url,
  });
  early.set(url, keeping(port));
}

/** The thread that already opens a file, to be listened to by one; null when there is none. */
export function takeEarly(place: FileLocation): LargePort | null {
  if (place.kind !== "address" || place.address.foreign) return null;
  const { url } = place.address;
  const port = early.get(url) ?? null;
  early.delete(url);
  return port;
}
