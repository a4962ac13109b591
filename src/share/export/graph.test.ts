// @vitest-environment happy-dom
import { MultiGraph } from "graphology";
import { parse } from "graphology-gexf";
import { expect, it, vi } from "vitest";
import { gexf } from "./graph.ts";
import { hard, shownOf } from "./shown.fixture.ts";

async function written(shown: Parameters<typeof gexf>[0]): Promise<MultiGraph> {
  const pieces: string[] = [];
  for await (const piece of gexf(shown, new AbortController().signal)) pieces.push(piece);
  return parse(MultiGraph, pieces.join(""), { allowUndeclaredAttributes: true });
}

it("is read back: actors of the window, kinds, directions, names in both languages", async () => {
  const shown = await shownOf("ar", hard);
  const graph = await written(shown);
  expect(graph.nodes().toSorted()).toEqual(["gna", "turkey", "un"]);
  expect(graph.getNodeAttributes("un")).toMatchObject({
    label: "الأمم المتحدة",
    name_ar: "الأمم المتحدة",
    name_en: "UN & <co>",
    actor_kind: "organisation",
    events: 1,
  });
  const tie = graph.findEdge((_, { tie_kind }) => tie_kind === "supports");
  expect(graph.isDirected(tie)).toBe(true);
  expect(graph.extremities(tie)).toEqual(["turkey", "gna"]);
  expect(graph.getEdgeAttributes(tie)).toMatchObject({ sign: "support", sources: "report" });
  expect(graph.size).toBe(1);
});

it("keeps pairs that only share events apart from ties, without a direction", async () => {
  const shown = await shownOf("en", { ...hard, ties: [] });
  const graph = await written(shown);
  expect(graph.edges().map((edge) => graph.isUndirected(edge))).toEqual([true]);
  expect(graph.findEdge((_, { tie_kind }) => tie_kind === "shared")).toBeDefined();
});

it("lets the page answer while what is shared is counted", async () => {
  const shown = await shownOf("en", hard);
  const clock = vi.spyOn(performance, "now");
  let now = 0;
  clock.mockImplementation(() => (now += 1000));
  const answered = vi.fn();
  setTimeout(answered);
  await gexf(shown, new AbortController().signal).next();
  clock.mockRestore();
  expect(answered).toHaveBeenCalled();
});

it("stops counting when it is given up", async () => {
  const shown = await shownOf("en", hard);
  const clock = vi.spyOn(performance, "now");
  let now = 0;
  clock.mockImplementation(() => (now += 1000));
  const work = new AbortController();
  setTimeout(() => work.abort());
  const { done } = await gexf(shown, work.signal).next();
  clock.mockRestore();
  expect(done).toBe(true);
});
