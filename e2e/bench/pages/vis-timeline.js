import { DataSet, Timeline } from "vis-timeline/standalone";
import "vis-timeline/styles/vis-timeline-graph2d.min.css";
import { fetchData, found, offer, stage } from "./offer.ts";

const events = await (await fetchData()).json();
const groups = Array.from({ length: 8 }, (_, id) => ({ id, content: `${id + 1}` }));
const items = new DataSet(events);
const timeline = new Timeline(stage(), items, groups, { height: "100%" });
const { min, max } = timeline.getItemRange();
const show = (from, to) => timeline.setWindow(from, to, { animation: false });
// Left to itself it shows "this week" with everything piled at its edge, until its clock ticks a second later.
await found(".vis-item");
show(min, max);
await found(".vis-item");
offer({
  surface: ".vis-center",
  pan: "drag",
  zoom: "wheel",
  window: show,
  filter: (on) => {
    timeline.setItems(on ? new DataSet(events.filter(({ group }) => group === 0)) : items);
    timeline.redraw();
  },
});
