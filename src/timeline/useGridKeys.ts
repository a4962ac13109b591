import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import { useIndex } from "../state/dataset.ts";
import { useSelection } from "../state/selection.ts";
import { viewActions, viewStore } from "../state/view.ts";
import { reveal } from "../query/camera.ts";
import { across, beside, cellsOf, moveOf, type Cell, type Move } from "./keys.ts";
import type { Scene } from "./layout.ts";
import type { Camera } from "./useCamera.ts";

interface GridKeys {
  /** The one cell in the tab order. */
  readonly activeKey: string | null;
  readonly onFocus: (event: { readonly target: EventTarget }) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface GridKeysProps {
  readonly grid: RefObject<HTMLElement | null>;
  readonly scene: Scene;
  readonly camera: Camera;
  readonly rtl: boolean;
  readonly onHelp: () => void;
}

/** Roving focus over the plot. Where a move leaves the window, the window follows, and the focus waits for the event to come in. */
export function useGridKeys({ grid, scene, camera, rtl, onHelp }: GridKeysProps): GridKeys {
  const index = useIndex();
  const { passes } = useSelection();
  const [active, setActive] = useState<string | null>(null);
  const awaited = useRef<number | null>(null);
  const lanes = cellsOf(scene);
  const flat = lanes.flat();
  const current = flat.find((cell) => cell.key === active) ?? flat[0] ?? null;

  const focusKey = (key: string): void => {
    grid.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(key)}"]`)?.focus();
  };
  useEffect(() => {
    const row = awaited.current;
    if (row === null) return;
    const cell = flat.find((each) => each.rows.includes(row));
    const start = index.starts[row] ?? 0;
    if (!cell || start < camera.window.from || start > camera.window.to) return;
    awaited.current = null;
    focusKey(cell.key);
  });

  const goTo = (row: number | undefined): void => {
    if (row === undefined) return;
    const cell = flat.find((each) => each.rows.includes(row));
    if (cell && cell.s >= 0 && cell.s <= scene.width) {
      focusKey(cell.key);
      return;
    }
    awaited.current = row;
    camera.glide(reveal(camera.window, index.starts[row] ?? 0, camera.domain));
  };

  /** The lane's next event outside the window: the rows of the scene end there, the lane does not. */
  const beyond = (cell: Cell, later: 1 | -1): number | undefined => {
    const lane = scene.lanes[cell.lane]?.lane;
    if (!lane) return undefined;
    const edge = later === 1 ? (cell.rows.at(-1) ?? 0) : (cell.rows[0] ?? 0);
    const category = index.events[edge]?.category;
    for (let row = edge + later; row >= 0 && row < passes.length; row += later) {
      if (passes[row] !== 1) continue;
      const event = index.events[row];
      const same =
        lane.slot !== null
          ? event?.category === category
          : lane.id === "" ||
            event?.place === lane.id ||
            event?.actors.some(({ actor }) => actor === lane.id);
      if (same) return row;
    }
    return undefined;
  };

  const run = (move: Move, cell: Cell): void => {
    switch (move.kind) {
      case "in-lane": {
        const next = beside(lanes[cell.lane] ?? [], cell, move.later, move.minor);
        if (next && next.s >= 0 && next.s <= scene.width) focusKey(next.key);
        else goTo(next?.rows[0] ?? beyond(cell, move.later));
        return;
      }
      case "across": {
        const next = across(lanes, cell, move.down);
        if (next) focusKey(next.key);
        return;
      }
      case "ends": {
        const all = [...passes.keys()].filter((row) => passes[row] === 1);
        const lane = scene.lanes[cell.lane]?.lane;
        const own = move.everywhere
          ? all
          : all.filter((row) =>
              lane?.slot !== null && lane?.slot !== undefined
                ? index.events[row]?.category === lane.id
                : (lane?.rows.includes(row) ?? false),
            );
        goTo(move.later === 1 ? own.at(-1) : own[0]);
        return;
      }
      case "story": {
        const from = cell.rows[0] ?? 0;
        for (let row = from + move.later; row >= 0 && row < passes.length; row += move.later)
          if (passes[row] === 1) {
            goTo(row);
            if (viewStore.getState().event !== null)
              viewActions.openEvent(index.events[row]?.id ?? null);
            return;
          }
        return;
      }
      case "pan":
        camera.step(move.share);
        return;
      case "zoom":
        camera.zoom(move.factor, index.starts[cell.rows[0] ?? 0]);
        return;
      case "all":
        camera.all();
        return;
      case "close":
        viewActions.patch({ event: null, focus: null });
        return;
      case "help":
        onHelp();
    }
  };

  return {
    activeKey: current?.key ?? null,
    onFocus: ({ target }) => {
      const key = target instanceof HTMLElement ? target.dataset["cell"] : undefined;
      if (key !== undefined) setActive(key);
    },
    onKeyDown: (event) => {
      const move = moveOf(event, rtl);
      if (move === null || current === null) return;
      // Escape is only ours while there is something to close.
      const view = viewStore.getState();
      if (move.kind === "close" && view.event === null && view.focus === null) return;
      event.preventDefault();
      run(move, current);
    },
  };
}
