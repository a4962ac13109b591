import { useEffect } from "react";
import { createRoot } from "react-dom/client";
import { offer, stage } from "./offer.ts";

/** The least that a React page can be: what is above its time is ours. */
function Page() {
  useEffect(() => offer({ surface: "p" }), []);
  return <p>One line.</p>;
}

createRoot(stage()).render(<Page />);
