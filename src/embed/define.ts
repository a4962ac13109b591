import { SiyaqTimeline } from "./element.ts";

// A page may load the script twice.
if (!customElements.get("siyaq-timeline")) customElements.define("siyaq-timeline", SiyaqTimeline);
