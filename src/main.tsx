import { createRoot } from "react-dom/client";
import "./app/styles.css";
import { App } from "./app/App.tsx";
import { preloadFrame } from "./app/frames.ts";
import { connectHistory } from "./state/history.ts";
import { preloadData } from "./app/useLoading.ts";
import { preloadMessages } from "./state/locale.ts";
import { viewStore } from "./state/view.ts";

connectHistory();
// Asked for again by the first render; a failure is told there.
preloadMessages().catch(() => undefined);

const view = viewStore.getState();
preloadFrame(view.embed, innerWidth);
preloadData(view);

const root = document.getElementById("app");
if (root) createRoot(root).render(<App />);
