import type { Direction } from "../model/text.ts";
import { fold } from "../query/fold.ts";
import type { Point } from "./geometry.ts";

/** A line of the tree: an actor, or under an open actor one of its edges. Positions in the graph. */
export type Entry = ActorEntry | TieEntry;

interface Placed {
  readonly key: string;
  /** Its number among its siblings, from 1, and theirs. */
  readonly place: number;
  readonly of: number;
}

interface ActorEntry extends Placed {
  readonly kind: "actor";
  readonly actor: number;
  /** How many edges it opens on. */
  readonly ties: number;
}

interface TieEntry extends Placed {
  readonly kind: "tie";
  /** Whose tie it is here, and who stands at the other end. */
  readonly actor: number;
  readonly other: number;
  readonly edge: number;
}

/** What a key means where the focus is; null when it is not the tree's. */
export type Step =
  | { readonly do: "go"; readonly to: number }
  | { readonly do: "open" | "close" | "choose" | "release" | "help" }
  | { readonly do: "jump"; readonly actor: number }
  | { readonly do: "zoom"; readonly way: "in" | "out" | "fit" };

interface Key {
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
}

interface TreePosition {
  readonly entries: readonly Entry[];
  readonly at: number;
  /** Position in the graph of the actor whose ties are listed. */
  readonly open: number | null;
  /** Someone is in focus (`view.focus`). */
  readonly focused: boolean;
  /** Of reading, not of the drawing: the arrow that goes on opens. */
  readonly dir: Direction;
  readonly points: readonly Point[];
}

const SIDES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The actor nearest to `from` within 60° of a side of the screen. */
export function neighbourAt(points: readonly Point[], from: number, key: string): number | null {
  const side = SIDES[key];
  const here = points[from];
  if (!side || !here) return null;
  let best: number | null = null;
  let least = Infinity;
  points.forEach(({ x, y }, at) => {
    const along = (x - here.x) * side[0] + (y - here.y) * side[1];
    const distance = Math.hypot(x - here.x, y - here.y);
    if (at === from || along <= 0 || along < distance * 0.5) return;
    // What lies straight ahead is nearer than what lies aside.
    const price = distance * (2 - along / distance);
    if (price < least) {
      least = price;
      best = at;
    }
  });
  return best;
}

function arrow(key: string, { entries, at, open, dir }: TreePosition): Step | null {
  const entry = entries[at];
  if (!entry) return null;
  const onward = key === (dir === "rtl" ? "ArrowLeft" : "ArrowRight");
  if (entry.kind === "tie")
    return onward
      ? null
      : {
          do: "go",
          to: entries.findIndex(({ kind, actor }) => kind === "actor" && actor === entry.actor),
        };
  if (onward)
    return open === entry.actor ? { do: "go", to: at + 1 } : entry.ties > 0 ? { do: "open" } : null;
  return open === entry.actor ? { do: "close" } : null;
}

export function stepFor({ key, ctrl, alt }: Key, from: TreePosition): Step | null {
  const { entries, at, open, focused, points } = from;
  const entry = entries[at];
  if (!entry) return null;
  const last = entries.length - 1;
  if (alt) {
    const actor = neighbourAt(points, entry.kind === "tie" ? entry.other : entry.actor, key);
    return actor === null ? null : { do: "jump", actor };
  }
  if (ctrl && key !== "Enter") return null;
  switch (key) {
    case "ArrowUp":
      return at > 0 ? { do: "go", to: at - 1 } : null;
    case "ArrowDown":
      return at < last ? { do: "go", to: at + 1 } : null;
    case "ArrowLeft":
    case "ArrowRight":
      return arrow(key, from);
    case "Home":
      return { do: "go", to: 0 };
    case "End":
      return { do: "go", to: last };
    case "Enter":
      return ctrl && entry.kind === "tie" ? { do: "jump", actor: entry.other } : { do: "choose" };
    case " ":
      return { do: "choose" };
    case "Escape":
      if (entry.kind === "tie")
        return {
          do: "go",
          to: entries.findIndex(({ kind, actor }) => kind === "actor" && actor === entry.actor),
        };
      return open !== null ? { do: "close" } : focused ? { do: "release" } : null;
    case "+":
    case "=":
      return { do: "zoom", way: "in" };
    case "-":
    case "−":
      return { do: "zoom", way: "out" };
    case "0":
    case "٠":
      return { do: "zoom", way: "fit" };
    case "?":
    case "؟":
      return { do: "help" };
    default:
      return null;
  }
}

const starts = (name: string, typed: string): boolean =>
  fold(name)
    .split(/\s+/)
    .some(
      (word) =>
        word.startsWith(typed) || (word.startsWith("ال") && word.slice(2).startsWith(typed)),
    );

/**
 * Type-ahead: the next entry after `at` one of whose words begins with what was typed, Arabic with or without its
 * article. A single letter moves on; a longer one stays where it still fits. -1 when none does.
 */
export function findTyped(names: readonly string[], at: number, typed: string): number {
  const wanted = fold(typed).trim();
  if (wanted === "") return -1;
  const first = wanted.length > 1 ? 0 : 1;
  for (let i = first; i < names.length + first; i++) {
    const to = (at + i) % names.length;
    if (starts(names[to] ?? "", wanted)) return to;
  }
  return -1;
}
