import { parseSearch, type Address } from "../state/url.ts";
import type { View } from "../state/view.ts";

/** How and of what the timeline is shown: stays as it is unless the host names it. */
const STANDING = ["lang", "theme", "axis", "controls"] as const;

/**
 * The view that a host asks for with a search, and what of it was not understood. What a reader chooses
 * (window, filters, event …) is replaced whole, as by a link; a frame stays a frame.
 */
export function askedView(search: string, now: View): Pick<Address, "view" | "problems"> {
  const named = new URLSearchParams(search);
  // Read as of a frame, which a host may not have said.
  named.set("embed", now.embed ? "1" : "0");
  const { view, problems } = parseSearch(`?${named}`);
  const asked: { -readonly [Name in keyof View]: View[Name] } = { ...view, embed: now.embed };
  const keep = <Name extends keyof View>(name: Name): void => {
    asked[name] = now[name];
  };
  for (const name of STANDING) if (!named.has(name)) keep(name);
  // The two name one thing, and `data` wins.
  if (!named.has("set") && !named.has("data")) {
    keep("set");
    keep("data");
  }
  return { view: asked, problems };
}
