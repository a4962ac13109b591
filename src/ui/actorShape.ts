import type { ActorKind } from "../model/types.ts";

const polygon = (points: readonly (readonly [number, number])[]): string =>
  `M${points.map(([x, y]) => `${x.toFixed(3)},${y.toFixed(3)}`).join("L")}Z`;

const regular = (sides: number, radius: number, turn: number): string =>
  polygon(
    Array.from({ length: sides }, (_, i) => {
      const angle = turn + (2 * Math.PI * i) / sides;
      return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
    }),
  );

/** A square of side 2r with half a circle on each side: what military maps draw around what nobody has identified. */
const quatrefoil = (r: number): string => {
  const corners = [
    [r, -r],
    [r, r],
    [-r, r],
    [-r, -r],
  ] as const;
  return `M${-r},${-r}${corners.map(([x, y]) => `A${r},${r} 0 0 1 ${x},${y}`).join("")}Z`;
};

const UP = -Math.PI / 2;

/**
 * SVG path of an actor's mark around 0,0: the kind is carried by shape alone. All have the area of the
 * circle of radius 1 (π), so that size compares across kinds. Scale to taste; also for `new Path2D()`.
 */
export const ACTOR_SHAPES: Readonly<Record<ActorKind, string>> = {
  person: "M1,0A1,1 0 1 1 -1,0A1,1 0 1 1 1,0Z",
  state: regular(4, Math.sqrt(Math.PI / 2), Math.PI / 4),
  institution: regular(4, Math.sqrt(Math.PI / 2), UP),
  organisation: regular(6, Math.sqrt((2 * Math.PI) / (3 * Math.sqrt(3))), 0),
  "armed-force": regular(3, Math.sqrt((4 * Math.PI) / (3 * Math.sqrt(3))), UP),
  media: "M-1.1,-0.72H1.1V0.72H-1.1Z",
  group: regular(5, Math.sqrt(Math.PI / (2.5 * Math.sin((2 * Math.PI) / 5))), UP),
  unstated: quatrefoil(Math.sqrt(Math.PI / (4 + 2 * Math.PI))),
};
