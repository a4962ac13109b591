import { createRoot } from "react-dom/client";
import "./app/styles.css";
import { App } from "./app/App.tsx";
import { preloadFrame } from "./app/frames.ts";
import { connectHistory } from "./state/history.ts";
import { preloadMessages } from "./state/locale.ts";
import { viewStore } from "./state/view.ts";

connectHistory();
// Asked for again by the first render; a failure is told there.
preloadMessages().catch(() => undefined);

preloadFrame(viewStore.getState().embed, innerWidth);

const root = document.getElementById("app");
if (root) createRoot(root).render(<App />);
