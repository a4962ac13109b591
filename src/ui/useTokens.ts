import { useEffect, useState } from "react";
import { useView } from "../state/view.ts";
import { readTokens, type Tokens } from "./tokens.ts";

/** The tokens in force; null before the first layout. Follows the theme, the system's theme and forced colours. */
export function useTokens(): Tokens | null {
  const theme = useView((view) => view.theme);
  const [tokens, setTokens] = useState<Tokens | null>(null);
  useEffect(() => {
    const read = () => setTokens(readTokens(document.body));
    read();
    const queries = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((query) =>
      matchMedia(query),
    );
    for (const query of queries) query.addEventListener("change", read);
    return () => {
      for (const query of queries) query.removeEventListener("change", read);
    };
  }, [theme]);
  return tokens;
}
