import { useEffect, useState } from "react";
import { type Frame, frameHere, frameName, loadFrame } from "./frameFiles.ts";

/**
 * The frame for the place there is; null until the first one is fetched, the one before while another is. Not a
 * lazy component: React holds back what was suspended for 300 ms, and this is the first thing to be seen.
 * Throws, for the error boundary, when it cannot be fetched.
 */
export function useFrame(embed: boolean, width: number): Frame | null {
  const name = frameName(embed, width);
  const [frame, setFrame] = useState<Frame | null>(() => frameHere(name));
  const [failure, setFailure] = useState<Error | null>(null);
  useEffect(() => {
    let cancelled = false;
    loadFrame(name).then(
      (loaded) => {
        if (!cancelled) setFrame(() => loaded);
      },
      (error: unknown) => {
        if (!cancelled) setFailure(error instanceof Error ? error : new Error(String(error)));
      },
    );
    return () => {
      cancelled = true;
    };
  }, [name]);
  if (frame === null && failure !== null) throw failure;
  return frame;
}
