import { afterEach, expect, it, vi } from "vitest";
import { largeSet } from "../query/columns.fixture.ts";
import { datasetStore } from "../state/dataset.ts";
import { countGraph } from "./count/count.ts";
import { prepare } from "./Network.tsx";
import { graphOf } from "./useGraph.ts";

vi.mock("./count/count.ts");
vi.mock("./crowd/startRenderer.ts");

afterEach(() => datasetStore.setState({ index: null }));

it("counts a large set anew after it could not be counted", async () => {
  const { index } = largeSet(10_000);
  datasetStore.setState({ index, arriving: null });
  vi.mocked(countGraph).mockRejectedValueOnce(new Error("no memory"));
  const first = graphOf(index);
  expect(graphOf(index)).toBe(first);
  await expect(first).rejects.toThrow("no memory");
  const again = graphOf(index);
  expect(again).not.toBe(first);
  await again;
  expect(countGraph).toHaveBeenCalledTimes(2);
});

it("tells who prepares a drawing that its set could not be counted", async () => {
  const { index } = largeSet(10_000);
  datasetStore.setState({ index, arriving: null });
  vi.mocked(countGraph).mockRejectedValueOnce(new Error("no memory"));
  await expect(prepare(index)).rejects.toThrow("no memory");
});

it("tells the outline once to each who asks, of a graph that is there already too", async () => {
  const { index } = largeSet(10);
  const [first, later] = [vi.fn(), vi.fn()];
  const graph = graphOf(index, first);
  expect(first.mock.calls).toEqual([[graph]]);
  await graphOf(index, later);
  expect(later.mock.calls).toEqual([[graph]]);
});
