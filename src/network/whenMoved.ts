import type { PointerEvent } from "react";

/**
 * Hears a pointer that moves, not one under which the picture has moved: choosing an actor opens its panel, and what
 * then comes to lie under the resting mouse was not pointed at, nor is what a drag passes over.
 */
export const whenMoved =
  (then: () => void) =>
  ({ movementX, movementY, buttons }: PointerEvent): void => {
    if (buttons === 0 && (movementX !== 0 || movementY !== 0)) then();
  };
