import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { dismissSpare, hireStudio, spareStudio } from "./hire.ts";
import type { Scene } from "./scene.ts";
import type { Answer, Order } from "./studio.ts";

/** A thread that does nothing by itself. */
class Thread extends EventTarget {
  readonly orders: Order[] = [];
  ended = false;
  constructor() {
    super();
    threads.push(this);
  }
  postMessage(order: Order): void {
    this.orders.push(order);
  }
  terminate(): void {
    this.ended = true;
  }
  says(answer: Answer): void {
    this.dispatchEvent(new MessageEvent("message", { data: answer }));
  }
}
let threads: Thread[] = [];

const none = new Uint32Array();
const scene: Scene = {
  actors: 0,
  springs: { from: none, to: none, weight: new Float64Array() },
  aspect: "wide",
  kinds: new Uint8Array(),
  from: none,
  to: none,
  signs: new Uint8Array(),
  mutual: new Uint8Array(),
};
const placed = (place: number, done: boolean): Answer => ({
  what: "places",
  places: Float32Array.of(place, place),
  done,
});

vi.mock("../../ingest/startWorker.ts", () => ({ startWorker: () => new Thread() }));

beforeEach(() => {
  threads = [];
  vi.stubGlobal("OffscreenCanvas", Thread);
});
afterEach(() => {
  dismissSpare();
  vi.unstubAllGlobals();
});

it("hands over what was begun before anybody listened, and does not begin it again", () => {
  spareStudio().order({ do: "arrange", scene, still: false });
  threads[0]?.says(placed(0.1, false));
  threads[0]?.says(placed(0.2, true));
  const told: Answer[] = [];
  const studio = hireStudio((answer) => told.push(answer));
  expect(told).toEqual([placed(0.2, true)]);
  studio.order({ do: "arrange", scene: { ...scene }, still: false });
  expect(threads.map(({ orders }) => orders.length)).toEqual([1]);
  studio.order({ do: "arrange", scene: { ...scene, aspect: "tall" }, still: false });
  expect(threads.map(({ orders }) => orders.length)).toEqual([2]);
  studio.close();
  threads[0]?.says(placed(0.3, true));
  expect(told).toHaveLength(1);
});

it("ends a thread that nobody will need, and starts another when one is needed after all", () => {
  spareStudio();
  dismissSpare();
  expect(threads.map(({ ended }) => ended)).toEqual([true]);
  const studio = hireStudio(() => undefined);
  expect(threads.map(({ ended }) => ended)).toEqual([true, false]);
  studio.close();
});
