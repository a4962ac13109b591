import { useEffect } from "react";
import { usePrinting } from "../ui/usePrinting.ts";

/** True while the page is being printed: what calls this puts the table in its place. */
export function useTablePrinting(): boolean {
  useEffect(() => {
    const root = document.documentElement;
    root.dataset["prints"] = "table";
    return () => {
      delete root.dataset["prints"];
    };
  }, []);
  return usePrinting();
}
