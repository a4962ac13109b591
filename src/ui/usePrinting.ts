import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** True while the page is being printed, as its user does. Rendered before the browser takes its picture. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const query = matchMedia("print");
    const tell = (now: boolean) => (): void => flushSync(() => setPrinting(now));
    const [start, end] = [tell(true), tell(false)];
    const change = (): void => (query.matches ? start() : end());
    addEventListener("beforeprint", start);
    addEventListener("afterprint", end);
    query.addEventListener("change", change);
    return () => {
      removeEventListener("beforeprint", start);
      removeEventListener("afterprint", end);
      query.removeEventListener("change", change);
    };
  }, []);
  return printing;
}
