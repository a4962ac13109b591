import { useEffect, type RefObject } from "react";

/** In a frame: talks with the page around it, from when there is something to see. */
export function useHost(root: RefObject<HTMLElement | null>, stands: boolean): void {
  useEffect(() => {
    const element = root.current;
    if (!stands || element === null || window.parent === window) return;
    let cancelled = false;
    let disconnect = (): void => undefined;
    // Without it the frame still shows what its address says.
    import("../embed/connect.ts").then(
      ({ connectHost }) => {
        if (!cancelled) disconnect = connectHost(element);
      },
      () => undefined,
    );
    return () => {
      cancelled = true;
      disconnect();
    };
  }, [root, stands]);
}
