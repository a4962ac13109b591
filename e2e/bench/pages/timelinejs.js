import { Timeline } from "@knight-lab/timelinejs/src/js/timeline/Timeline.js";
import "@knight-lab/timelinejs/dist/css/timeline.css";
import { fetchData, found, offer, stage } from "./offer.ts";

const data = await (await fetchData()).json();
const root = stage();
root.id = "timeline";
// Its default fonts would be asked from Google.
const options = { font: null, hash_bookmark: false };
let timeline = new Timeline("timeline", data, options);
await found(".tl-timemarker");
offer({
  // A drag is taken only on empty background, of which a dense strip has none.
  surface: ".tl-timenav-slider",
  pan: "sideways",
  zoom: "step",
  step: (_, direction) => (direction === 1 ? timeline.zoomIn() : timeline.zoomOut()),
  // It has no filter: it is built again.
  filter: async (on) => {
    root.replaceChildren();
    const group = data.events[0].group;
    const events = on ? data.events.filter((event) => event.group === group) : data.events;
    timeline = new Timeline("timeline", { events }, options);
    await found(".tl-timemarker");
  },
});
