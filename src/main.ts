import "./app/styles.css";
import { frameOfWindow, loadFrame } from "./app/frameFiles.ts";
import { fetchFonts } from "./app/fonts.ts";
import { loadMessages } from "./i18n/loadMessages.ts";
import { fetchEarly } from "./ingest/early.ts";
import { aheadOf, setPath } from "./state/ahead.ts";
import { fromHome } from "./state/page.ts";

// Start every request of the first view before its script arrives. start.tsx asks again, gets these responses, and
// reports failures.
const { set, data, lang, embed } = aheadOf(location.search, navigator.languages);
if (set !== null) fetchEarly(fromHome(setPath(set)).href);
if (data !== null && /\.parquet$/i.test(data) && URL.canParse(data, document.baseURI))
  import("./ingest/large/earlyPort.ts").then(
    ({ openEarly }) => openEarly(fromHome(data)),
    () => undefined,
  );
loadMessages(lang).catch(() => undefined);
loadFrame(frameOfWindow(embed)).catch(() => undefined);
const fonts = fetchFonts(lang);
import("./app/start.tsx")
  .then(({ start }) => start(fonts))
  .catch((reason: unknown) => {
    // Without its script the page can still be read where the build has written the set into it.
    document.documentElement.dataset["state"] = "error";
    throw reason;
  });
