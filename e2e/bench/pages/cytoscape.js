import cytoscape from "cytoscape";
import { fetchData, offer, stage } from "./offer.ts";

const { nodes, links } = await (await fetchData()).json();
const graph = cytoscape({
  container: stage(),
  elements: {
    nodes: nodes.map(({ id, name }) => ({ data: { id, label: name } })),
    edges: links.map(([from, to]) => ({ data: { source: nodes[from].id, target: nodes[to].id } })),
  },
  style: [
    { selector: "node", style: { label: "data(label)", width: 8, height: 8, "font-size": 6 } },
    { selector: "edge", style: { width: 1, "curve-style": "haystack" } },
  ],
  layout: { name: "cose", numIter: 300, animate: false },
});
await new Promise((resolve) => {
  graph.one("render", resolve);
});
offer({ surface: "canvas", pan: "drag", zoom: "wheel", settled: Promise.resolve() });
