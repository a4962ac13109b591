import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from "react";
import type { Index } from "../query/index.ts";
import type { RowSet } from "../query/rowSet.ts";
import { firstFrom, touching } from "../query/times.ts";
import { useIndex } from "../state/dataset.ts";
import { useSelection } from "../state/selection.ts";
import { viewActions, viewStore } from "../state/view.ts";
import { reveal } from "../query/camera.ts";
import { across, beside, cellsOf, moveOf, nearest, type Cell, type Move } from "./keys.ts";
import type { Scene } from "./layout.ts";
import type { Camera } from "./useCamera.ts";

interface GridKeys {
  /** The one cell in the tab order; null when the window holds none, then the grid itself is. */
  readonly activeKey: string | null;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface GridKeysProps {
  readonly grid: RefObject<HTMLElement | null>;
  readonly scene: Scene;
  readonly camera: Camera;
  readonly rtl: boolean;
  readonly onHelp: () => void;
}

/** An event, and the lane in which the reader focused it. */
interface Spot {
  readonly row: number;
  readonly lane: string;
}

/** Where to look for an event: its start, or its end when it has no start. */
const whenOf = ({ starts, ends }: Index, row: number): number => {
  const start = starts[row] ?? 0;
  return Number.isFinite(start) ? start : (ends[row] ?? 1) - 1;
};

/**
 * Roving focus over the plot. Where a move leaves the window, the window follows, and the focus waits for the event
 * to come in. Where the window leaves the focused event, the focus goes to what is nearest to it.
 */
export function useGridKeys({ grid, scene, camera, rtl, onHelp }: GridKeysProps): GridKeys {
  const index = useIndex();
  const { passes } = useSelection();
  const [active, setActive] = useState<string | null>(null);
  const awaited = useRef<Spot | null>(null);
  /** Where the reader put the focus; null while it is elsewhere on the page. */
  const held = useRef<Spot | null>(null);
  const following = useRef(false);
  const lanes = useMemo(() => cellsOf(scene), [scene]);
  const flat = useMemo(() => lanes.flat(), [lanes]);
  const current = flat.find((cell) => cell.key === active) ?? flat[0] ?? null;

  const laneOf = (cell: Cell): string => scene.lanes[cell.lane]?.lane.id ?? "";
  const cellOf = ({ row, lane }: Spot): Cell | undefined => {
    const found = flat.filter((cell) => cell.has(row));
    return found.find((cell) => laneOf(cell) === lane) ?? found[0];
  };
  const focusOn = (cell: Cell): void => {
    grid.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cell.key)}"]`)?.focus();
  };
  useLayoutEffect(() => {
    const spot = held.current;
    const element = grid.current;
    if (!spot || !element) return;
    // The browser leaves the focus nowhere when what had it is gone; the grid has it only while it is empty.
    const lost = document.activeElement === document.body;
    if (!lost && (document.activeElement !== element || flat.length === 0)) return;
    const { from, to } = camera.window;
    const s = ((whenOf(index, spot.row) - from) / (to - from)) * scene.width;
    const own = lanes.find((cells) => cells.some((cell) => laneOf(cell) === spot.lane));
    const cell = cellOf(spot) ?? nearest(own ?? [], s) ?? nearest(flat, s);
    following.current = true;
    if (cell) focusOn(cell);
    else element.focus();
    following.current = false;
  });
  useEffect(() => {
    const spot = awaited.current;
    if (spot === null) return;
    const cell = cellOf(spot);
    const day = whenOf(index, spot.row);
    if (!cell || day < camera.window.from || day > camera.window.to) return;
    awaited.current = null;
    focusOn(cell);
  });

  /** Where rows end there is none. */
  const known = (row: number): number | undefined =>
    row >= 0 && row < passes.size ? row : undefined;
  const goTo = (row: number | undefined, lane: string): void => {
    if (row === undefined) return;
    const cell = cellOf({ row, lane });
    if (cell) {
      focusOn(cell);
      return;
    }
    awaited.current = { row, lane };
    camera.glide(reveal(camera.window, whenOf(index, row), camera.domain));
  };

  /** All rows that pass the filters; of one lane, or of all. */
  const members = (lane: string | null): RowSet =>
    scene.lanes.find((each) => each.lane.id === lane)?.lane.rows ?? passes;
  const firstOf = (rows: RowSet): number | undefined => known(rows.next(0));
  const lastOf = (rows: RowSet): number | undefined => known(rows.previous(rows.size - 1));

  /** The lane's next event outside the window: the rows of the scene end there, the lane does not. */
  const beyond = (cell: Cell, later: 1 | -1): number | undefined => {
    const rows = members(laneOf(cell));
    const { reaching, first, last } = touching(index.times, rows, camera.window);
    if (later === 1) return known(rows.next(last));
    const inside = new Set(reaching);
    let row = rows.previous(Math.min(first, cell.first) - 1);
    while (inside.has(row)) row = rows.previous(row - 1);
    return known(row);
  };

  /** From a window without events: the next one in time. */
  const fromNowhere = (move: Move): void => {
    if (move.kind !== "in-lane" && move.kind !== "story" && move.kind !== "ends") return;
    if (move.kind === "ends") goTo(move.later === 1 ? lastOf(passes) : firstOf(passes), "");
    else {
      // The window is empty: what begins before its end ends before its beginning.
      const next = firstFrom(index.times, camera.window.to);
      goTo(known(move.later === 1 ? passes.next(next) : passes.previous(next - 1)), "");
    }
  };

  const inside = (move: Move, cell: Cell): void => {
    switch (move.kind) {
      case "in-lane": {
        const next = beside(lanes[cell.lane] ?? [], cell, move.later);
        if (next) focusOn(next);
        else goTo(beyond(cell, move.later), laneOf(cell));
        return;
      }
      case "across": {
        const next = across(lanes, cell, move.down);
        if (next) focusOn(next);
        return;
      }
      case "ends": {
        const rows = members(move.everywhere ? null : laneOf(cell));
        goTo(move.later === 1 ? lastOf(rows) : firstOf(rows), laneOf(cell));
        return;
      }
      case "story": {
        if (!passes.has(cell.first)) return;
        const next = known(
          move.later === 1 ? passes.next(cell.first + 1) : passes.previous(cell.first - 1),
        );
        if (next === undefined) return;
        goTo(next, laneOf(cell));
        if (viewStore.getState().event !== null)
          viewActions.openEvent(index.events.at(next)?.id ?? null);
        return;
      }
      default:
    }
  };

  const run = (move: Move): void => {
    switch (move.kind) {
      case "pan":
        camera.step(move.share);
        return;
      case "zoom": {
        const { from, to } = camera.window;
        const day = current ? whenOf(index, current.first) : (from + to) / 2;
        // What began before the window is held where it enters.
        camera.zoom(move.factor, Math.min(Math.max(day, from), to));
        return;
      }
      case "all":
        camera.all();
        return;
      case "close":
        viewActions.patch({ event: null, focus: null });
        return;
      case "help":
        onHelp();
        return;
      default:
        if (current) inside(move, current);
        else fromNowhere(move);
    }
  };

  return {
    activeKey: current?.key ?? null,
    onFocus: ({ target }) => {
      const key = target instanceof HTMLElement ? target.dataset["cell"] : undefined;
      const cell = flat.find((each) => each.key === key);
      if (!cell) return;
      setActive(cell.key);
      if (!following.current) held.current = { row: cell.first, lane: laneOf(cell) };
    },
    onBlur: ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && grid.current?.contains(relatedTarget)))
        held.current = null;
    },
    onKeyDown: (event) => {
      const move = moveOf(event, rtl);
      if (move === null) return;
      // Escape is only ours while there is something to close.
      const view = viewStore.getState();
      if (move.kind === "close" && view.event === null && view.focus === null) return;
      event.preventDefault();
      awaited.current = null;
      // The cell that took the focus from an event that left the window counts as chosen once a key is pressed.
      if (held.current && current && !current.has(held.current.row))
        held.current = { row: current.first, lane: laneOf(current) };
      run(move);
    },
  };
}
