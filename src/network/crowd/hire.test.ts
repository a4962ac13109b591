import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { dismissSpare, hireStudio, spareStudio } from "./hire.ts";
import type { Scene } from "./scene.ts";
import type { Answer, Order } from "./studio.ts";
import { lastThread, Thread, threads } from "./thread.fixture.ts";

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
const wide: Order = { do: "arrange", scene, still: false };
const tall: Order = { do: "arrange", scene: { ...scene, aspect: "tall" }, still: false };

/** A spare that was ordered something, and its thread. */
function begin(order: Order): Thread {
  spareStudio().order(order);
  return lastThread();
}

vi.mock("../../ingest/startWorker.ts", () => ({ startWorker: () => new Thread() }));

beforeEach(() => {
  threads.length = 0;
  vi.stubGlobal("OffscreenCanvas", Thread);
});
afterEach(() => {
  dismissSpare();
  vi.unstubAllGlobals();
});

it("hands over what was begun before anybody listened, and does not begin it again", () => {
  const thread = begin(wide);
  thread.places(0, 0.1, false);
  const last = thread.places(0, 0.2, true);
  const told: Answer[] = [];
  const studio = hireStudio({ ...wide, scene: { ...scene } }, (answer) => told.push(answer));
  expect(told).toEqual([last]);
  expect(threads.map(({ orders }) => orders.length)).toEqual([1]);
  studio.close();
  thread.places(0, 0.3, true);
  expect(told).toHaveLength(1);
});

it.each([
  ["side", tall],
  ["graph", { ...wide, scene: { ...scene, springs: { ...scene.springs } } }],
])(
  "tells no places of another %s, neither those that waited nor those on their way",
  (_, order) => {
    const thread = begin(wide);
    thread.places(0, 0.1, true);
    const told: Answer[] = [];
    const studio = hireStudio(order, (answer) => told.push(answer));
    thread.places(0, 0.2, true);
    expect(told).toEqual([]);
    const right = thread.places(1, 0.3, true);
    expect(told).toEqual([right]);
    studio.close();
  },
);

it("ends a thread that nobody will need, and starts another when one is needed after all", () => {
  spareStudio();
  dismissSpare();
  expect(threads.map(({ ended }) => ended)).toEqual([true]);
  const studio = hireStudio(wide, () => undefined);
  expect(threads.map(({ ended }) => ended)).toEqual([true, false]);
  studio.close();
});
