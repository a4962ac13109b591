import ForceGraph from "force-graph";
import { fetchData, found, offer, stage } from "./offer.ts";

const { nodes, links } = await (await fetchData()).json();
let settle;
const settled = new Promise((resolve) => {
  settle = resolve;
});
// One iteration a frame, drawn each time.
new ForceGraph(stage())
  .graphData({
    nodes,
    links: links.map(([from, to]) => ({ source: nodes[from].id, target: nodes[to].id })),
  })
  .nodeAutoColorBy("group")
  .cooldownTicks(300)
  .cooldownTime(Infinity)
  .onEngineStop(settle);
await found("canvas");
await new Promise(requestAnimationFrame);
offer({ surface: "canvas", pan: "drag", zoom: "wheel", settled });
