import type { CSSProperties } from "react";

const HEIGHT = 20;

/** Gone at the end of the scrolling, where nothing scrolls, and where the browser knows no such timeline. */
const SHADE: CSSProperties = {
  blockSize: HEIGHT,
  marginBlockStart: -HEIGHT,
  background: "linear-gradient(to top, var(--hair), transparent)",
  opacity: 0,
  animation: "more-below linear both",
  animationTimeline: "scroll()",
  animationRange: `calc(100% - ${HEIGHT}px) 100%`,
};

/** The last in a column that scrolls: a shade over its lower edge while there is more below. */
export const MoreBelow = () => (
  <div aria-hidden className="pointer-events-none sticky bottom-0 shrink-0" style={SHADE} />
);
