import TimelinesChart from "timelines-chart";
import { changed, fetchData, found, offer, stage } from "./offer.ts";

const data = await (await fetchData()).json();
const root = stage();
const chart = TimelinesChart()(root)
  .width(innerWidth)
  .maxHeight(innerHeight - 100)
  .enableAnimations(false)
  .data(data);
await found(".series-segment");

let view = [Date.UTC(2011, 0), Date.UTC(2021, 0)];
const show = (from, to) => {
  view = [from, to];
  chart.zoomX([new Date(from), new Date(to)]);
};
offer({
  surface: "svg",
  pan: "step",
  zoom: "step",
  // It knows no gesture that moves or zooms by small steps.
  step: (what, direction) => {
    const [from, to] = view;
    const span = to - from;
    const by = what === "pan" ? (direction * 8 * span) / innerWidth : direction * span * 0.1;
    show(from + by, what === "pan" ? to + by : to - by);
  },
  window: show,
  filter: (on) => {
    const drawn = changed(root);
    chart.data(on ? data.slice(0, 1) : data);
    return drawn;
  },
});
