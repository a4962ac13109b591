import type { CDPSession } from "@playwright/test";

/** MiB. */
export interface Heap {
  readonly objects: number;
  /** Array buffers and what else lies outside the heap. */
  readonly buffers: number;
}

interface Usage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}

const MIB = 1024 * 1024;
const heapOf = ({ usedSize, backingStorageSize = 0 }: Usage): Heap => ({
  objects: usedSize / MIB,
  buffers: backingStorageSize / MIB,
});

const usageOf = (message: string) =>
  JSON.parse(message) as { readonly id?: number; readonly result?: Usage };

/** Of the page and of all its workers, each an engine with a heap of its own (Runtime.getHeapUsage). */
export async function workersHeap(cdp: CDPSession): Promise<Heap> {
  const heaps = [heapOf(await cdp.send("Runtime.getHeapUsage"))];
  const workers = new Set<string>();
  /** null: a worker that has ended meanwhile holds nothing. */
  const answers = new Map<string, (usage: Usage | null) => void>();
  cdp.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
    if (targetInfo.type === "worker") workers.add(sessionId);
  });
  cdp.on("Target.receivedMessageFromTarget", ({ sessionId, message }) => {
    const { id, result } = usageOf(message);
    if (id === 2 && result) answers.get(sessionId)?.(result);
  });
  cdp.on("Target.detachedFromTarget", ({ sessionId }) => answers.get(sessionId)?.(null));
  await cdp.send("Target.setAutoAttach", {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  for (const sessionId of workers) {
    const answered = new Promise<Usage | null>((resolve) => {
      answers.set(sessionId, resolve);
    });
    const ask = (id: number, method: string) =>
      cdp.send("Target.sendMessageToTarget", {
        sessionId,
        message: JSON.stringify({ id, method, params: {} }),
      });
    ask(1, "HeapProfiler.collectGarbage")
      .then(() => ask(2, "Runtime.getHeapUsage"))
      .catch(() => answers.get(sessionId)?.(null));
    const usage = await answered;
    if (usage !== null) heaps.push(heapOf(usage));
  }
  await cdp.send("Target.setAutoAttach", {
    autoAttach: false,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  return heaps.reduce((sum, each) => ({
    objects: sum.objects + each.objects,
    buffers: sum.buffers + each.buffers,
  }));
}
