import { useEffect, useState } from "react";
import { useView } from "../state/view.ts";
import { readTokens, type Tokens } from "./tokens.ts";

const QUERIES = ["(prefers-color-scheme: dark)", "(forced-colors: active)"];

/** Tokens by what decides over them: whoever draws draws with the same. */
const known = new Map<string, Tokens>();

function tokensNow(): Tokens {
  const { theme } = document.documentElement.dataset;
  const matches = QUERIES.map((query) => matchMedia(query).matches);
  const key = [theme, devicePixelRatio, ...matches].join(" ");
  const tokens = known.get(key) ?? readTokens(document.body);
  known.set(key, tokens);
  return tokens;
}

/**
 * The tokens in force. Follows the theme, the system's theme and forced colours. They are others on a screen of another
 * pixel ratio too, though they say the same: what was drawn with the old ones is drawn again, as sharp as it can be.
 */
export function useTokens(): Tokens {
  const theme = useView((view) => view.theme);
  const [tokens, setTokens] = useState(tokensNow);
  useEffect(() => {
    const read = () => setTokens(tokensNow());
    read();
    const ratio = `(resolution: ${devicePixelRatio}dppx)`;
    const queries = [...QUERIES, ratio].map((query) => matchMedia(query));
    for (const query of queries) query.addEventListener("change", read);
    return () => {
      for (const query of queries) query.removeEventListener("change", read);
    };
    // Of another ratio another query tells.
  }, [theme, tokens]);
  return tokens;
}
