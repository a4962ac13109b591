import { useEffect, useState } from "react";
import { useView } from "../state/view.ts";
import { readTokens, type Tokens } from "./tokens.ts";

const QUERIES = ["(prefers-color-scheme: dark)", "(forced-colors: active)"];

/** Tokens by what decides over them: whoever draws draws with the same. */
const known = new Map<string, Tokens>();

function tokensNow(): Tokens {
  const { theme } = document.documentElement.dataset;
  const key = [theme, ...QUERIES.map((query) => matchMedia(query).matches)].join(" ");
  const tokens = known.get(key) ?? readTokens(document.body);
  known.set(key, tokens);
  return tokens;
}

/** The tokens in force. Follows the theme, the system's theme and forced colours. */
export function useTokens(): Tokens {
  const theme = useView((view) => view.theme);
  const [tokens, setTokens] = useState(tokensNow);
  useEffect(() => {
    const read = () => setTokens(tokensNow());
    read();
    const queries = QUERIES.map((query) => matchMedia(query));
    for (const query of queries) query.addEventListener("change", read);
    return () => {
      for (const query of queries) query.removeEventListener("change", read);
    };
  }, [theme]);
  return tokens;
}
