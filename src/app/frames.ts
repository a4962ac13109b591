import { useEffect, useState, type ComponentType } from "react";
import type { FrameProps } from "./FrameProps.ts";

/** Container widths, not the screen's: a frame in a column is a phone. */
export const TABLET = 560;
export const DESKTOP = 1100;

type Frame = ComponentType<FrameProps>;

const frames = {
  wide: () => import("./Wide.tsx").then(({ Wide }) => Wide),
  narrow: () => import("./Narrow.tsx").then(({ Narrow }) => Narrow),
  embedded: () => import("./Embedded.tsx").then(({ Embedded }) => Embedded),
} satisfies Record<string, () => Promise<Frame>>;

type FrameName = keyof typeof frames;

const nameOf = (embed: boolean, width: number): FrameName =>
  embed ? "embedded" : width < TABLET ? "narrow" : "wide";

/** Starts the fetch of the frame that will be shown, beside that of the data and the messages. */
export function preloadFrame(embed: boolean, width: number): void {
  frames[nameOf(embed, width)]().catch(() => undefined);
}

/**
 * The frame for the place there is; null until the first one is fetched, the one before while another is. Not a
 * lazy component: React holds back what was suspended for 300 ms, and this is the first thing to be seen.
 * Throws, for the error boundary, when it cannot be fetched.
 */
export function useFrame(embed: boolean, width: number): Frame | null {
  const name = nameOf(embed, width);
  const [frame, setFrame] = useState<Frame | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  useEffect(() => {
    let wanted = true;
    frames[name]().then(
      (loaded) => {
        if (wanted) setFrame(() => loaded);
      },
      (error: unknown) => {
        if (wanted) setFailure(error instanceof Error ? error : new Error(String(error)));
      },
    );
    return () => {
      wanted = false;
    };
  }, [name]);
  if (frame === null && failure !== null) throw failure;
  return frame;
}
