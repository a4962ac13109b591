import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from "react";
import type { Index } from "../query/index.ts";
import { lowerBound, positionOf, touching, type Run } from "../query/run.ts";
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

/** An event and the lane in which the reader met it. */
interface Place {
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
  const { passing } = useSelection();
  const [active, setActive] = useState<string | null>(null);
  const awaited = useRef<Place | null>(null);
  /** Where the reader put the focus; null while it is elsewhere on the page. */
  const held = useRef<Place | null>(null);
  const following = useRef(false);
  const lanes = cellsOf(scene);
  const flat = lanes.flat();
  const current = flat.find((cell) => cell.key === active) ?? flat[0] ?? null;

  const laneOf = (cell: Cell): string => scene.lanes[cell.lane]?.lane.id ?? "";
  const cellOf = ({ row, lane }: Place): Cell | undefined => {
    const found = flat.filter((cell) => cell.has(row));
    return found.find((cell) => laneOf(cell) === lane) ?? found[0];
  };
  const focusOn = (cell: Cell): void => {
    grid.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cell.key)}"]`)?.focus();
  };
  useLayoutEffect(() => {
    const place = held.current;
    const element = grid.current;
    if (!place || !element) return;
    // The browser leaves the focus nowhere when what had it is gone; the grid has it only while it is empty.
    const lost = document.activeElement === document.body;
    if (!lost && (document.activeElement !== element || flat.length === 0)) return;
    const { from, to } = camera.window;
    const s = ((whenOf(index, place.row) - from) / (to - from)) * scene.width;
    const own = lanes.find((cells) => cells.some((cell) => laneOf(cell) === place.lane));
    const cell = cellOf(place) ?? nearest(own ?? [], s) ?? nearest(flat, s);
    following.current = true;
    if (cell) focusOn(cell);
    else element.focus();
    following.current = false;
  });
  useEffect(() => {
    const place = awaited.current;
    if (place === null) return;
    const cell = cellOf(place);
    const day = whenOf(index, place.row);
    if (!cell || day < camera.window.from || day > camera.window.to) return;
    awaited.current = null;
    focusOn(cell);
  });

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

  /** All rows that pass the filters, in time order; of one lane, or of all. */
  const members = (lane: string | null): Run =>
    scene.lanes.find((each) => each.lane.id === lane)?.lane.run ?? passing;

  /** The lane's next event outside the window: the rows of the scene end there, the lane does not. */
  const beyond = (cell: Cell, later: 1 | -1): number | undefined => {
    const run = members(laneOf(cell));
    const { reaching, first, last } = touching(run, camera.window);
    if (later === 1) return run.rows[last];
    const from = Math.min(first, positionOf(run.rows, cell.first)) - 1;
    return run.rows[
      Array.from({ length: from + 1 }, (_, i) => from - i).find((at) => !reaching.includes(at)) ??
        -1
    ];
  };

  /** From a window without events: the next one in time. */
  const fromNowhere = (move: Move): void => {
    if (move.kind !== "in-lane" && move.kind !== "story" && move.kind !== "ends") return;
    const { rows } = passing;
    if (move.kind === "ends") goTo(move.later === 1 ? rows.at(-1) : rows[0], "");
    else {
      // The window is empty: what begins before its end ends before its beginning.
      const next = lowerBound(passing.starts, camera.window.to);
      goTo(move.later === 1 ? rows[next] : rows[next - 1], "");
    }
  };

  const inside = (move: Move, cell: Cell): void => {
    switch (move.kind) {
      case "in-lane": {
        const next = beside(lanes[cell.lane] ?? [], cell, move.later, move.minor);
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
        const { rows } = members(move.everywhere ? null : laneOf(cell));
        goTo(move.later === 1 ? rows.at(-1) : rows[0], laneOf(cell));
        return;
      }
      case "story": {
        const at = positionOf(passing.rows, cell.first);
        const next = at < 0 ? undefined : passing.rows[at + move.later];
        if (next === undefined) return;
        goTo(next, laneOf(cell));
        if (viewStore.getState().event !== null)
          viewActions.openEvent(index.events[next]?.id ?? null);
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
      // What stood in for an event that the window left is the reader's own from the first key on.
      if (held.current && current && !current.has(held.current.row))
        held.current = { row: current.first, lane: laneOf(current) };
      run(move);
    },
  };
}
