/** A page whose policy asks for Trusted Types takes a worker's address only from a policy with a name. */
interface ScriptPolicy {
  createScriptURL(address: string): string;
}
declare global {
  var trustedTypes:
    | {
        createPolicy(
          name: string,
          rules: { readonly createScriptURL: (address: string) => string },
        ): ScriptPolicy;
      }
    | undefined;
}

let policy: ScriptPolicy | undefined;

/** Addresses beside this script, where the build puts its workers; nothing else. */
function trusted(address: string): string {
  const { href } = new URL(address, import.meta.url);
  if (!href.startsWith(new URL(".", import.meta.url).href))
    throw new TypeError("no worker of ours");
  return href;
}

/**
 * A module worker at an address of the build (`?worker&url`). null where none can be started: a frame in
 * `sandbox="allow-scripts"` has no origin that scripts could be of.
 */
function startWorker(address: string): Worker | null {
  if (typeof Worker === "undefined") return null;
  try {
    policy ??= globalThis.trustedTypes?.createPolicy("siyaq-worker", { createScriptURL: trusted });
    return new Worker(policy?.createScriptURL(address) ?? trusted(address), { type: "module" });
  } catch {
    return null;
  }
}

/** The page's end of the wire to a worker. */
export interface Line<Order, Told> {
  readonly order: (order: Order, transfer?: Transferable[]) => void;
  /** `failed`: the script could not be had, the thread died, or what it said could not be taken over. */
  readonly listen: (told: (told: Told) => void, failed: () => void) => void;
  readonly end: () => void;
}

/** null where no worker can be started. */
export function startLine<Order, Told>(address: string): Line<Order, Told> | null {
  const worker = startWorker(address);
  if (worker === null) return null;
  return {
    order: (order, transfer = []) => worker.postMessage(order, { transfer }),
    listen(told, failed) {
      worker.addEventListener("message", ({ data }: MessageEvent<Told>) => told(data));
      worker.addEventListener("messageerror", failed);
      worker.addEventListener("error", failed);
    },
    end: () => worker.terminate(),
  };
}
