import "./app/styles.css";
import { frameOfWindow, loadFrame } from "./app/frameFiles.ts";
import { fetchLetters } from "./app/letters.ts";
import { loadMessages } from "./i18n/loadMessages.ts";
import { fetchEarly } from "./ingest/early.ts";
import { aheadOf, setPath } from "./state/ahead.ts";
import { fromHome } from "./state/page.ts";

// Whatever the first view waits for is on its way before the script that shows it has come. All is asked for again
// there; a failure is told there.
const { set, data, lang, embed } = aheadOf(location.search, navigator.languages);
if (set !== null) fetchEarly(fromHome(setPath(set)).href);
if (data !== null && /\.parquet$/i.test(data) && URL.canParse(data, document.baseURI))
  import("./ingest/large/earlyPort.ts").then(
    ({ openEarly }) => openEarly(fromHome(data)),
    () => undefined,
  );
loadMessages(lang).catch(() => undefined);
loadFrame(frameOfWindow(embed)).catch(() => undefined);
const letters = fetchLetters(lang);
import("./app/start.tsx")
  .then(({ start }) => start(letters))
  .catch((reason: unknown) => {
    // Without its script the page can still be read, where the build has written the set into it.
    document.documentElement.dataset["state"] = "error";
    throw reason;
  });
