import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
} from "react";
import { useLocale } from "../i18n/useLocale.ts";
import type { Drawable } from "../query/graph.ts";
import { useIndex } from "../state/dataset.ts";
import { useView, viewActions } from "../state/view.ts";
import { choiceActions } from "./choice.ts";
import { entriesOf, hasElement } from "./entries.ts";
import type { Point, Rect } from "./geometry.ts";
import { findTyped, stepFor, type Entry } from "./keys.ts";
import { actorWords, relationWords } from "./sentences.ts";
import type { GraphNow } from "./useGraph.ts";
import type { Zoom } from "./useZoom.ts";
import { whenMoved } from "./whenMoved.ts";

interface TreeLayerProps extends GraphNow {
  /** What an actor takes up in the drawing before it is moved, and where a tie is; null where neither is drawn. */
  readonly actorBox: (actor: number) => Rect | null;
  readonly tieBox: (edge: number) => Rect | null;
  /** Actors that are in sight by name: of a crowd nobody else has an element, save around the focus. null: all have. */
  readonly shown: ReadonlySet<number> | null;
  /** Positions of the actors as the tree lists them. */
  readonly order: readonly number[];
  readonly zoom: Zoom;
  /** Unzoomed places of the actors. */
  readonly points: readonly Point[];
  /** Ids of what describes the tree. */
  readonly describedBy: string;
  readonly onHelp: () => void;
}

/** How long after a letter the next one still belongs to the same word, milliseconds. */
const TYPING = 700;
const SMALLEST = 24;

