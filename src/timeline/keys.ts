import type { Cluster, Mark, Scene, SceneLane } from "./layout.ts";

/** Something of the plot that can have the focus: an event or a cluster. */
export interface Cell {
  /** Stable while the window moves: lane id and first row. */
  readonly key: string;
  readonly lane: number;
  readonly has: (row: number) => boolean;
  /** The first row of it. */
  readonly first: number;
  /** Logical pixels of its head. */
  readonly s: number;
}

/** What a cell stands for. */
export type Target = Mark | Cluster;

export const cellKey = (lane: string, target: Pick<Mark, "row"> | Pick<Cluster, "first">): string =>
  "row" in target ? `${lane}/${target.row}` : `${lane}/+${target.first}`;

const firstRow = (target: Target): number => ("row" in target ? target.row : target.first);

/** All that stands in a lane, in the order of time: rows are. */
export const targetsOf = ({ marks, clusters }: SceneLane): Target[] =>
  [...marks, ...clusters].toSorted((a, b) => firstRow(a) - firstRow(b));

/** What the cell of a key stands for; null where the scene has none. */
export function targetAt(scene: Scene, key: string | undefined): Target | null {
  for (const { lane, marks, clusters } of scene.lanes)
    for (const target of [...marks, ...clusters])
      if (cellKey(lane.id, target) === key) return target;
  return null;
}

/** Cells by lane, in time order. */
export function cellsOf(scene: Scene): readonly (readonly Cell[])[] {
  return scene.lanes.map((lane, at) =>
    targetsOf(lane).map((target): Cell => ({
      key: cellKey(lane.lane.id, target),
      lane: at,
      has: "row" in target ? (row) => row === target.row : target.has,
      first: firstRow(target),
      s: "row" in target ? target.head : target.s,
    })),
  );
}

/** What a key asks for. `later` is 1 for later in time, -1 for earlier. */
export type Move =
  | { readonly kind: "in-lane"; readonly later: 1 | -1 }
  | { readonly kind: "across"; readonly down: 1 | -1 }
  | { readonly kind: "pan"; readonly share: number }
  | { readonly kind: "ends"; readonly later: 1 | -1; readonly everywhere: boolean }
  | { readonly kind: "zoom"; readonly factor: number }
  | { readonly kind: "all" }
  | { readonly kind: "story"; readonly later: 1 | -1 }
  | { readonly kind: "close" }
  | { readonly kind: "help" };

interface Press {
  readonly key: string;
  /** Physical key: letters and brackets sit elsewhere on an Arabic keyboard, their keys do not. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Arrows are physical: with time running to the left, ArrowLeft is later. null: not ours, let it pass. */
export function moveOf(press: Press, rtl: boolean): Move | null {
  const command = press.ctrlKey || press.metaKey;
  switch (press.key) {
    case "ArrowLeft":
    case "ArrowRight": {
      // With Alt they are the browser's way back and forth.
      if (press.altKey) return null;
      const later = (press.key === "ArrowRight") !== rtl ? 1 : -1;
      return command ? { kind: "pan", share: later * 0.5 } : { kind: "in-lane", later };
    }
    case "ArrowUp":
      return { kind: "across", down: -1 };
    case "ArrowDown":
      return { kind: "across", down: 1 };
    case "PageUp":
      return { kind: "pan", share: -1 };
    case "PageDown":
      return { kind: "pan", share: 1 };
    case "Home":
      return { kind: "ends", later: -1, everywhere: command };
    case "End":
      return { kind: "ends", later: 1, everywhere: command };
    case "Escape":
      return { kind: "close" };
    case "?":
    case "؟":
      return { kind: "help" };
    default:
  }
  // Ctrl and these are the browser's own zoom.
  if (command || press.altKey) return null;
  if (press.key === "+" || press.code === "NumpadAdd" || press.code === "Equal")
    return { kind: "zoom", factor: 2 };
  if (press.key === "-" || press.code === "NumpadSubtract" || press.code === "Minus")
    return { kind: "zoom", factor: 0.5 };
  if (press.code === "Digit0" || press.code === "Numpad0") return { kind: "all" };
  if (press.code === "BracketLeft") return { kind: "story", later: -1 };
  if (press.code === "BracketRight") return { kind: "story", later: 1 };
  return null;
}

/** The next cell of the lane in time, or null at its end. */
export const beside = (lane: readonly Cell[], from: Cell, later: 1 | -1): Cell | null =>
  lane[lane.findIndex((cell) => cell.key === from.key) + later] ?? null;

/** The cell whose head is nearest to `s` logical pixels. */
export const nearest = (cells: readonly Cell[], s: number): Cell | null =>
  cells.reduce<Cell | null>(
    (best, cell) => (best === null || Math.abs(cell.s - s) < Math.abs(best.s - s) ? cell : best),
    null,
  );

/** The cell nearest in time in the next lane that has one. */
export function across(lanes: readonly (readonly Cell[])[], from: Cell, down: 1 | -1): Cell | null {
  for (let i = from.lane + down; i >= 0 && i < lanes.length; i += down) {
    const near = nearest(lanes[i] ?? [], from.s);
    if (near) return near;
  }
  return null;
}
