import { useState } from "react";
import { useIndex } from "../state/dataset.ts";
import { useView } from "../state/view.ts";
import { litBy, type Lit, type Story, type Target } from "./story.ts";
import type { Walk } from "./useWalk.ts";

const same = (a: Target | null, b: Target): boolean =>
  a !== null && JSON.stringify(a) === JSON.stringify(b);

export interface Emphasis {
  /** null: nothing stands out. */
  readonly lit: Lit | null;
  readonly isPinned: (target: Target) => boolean;
  readonly togglePin: (target: Target) => void;
  readonly unpin: () => void;
  /** What a list's entry takes so that pointing at it and coming to it makes it stand out. */
  readonly pointing: (target: Target) => {
    readonly onPointerEnter: () => void;
    readonly onPointerLeave: () => void;
    readonly onFocus: () => void;
    readonly onBlur: () => void;
  };
}

/** What stands out: what is pointed at, else what has the focus, else what was pinned, else the step, else the open event. */
export function useEmphasis(story: Story, walk: Walk | null): Emphasis {
  const { rowById } = useIndex();
  const open = useView((view) => view.event);
  const [hover, setHover] = useState<Target | null>(null);
  const [focus, setFocus] = useState<Target | null>(null);
  const [pinned, setPinned] = useState<Target | null>(null);
  const [before, setBefore] = useState(walk?.step);
  if (before !== walk?.step) {
    // A step is newer than what was pointed at before it.
    setBefore(walk?.step);
    setFocus(null);
    setPinned(null);
  }
  const row = walk?.step?.row ?? (open === null ? undefined : rowById.get(open));
  const target: Target | null =
    hover ?? focus ?? pinned ?? (row === undefined ? null : { kind: "event", row });
  return {
    lit: target && litBy(story, target),
    isPinned: (each) => same(pinned, each),
    togglePin: (each) => setPinned(same(pinned, each) ? null : each),
    unpin: () => setPinned(null),
    pointing: (each) => ({
      onPointerEnter: () => setHover(each),
      onPointerLeave: () => setHover(null),
      onFocus: () => setFocus(each),
      onBlur: () => setFocus(null),
    }),
  };
}
