import clsx from "clsx";
import { useMemo, useRef } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { useView } from "../state/view.ts";
import { NetworkComing } from "../ui/NetworkComing.tsx";
import type { Size } from "../ui/useSize.ts";
import { useCarried } from "./carry.ts";
import { choiceActions } from "./choice.ts";
import { Drawing } from "./Drawing.tsx";
import { orderOf } from "./entries.ts";
import type { Fit } from "./fit.ts";
import type { Frame, Mark } from "./frame.ts";
import type { Rect } from "./geometry.ts";
import { markRect, united } from "./labels.ts";
import { withNames } from "./emphasis.ts";
import { TieCard } from "./TieCard.tsx";
import { TreeLayer } from "./TreeLayer.tsx";
import type { GraphNow } from "./useGraph.ts";
import { nameOf } from "./sentences.ts";
import { sideAway } from "./sideAway.ts";
import { useEmphasis, useOpenTie } from "./useEmphasis.ts";
import { useFit, usePicture } from "./usePicture.ts";
import type { Zoom } from "./useZoom.ts";

export interface PictureProps extends GraphNow {
  readonly size: Size;
  readonly zoom: Zoom;
  /** Ids of what describes the tree. */
  readonly describedBy: string;
  readonly onHelp: () => void;
}

/** The drawing, the tree over it, and the list behind an open tie, once its actors have their places. */
export function Picture(props: PictureProps) {
  const fit = useFit(props.graph, props.size);
  return fit === null ? (
    <NetworkComing className="absolute inset-0" />
  ) : (
    <Arranged {...props} fit={fit} />
  );
}

function Arranged({
  graph,
  moment,
  size,
  zoom,
  describedBy,
  onHelp,
  fit,
}: PictureProps & { readonly fit: Fit }) {
  const locale = useLocale();
  const { number, dir } = locale;
  const focusId = useView((view) => view.focus);
  const openTie = useOpenTie(graph);
  const layer = useRef<HTMLDivElement>(null);
  useCarried(layer, zoom);
  const focus = focusId === null ? null : (graph.positionById.get(focusId) ?? null);
  const now = useMemo(() => ({ graph, moment }), [graph, moment]);
  const picture = usePicture({ now, fit, size, scale: zoom.transform.k, ringed: focus });
  const emphasis = useEmphasis(now, focus, openTie);
  const marks = useMemo(
    () => withNames(picture.frame, emphasis.actors ?? emphasis.inEvent, picture),
    [picture, emphasis],
  );
  const order = useMemo(
    () =>
      orderOf(graph, moment, (a, b) =>
        locale.compare(nameOf(locale, graph, a), nameOf(locale, graph, b)),
      ),
    [graph, moment, locale],
  );
  const boxes = useMemo(() => boxesOf(picture.frame, marks), [picture.frame, marks]);
  return (
    <>
      <div
        ref={layer}
        className="pointer-events-none absolute inset-0 origin-top-left will-change-transform"
      >
        <Drawing
          {...{ graph, moment, marks, emphasis, focus, number }}
          frame={picture.frame}
          texts={picture.texts}
          shift={zoom.transform}
        />
        <TreeLayer
          {...{ graph, moment, zoom, describedBy, onHelp, order, ...boxes }}
          shown={null}
          points={picture.points}
        />
      </div>
      {openTie !== null && (
        <TieCard
          {...{ graph, moment }}
          edge={openTie}
          onClose={() => choiceActions.openTie(null)}
          className={clsx(
            "absolute",
            sideAway(picture.frame.line(openTie)?.middle, size, zoom.transform, dir),
          )}
        />
      )}
    </>
  );
}

/** What actors take up with their names, and the middles of ties. */
export const boxesOf = ({ line }: Frame, marks: readonly Mark[]) => ({
  actorBox: (actor: number): Rect | null => {
    const mark = marks[actor];
    return mark ? united(markRect(mark, mark.r), mark.label ?? markRect(mark, mark.r)) : null;
  },
  tieBox: (edge: number): Rect | null => {
    const middle = line(edge)?.middle;
    return middle ? { x0: middle.x, y0: middle.y, x1: middle.x, y1: middle.y } : null;
  },
});
