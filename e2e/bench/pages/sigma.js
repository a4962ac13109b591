import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import Layout from "graphology-layout-forceatlas2/worker";
import Sigma from "sigma";
import { fetchData, offer, stage } from "./offer.ts";

const { nodes, links } = await (await fetchData()).json();
const graph = new Graph();
nodes.forEach(({ id, name }, at) => {
  const angle = (at / nodes.length) * 2 * Math.PI;
  graph.addNode(id, { label: name, x: Math.cos(angle), y: Math.sin(angle), size: 3 });
});
for (const [from, to] of links) graph.mergeEdge(nodes[from].id, nodes[to].id);

// It draws once as it is made.
// oxlint-disable-next-line no-new -- it keeps itself
new Sigma(graph, stage());
const layout = new Layout(graph, { settings: forceAtlas2.inferSettings(graph) });
// One event for each iteration that the worker sends back.
let iterations = 0;
const settled = new Promise((resolve) => {
  graph.on("eachNodeAttributesUpdated", () => {
    if (++iterations !== 300) return;
    // Not within its own message: it still reads what is thrown away.
    setTimeout(() => layout.kill());
    resolve();
  });
});
layout.start();
offer({ surface: "canvas.sigma-mouse, canvas", pan: "drag", zoom: "wheel", settled });
