import { useMemo } from "react";
import type { Index } from "../query/index.ts";
import { useIndex } from "../state/dataset.ts";
import { revealing } from "../state/revealing.ts";
import { useView, viewActions, viewStore, type WalkName } from "../state/view.ts";
import { walkOf, type Step, type Story } from "./story.ts";

export interface Walk {
  readonly name: WalkName;
  readonly steps: readonly Step[];
  /** Position in `steps`; -1 when the story has none. */
  readonly at: number;
  readonly step: Step | null;
  /** To a position of a walk, this one or the other; the timeline's window and an open event go along. */
  readonly go: (at: number, name?: WalkName) => void;
}

/** The walk that the view is on; `fallback` when it is on none, null without one. */
export function useWalk(story: Story, fallback: WalkName | null = null): Walk | null {
  const index = useIndex();
  const walking = useView((view) => view.walk);
  const step = useView((view) => view.step);
  const name = walking ?? fallback;
  return useMemo(() => {
    if (name === null) return null;
    const steps = walkOf(story, name);
    const at = Math.min(step, steps.length) - 1;
    return {
      name,
      steps,
      at,
      step: steps[at] ?? null,
      go: (to, walk = name) => goTo(index, story, walk, to),
    };
  }, [index, story, name, step]);
}

/** Does nothing beyond the ends. */
export function goTo(index: Index, story: Story, walk: WalkName, at: number): void {
  const step = walkOf(story, walk)[at];
  const event = step && index.events.at(step.row);
  if (!event) return;
  viewActions.patch({
    walk,
    step: at + 1,
    ...revealing(index, step.row),
    ...(viewStore.getState().event !== null && { event: event.id }),
  });
}

export const endWalk = (): void => viewActions.patch({ walk: null, step: 1 });
