import { afterEach, beforeEach, expect, it, vi } from "vitest";
import {
  createRenderer,
  type Numbered,
  type RenderRequest,
  type RenderResponse,
} from "./renderer.ts";
import type { Scene } from "./scene.ts";
import { closeSpare, spareRenderer, takeRenderer } from "./startRenderer.ts";
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
const wide: RenderRequest = { kind: "arrange", scene, still: false };
const tall: RenderRequest = { kind: "arrange", scene: { ...scene, aspect: "tall" }, still: false };

/** A spare that was asked for something, and its thread. */
function begin(request: RenderRequest): Thread {
  spareRenderer().request(request);
  return lastThread();
}

vi.mock("../../ingest/startWorker.ts", () => ({ startWorker: () => new Thread() }));
vi.mock("./renderer.ts", () => ({ createRenderer: vi.fn<typeof createRenderer>() }));

beforeEach(() => {
  threads.length = 0;
  vi.stubGlobal("OffscreenCanvas", Thread);
});
afterEach(() => {
  closeSpare();
  vi.unstubAllGlobals();
});

it("hands over what was begun before anybody listened, and does not begin it again", () => {
  const thread = begin(wide);
  thread.places(0, 0.1, false);
  const last = thread.places(0, 0.2, true);
  const told: RenderResponse[] = [];
  const renderer = takeRenderer({ ...wide, scene: { ...scene } }, (response) =>
    told.push(response),
  );
  expect(told).toEqual([last]);
  expect(threads.map(({ requests }) => requests.length)).toEqual([1]);
  renderer.close();
  thread.places(0, 0.3, true);
  expect(told).toHaveLength(1);
});

it.each([
  ["side", tall],
  ["graph", { ...wide, scene: { ...scene, springs: { ...scene.springs } } }],
])(
  "tells no places of another %s, neither those that waited nor those on their way",
  (_, request) => {
    const thread = begin(wide);
    thread.places(0, 0.1, true);
    const told: RenderResponse[] = [];
    const renderer = takeRenderer(request, (response) => told.push(response));
    thread.places(0, 0.2, true);
    expect(told).toEqual([]);
    const right = thread.places(1, 0.3, true);
    expect(told).toEqual([right]);
    renderer.close();
  },
);

it("ends a thread that nobody will need, and starts another when one is needed after all", () => {
  spareRenderer();
  closeSpare();
  expect(threads.map(({ ended }) => ended)).toEqual([true]);
  const renderer = takeRenderer(wide, () => undefined);
  expect(threads.map(({ ended }) => ended)).toEqual([true, false]);
  renderer.close();
});

it("asks the page for all that was requested when its thread breaks, and nothing more once it is closed", () => {
  vi.stubGlobal("document", { createElement: () => ({}) });
  const rendered: Numbered[] = [];
  vi.mocked(createRenderer).mockReturnValue((numbered) => void rendered.push(numbered));
  const thread = begin(wide);
  const renderer = takeRenderer(tall, () => undefined);
  expect(thread.requests.map(({ request }) => request)).toEqual([wide, tall]);
  thread.break();
  expect(thread.ended).toBe(true);
  expect(rendered.map(({ request }) => request)).toEqual([tall]);
  renderer.request(wide);
  expect(rendered.map(({ request }) => request)).toEqual([tall, wide]);
  renderer.close();
  renderer.request(tall);
  expect(rendered).toHaveLength(2);
  expect(thread.requests).toHaveLength(2);
});
