import { createElement, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import { Chrono } from "react-chrono";
import "react-chrono/dist/style.css";
import { fetchData, found, offer, stage } from "./offer.ts";

const items = await (await fetchData()).json();
const most = items.filter(({ category }) => category === 0);
let choose;

function Page() {
  const [shown, setShown] = useState(items);
  useEffect(() => {
    choose = setShown;
  }, []);
  return createElement(
    "div",
    { style: { height: "500px" } },
    createElement(Chrono, { items: shown, mode: "alternating", allowDynamicUpdate: true }),
  );
}

createRoot(stage()).render(createElement(Page));
const card =
  "[class*='card-content'], .timeline-card-content, [data-testid='timeline-card-content']";
await found(card);
offer({
  // Cards in a scroller, not an axis of time: there is no zoom and no window.
  surface: card,
  pan: "wheel",
  filter: (on) => flushSync(() => choose(on ? most : items)),
});
