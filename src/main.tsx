import { createRoot } from "react-dom/client";
import "./app/styles.css";
import { App } from "./app/App.tsx";
import { connectHistory } from "./state/history.ts";
import { preloadMessages } from "./state/locale.ts";

connectHistory();
// Asked for again by the first render; a failure is told there.
preloadMessages().catch(() => undefined);

const root = document.getElementById("app");
if (root) createRoot(root).render(<App />);
