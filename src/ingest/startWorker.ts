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
function workerAt(address: string): Worker | null {
  if (typeof Worker === "undefined") return null;
  try {
    policy ??= globalThis.trustedTypes?.createPolicy("siyaq-worker", { createScriptURL: trusted });
    return new Worker(policy?.createScriptURL(address) ?? trusted(address), { type: "module" });
  } catch {
    return null;
  }
}

/** The page's end of the wire to a worker. */
export interface WorkerPort<Request, Response> {
  readonly post: (request: Request, transfer?: Transferable[]) => void;
  /** `failed`: the script could not be had, the thread died, or what it said could not be taken over. */
  readonly listen: (heard: (response: Response) => void, failed: () => void) => void;
  readonly end: () => void;
}

/** null where no worker can be started. */
export function startWorker<Request, Response>(
  address: string,
): WorkerPort<Request, Response> | null {
  const worker = workerAt(address);
  if (worker === null) return null;
  return {
    post: (request, transfer = []) => worker.postMessage(request, { transfer }),
    listen(heard, failed) {
      worker.addEventListener("message", ({ data }: MessageEvent<Response>) => heard(data));
      worker.addEventListener("messageerror", failed);
      worker.addEventListener("error", failed);
    },
    end: () => worker.terminate(),
  };
}
