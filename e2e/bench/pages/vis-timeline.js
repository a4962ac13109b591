import { DataSet, DataView, Timeline } from "vis-timeline/standalone";
import "vis-timeline/styles/vis-timeline-graph2d.min.css";
import { fetchData, found, offer, stage } from "./offer.ts";

const events = await (await fetchData()).json();
const groups = Array.from({ length: 8 }, (_, id) => ({ id, content: `${id + 1}` }));
let only = false;
const items = new DataView(new DataSet(events), { filter: ({ group }) => !only || group === 0 });
const timeline = new Timeline(stage(), items, groups, { height: innerHeight });
const show = (from, to) => timeline.setWindow(from, to, { animation: false });
// Left to itself it shows "this week" with everything piled at its edge, until its clock ticks a second later.
await found(".vis-item");
show(Date.UTC(2011, 0), Date.UTC(2021, 0));
await found(".vis-item");
offer({
  surface: ".vis-center",
  pan: "drag",
  zoom: "wheel",
  window: show,
  filter: (on) =>
    new Promise((resolve) => {
      const drawn = () => {
        timeline.off("changed", drawn);
        resolve();
      };
      timeline.on("changed", drawn);
      only = on;
      items.refresh();
    }),
});
