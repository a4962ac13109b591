import { useEffect } from "react";
import { createRoot } from "react-dom/client";

/** The least that a React page can be: what is above its time is ours. */
function Page() {
  useEffect(() => {
    performance.mark("first-text");
  }, []);
  return <p>One line.</p>;
}

const root = document.getElementById("app");
if (root) createRoot(root).render(<Page />);
