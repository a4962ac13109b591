import clsx from "clsx";
import { useMemo, useRef, type MouseEvent } from "react";
import { useLocale } from "../../i18n/useLocale.ts";
import { useView } from "../../state/view.ts";
import { NetworkComing } from "../../ui/NetworkComing.tsx";
import { useTokens } from "../../ui/useTokens.ts";
import { useCarried } from "../carry.ts";
import { choiceActions, useChoice } from "../choice.ts";
import { Drawing } from "../Drawing.tsx";
import { orderOf } from "../entries.ts";
import { markRect, united } from "../labels.ts";
import { boxesOf, type PictureProps } from "../Picture.tsx";
import { sideAway } from "../sideAway.ts";
import { TieCard } from "../TieCard.tsx";
import { toggleFocus, TreeLayer } from "../TreeLayer.tsx";
import { useEmphasis, useOpenTie } from "../useEmphasis.ts";
import { whenMoved } from "../whenMoved.ts";
import type { Rect } from "../geometry.ts";
import { Names } from "./Names.tsx";
import { useNearest } from "./useNearest.ts";
import { useNames, usePart } from "./useNames.ts";
import { useRenderer } from "./useRenderer.ts";

/** How far from a mark the pointer still means it, pixels. */
const REACH = 12;

/** Many actors: painted in a worker, named by rank; who is pointed at or in focus is drawn over it with its ties. */
export function Crowd({ graph, moment, size, zoom, describedBy, onHelp }: PictureProps) {
  const { number, dir } = useLocale();
  const tokens = useTokens();
  const canvas = useRef<HTMLCanvasElement>(null);
  const over = useRef<HTMLDivElement>(null);
  const arranged = useRenderer({ graph, moment, size, zoom, tokens }, canvas);
  const now = useMemo(() => ({ graph, moment }), [graph, moment]);
  const focusId = useView((view) => view.focus);
  const focus = focusId === null ? null : (graph.positionById.get(focusId) ?? null);
  const pointed = useChoice((choice) => choice.actor);
  const openTie = useOpenTie(graph);
  const emphasis = useEmphasis(now, focus, openTie);
  const { width, height } = size;
  const places = arranged?.places ?? null;
  const done = arranged?.done === true;

  const points = useMemo(
    () =>
      graph.actors.map((_, at) => ({
        x: (places?.[at * 2] ?? 0.5) * width,
        y: (places?.[at * 2 + 1] ?? 0.5) * height,
      })),
    [graph, places, width, height],
  );
  // The tree says what is seen: nobody is there before the first picture.
  const seen = arranged?.pictured === true;
  const order = useMemo(() => (seen ? orderOf(graph, moment, null) : []), [seen, graph, moment]);
  const shift = zoom.transform;
  const sight = { now, points, size, shift };
  const part = usePart(sight, emphasis);
  const { marks: names, textOf } = useNames(sight, order, done && part === null);

  useCarried(over, zoom);

  const nearest = useNearest(points);
  const actorAt = ({ clientX, clientY, currentTarget }: MouseEvent): number | null => {
    const box = currentTarget.getBoundingClientRect();
    const [x, y] = shift.invert([clientX - box.x, clientY - box.y]);
    return done ? nearest(x, y, REACH / shift.k) : null;
  };
  const idAt = (at: number | null): string | null =>
    at === null ? null : (graph.actors[at]?.id ?? null);

  const partBoxes = useMemo(() => part && boxesOf(part.frame, part.marks), [part]);
  const shown = useMemo(() => new Set(part === null ? names.keys() : part.actors), [names, part]);
  const actorBox = (actor: number): Rect | null => {
    const mark = names.get(actor);
    if (mark) return united(markRect(mark, mark.r), mark.label ?? markRect(mark, mark.r));
    const at = part === null ? -1 : part.actors.indexOf(actor);
    if (at >= 0) return partBoxes?.actorBox(at) ?? null;
    const point = points[actor];
    return point ? markRect({ x: point.x * shift.k, y: point.y * shift.k }, 8) : null;
  };
  const tieBox = (edge: number): Rect | null => {
    const at = part === null ? -1 : part.edges.indexOf(edge);
    return at < 0 ? null : (partBoxes?.tieBox(at) ?? null);
  };
  const openLine = part && openTie !== null ? part.frame.line(part.edges.indexOf(openTie)) : null;

  return (
    <div dir="ltr" className="absolute inset-0">
      {/* For the pointer alone: the tree is for everybody. */}
      <div
        aria-hidden
        className={clsx("absolute inset-0 overflow-hidden", pointed !== null && "cursor-pointer")}
        onPointerMove={(event) => {
          if (event.pointerType !== "touch")
            whenMoved(() => choiceActions.pointActor(idAt(actorAt(event))))(event);
        }}
        onPointerLeave={() => choiceActions.pointActor(null)}
        onClick={(event) => {
          const id = idAt(actorAt(event));
          if (id !== null) toggleFocus(id, focusId);
        }}
      >
        <canvas
          ref={canvas}
          className={clsx(
            "absolute start-0 top-0 origin-top-left will-change-transform transition-opacity duration-150 motion-reduce:transition-none",
            part !== null && "opacity-25",
          )}
        />
      </div>
      <div
        ref={over}
        className="pointer-events-none absolute inset-0 origin-top-left will-change-transform"
      >
        {part === null ? (
          <Names {...{ graph, moment, names, textOf, shift }} />
        ) : (
          <Drawing
            {...{ number, shift }}
            graph={part.graph}
            moment={part.moment}
            frame={part.frame}
            marks={part.marks}
            texts={part.texts}
            emphasis={part.emphasis}
            focus={focus === null ? null : part.actors.indexOf(focus)}
          />
        )}
        {!seen && <NetworkComing className="absolute inset-0" />}
        {seen && (
          <TreeLayer
            {...{ graph, moment, actorBox, tieBox, shown, order }}
            {...{ zoom, points, describedBy, onHelp }}
          />
        )}
      </div>
      {openTie !== null && (
        <TieCard
          {...{ graph, moment }}
          edge={openTie}
          onClose={() => choiceActions.openTie(null)}
          className={clsx("absolute", sideAway(openLine?.middle, size, shift, dir))}
        />
      )}
    </div>
  );
}