/** The actors and their ties as a tree laid over the drawing: focus, names and keys for everybody, hit areas for the pointer. */
export function TreeLayer({
  graph,
  moment,
  actorBox,
  tieBox,
  shown,
  order,
  zoom,
  points,
  describedBy,
  onHelp,
}: TreeLayerProps) {
  const locale = useLocale();
  const index = useIndex();
  const focus = useView((view) => view.focus);
  const [open, setOpen] = useState<number | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const moveTo = useRef<string | null>(null);
  const typed = useRef({ text: "", at: 0 });

  const entries = useMemo(
    () => entriesOf(graph, moment, order, open),
    [order, open, graph, moment],
  );
  const at = Math.max(
    0,
    entries.findIndex(({ key }) => key === current),
  );
  const wordsOf = useCallback(
    (entry: Entry): string =>
      entry.kind === "tie"
        ? relationWords(locale, index, { graph, moment }, entry.edge, entry.actor)
        : actorWords(locale, { graph, moment }, entry.actor),
    [graph, moment, index, locale],
  );

  const elements = useMemo(
    () =>
      entries.flatMap((entry, place) =>
        hasElement(entry, place, at, shown) ? [{ entry, place, name: wordsOf(entry) }] : [],
      ),
    [entries, at, shown, wordsOf],
  );

  useEffect(() => {
    const key = moveTo.current;
    if (key === null) return;
    moveTo.current = null;
    root.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
  });

  const go = (entry: Entry | undefined): void => {
    if (!entry) return;
    setCurrent(entry.key);
    moveTo.current = entry.key;
    const point = points[entry.actor];
    if (point) zoom.reveal(point);
  };
  const choose = (entry: Entry): void => {
    if (entry.kind === "tie") choiceActions.openTie(graph.edges[entry.edge]?.id ?? null);
    else toggleFocus(graph.actors[entry.actor]?.id ?? null, focus);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const entry = entries[at];
    if (!entry) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const step = stepFor(
      { key: event.key, ctrl, alt: event.altKey },
      { entries, at, open, focused: focus !== null, dir: locale.dir, points },
    );
    if (step === null) {
      if (ctrl || event.altKey || [...event.key].length !== 1 || event.key === " ") return;
      const text =
        event.timeStamp - typed.current.at < TYPING ? typed.current.text + event.key : event.key;
      typed.current = { text, at: event.timeStamp };
      const names = entries.map((each) => wordsToFind(graph, each));
      const to = findTyped(names, at, text);
      if (to >= 0) go(entries[to]);
      event.preventDefault();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    switch (step.do) {
      case "go":
        return go(entries[step.to]);
      case "open":
        return setOpen(entry.actor);
      case "close":
        return setOpen(null);
      case "choose":
        return choose(entry);
      case "release":
        return viewActions.focusActor(null);
      case "help":
        return onHelp();
      case "jump":
        return go(entries.find(({ kind, actor }) => kind === "actor" && actor === step.actor));
      case "zoom":
        return step.way === "in"
          ? zoom.closer(points[entry.actor])
          : step.way === "out"
            ? zoom.farther(points[entry.actor])
            : zoom.fit();
    }
  };

  return (
    <div
      ref={root}
      role="tree"
      aria-label={locale.t("network.tree")}
      aria-describedby={describedBy}
      onKeyDown={onKeyDown}
      // The drawing is the same in every language: places count from the same side of the screen.
      dir="ltr"
      className="pointer-events-none absolute inset-0 overflow-hidden"
    >
      {elements.map(({ entry, place, name }) => {
        const rect = entry.kind === "tie" ? tieBox(entry.edge) : actorBox(entry.actor);
        return (
          <TreeItem
            key={entry.key}
            {...{ graph, entry, name, focus, open }}
            current={place === at}
            style={boxStyle(rect ? atLeast(rect) : CORNER, zoom.transform)}
            onFocus={() => setCurrent(entry.key)}
            onChoose={() => choose(entry)}
          />
        );
      })}
    </div>
  );
}

interface TreeItemProps {
  readonly graph: Drawable;
  readonly entry: Entry;
  readonly name: string;
  /** Id of the actor in focus. */
  readonly focus: string | null;
  /** The actor whose ties are listed. */
  readonly open: number | null;
  /** The one that the Tab key reaches. */
  readonly current: boolean;
  readonly style: CSSProperties;
  readonly onFocus: () => void;
  readonly onChoose: () => void;
}

function TreeItem(props: TreeItemProps) {
  const { graph, entry, name, focus, open, current, style, onFocus, onChoose } = props;
  const tie = entry.kind === "tie";
  const id = graph.actors[entry.actor]?.id ?? null;
  const edge = tie ? (graph.edges[entry.edge]?.id ?? null) : null;
  const point = (on: boolean): void =>
    tie ? choiceActions.pointEdge(on ? edge : null) : choiceActions.pointActor(on ? id : null);
  return (
    <div
      role="treeitem"
      data-key={entry.key}
      {...(tie ? {} : { "data-actor": id })}
      aria-level={tie ? 2 : 1}
      aria-setsize={entry.of}
      aria-posinset={entry.place}
      aria-label={name}
      {...(!tie && entry.ties > 0 ? { "aria-expanded": open === entry.actor } : {})}
      aria-selected={!tie && id === focus}
      tabIndex={current ? 0 : -1}
      onFocus={() => {
        onFocus();
        point(true);
      }}
      onBlur={() => point(false)}
      onPointerMove={whenMoved(() => point(true))}
      onPointerLeave={() => point(false)}
      onClick={onChoose}
      className="pointer-events-auto absolute start-0 top-0 cursor-pointer outline-offset-1 pointer-coarse:after:absolute pointer-coarse:after:-inset-1.5"
      style={style}
    />
  );
}

/** What typing letters finds an actor by; ties are not typed for. */
function wordsToFind({ actors }: Drawable, entry: Entry): string {
  const actor = entry.kind === "tie" ? undefined : actors[entry.actor]?.actor;
  return actor ? [...Object.values(actor.name), ...(actor.aliases ?? [])].join(" ") : "";
}

/** Focus on an actor takes the panel: an open event would stand in its place. */
export function toggleFocus(id: string | null, focus: string | null): void {
  if (id === null || id === focus) viewActions.focusActor(null);
  else viewActions.patch({ focus: id, event: null });
}

const CORNER: Rect = { x0: 0, y0: 0, x1: SMALLEST, y1: SMALLEST };

/** Grown evenly to the least size of a target. */
function atLeast({ x0, y0, x1, y1 }: Rect): Rect {
  const dx = Math.max(0, SMALLEST - (x1 - x0)) / 2;
  const dy = Math.max(0, SMALLEST - (y1 - y0)) / 2;
  return { x0: x0 - dx, y0: y0 - dy, x1: x1 + dx, y1: y1 + dy };
}

const boxStyle = ({ x0, y0, x1, y1 }: Rect, shift: Point) => ({
  inlineSize: x1 - x0,
  blockSize: y1 - y0,
  transform: `translate(${x0 + shift.x}px, ${y0 + shift.y}px)`,
});
