import { DataSet, Network } from "vis-network/standalone";
import { fetchData, offer, stage } from "./offer.ts";

const { nodes, links } = await (await fetchData()).json();
const network = new Network(
  stage(),
  {
    nodes: new DataSet(nodes.map(({ name, group }, id) => ({ id, label: name, group }))),
    edges: new DataSet(links.map(([from, to]) => ({ from, to }))),
  },
  { edges: { smooth: false }, physics: { stabilization: { iterations: 300 } } },
);
// It shows nothing before it has come to rest.
await new Promise((resolve) => {
  network.once("stabilizationIterationsDone", resolve);
});
network.setOptions({ physics: false });
await new Promise((resolve) => {
  network.once("afterDrawing", resolve);
  network.redraw();
});
offer({ surface: "canvas", pan: "drag", zoom: "wheel", settled: Promise.resolve() });
