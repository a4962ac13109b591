// @vitest-environment happy-dom
import { zoomIdentity } from "d3";
import { act, useRef } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { readSet } from "../../ingest/sets.ts";
import { buildGraph, type Graph } from "../../query/graph.ts";
import { buildIndex } from "../../query/index.ts";
import { momentOf } from "../../query/moment.ts";
import { NO_FILTERS, select } from "../../query/select.ts";
import { TOKEN_NAMES } from "../../ui/tokens.ts";
import type { Size } from "../../ui/useSize.ts";
import type { Zoom } from "../useZoom.ts";
import { closeSpare } from "./startRenderer.ts";
import { lastThread, Thread, threads } from "./thread.fixture.ts";
import { arrangeAhead, useRenderer } from "./useRenderer.ts";

vi.mock("../../ingest/startWorker.ts", () => ({ startWorker: () => new Thread() }));

const { dataset } = readSet("data/libya-follow-up-committee/set.json", "libya-follow-up-committee");
if (dataset === null) throw new Error("the article's data cannot be read");
const index = buildIndex(dataset);
const moment = momentOf(buildGraph(index), select(index, NO_FILTERS, index.extent), index.extent);
const nothing = (): void => undefined;
const zoom: Zoom = {
  transform: zoomIdentity,
  follow: () => nothing,
  closer: nothing,
  farther: nothing,
  fit: nothing,
  reveal: nothing,
};
const WIDE = { width: 1180, height: 500 };
const TALL = { width: 820, height: 1180 };

/** Where the first actor is, and whether it stays there. */
function Drawn({ graph, size }: { readonly graph: Graph; readonly size: Size }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const arranged = useRenderer({ graph, moment, size, zoom, tokens: TOKEN_NAMES }, canvas);
  return arranged && `${arranged.places[0]} ${arranged.done ? "stays" : "moves"}`;
}

const box = document.createElement("div");
const root = createRoot(box);
const draw = (graph: Graph, size: Size) =>
  act(async () => root.render(<Drawn graph={graph} size={size} />));
const leave = () => act(async () => root.render(null));
/** What the thread was told to arrange last stays at one place. */
const answer = (thread: Thread, place: number) =>
  act(
    async () =>
      void thread.places(
        thread.requests.findLastIndex(({ request }) => request.kind === "arrange"),
        place,
        true,
      ),
  );

beforeEach(() => {
  threads.length = 0;
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.stubGlobal("OffscreenCanvas", Thread);
});
afterEach(async () => {
  await leave();
  closeSpare();
  vi.unstubAllGlobals();
});

it("takes places of a wide box for no places of a tall one", async () => {
  const graph = buildGraph(index);
  arrangeAhead(graph);
  const thread = lastThread();
  await answer(thread, 0.25);
  await draw(graph, TALL);
  expect(box.textContent).toBe("");
  await answer(thread, 0.5);
  expect(box.textContent).toBe("0.5 stays");
  await draw(graph, WIDE);
  expect(box.textContent).toBe("0.5 moves");
  await answer(lastThread(), 0.75);
  expect(box.textContent).toBe("0.75 stays");
});

it("begins nothing ahead that a drawing has begun or that was found before", async () => {
  const graph = buildGraph(index);
  const atWork = () => threads.filter(({ ended }) => !ended).length;
  await draw(graph, WIDE);
  arrangeAhead(graph);
  expect(atWork()).toBe(1);
  await answer(lastThread(), 0.5);
  await leave();
  arrangeAhead(graph);
  expect(atWork()).toBe(0);
  // What was left before it was found is begun again.
  const other = buildGraph(index);
  await draw(other, WIDE);
  await leave();
  arrangeAhead(other);
  expect(atWork()).toBe(1);
});
