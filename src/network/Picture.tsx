import clsx from "clsx";
import { useMemo } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { useView } from "../state/view.ts";
import type { Size } from "../ui/useSize.ts";
import { choiceActions, useChoice } from "./choice.ts";
import { Drawing } from "./Drawing.tsx";
import type { Fit } from "./fit.ts";
import { emphasisOf, withNames, type Emphasis } from "./emphasis.ts";
import { TieCard } from "./TieCard.tsx";
import { TreeLayer } from "./TreeLayer.tsx";
import type { GraphNow } from "./useGraph.ts";
import { useFit, usePicture } from "./usePicture.ts";
import type { Zoom } from "./useZoom.ts";

interface PictureProps extends GraphNow {
  readonly size: Size;
  readonly zoom: Zoom;
  /** Ids of what describes the tree. */
  readonly describedBy: string;
  readonly onHelp: () => void;
}

/** The drawing, the tree over it, and the list behind an open tie; nothing until its actors have their places. */
export function Picture(props: PictureProps) {
  const fit = useFit(props.graph, props.size);
  return fit === null ? null : <Arranged {...props} fit={fit} />;
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
  const { number, dir } = useLocale();
  const focusId = useView((view) => view.focus);
  const openTie = useOpenTie(graph);
  const focus = focusId === null ? null : (graph.positionById.get(focusId) ?? null);
  const now = useMemo(() => ({ graph, moment }), [graph, moment]);
  const picture = usePicture({ now, fit, size, scale: zoom.transform.k, ringed: focus });
  const emphasis = useEmphasis(now, focus, openTie);
  const marks = useMemo(
    () => withNames(picture.frame, emphasis.actors ?? emphasis.inEvent, picture),
    [picture, emphasis],
  );
  return (
    <>
      <Drawing
        {...{ graph, moment, marks, emphasis, focus, number }}
        frame={picture.frame}
        texts={picture.texts}
        shift={zoom.transform}
      />
      <TreeLayer
        {...{ graph, moment, marks, zoom, describedBy, onHelp }}
        frame={picture.frame}
        points={picture.points}
      />
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

/** Position of the tie whose events are listed. */
export function useOpenTie(graph: GraphNow["graph"]): number | null {
  const tie = useChoice((choice) => choice.tie);
  const at = tie === null ? -1 : graph.edges.findIndex(({ id }) => id === tie);
  return at < 0 ? null : at;
}

function useEmphasis(
  { graph, moment }: GraphNow,
  focus: number | null,
  openTie: number | null,
): Emphasis {
  const index = useIndex();
  const eventId = useView((view) => view.event);
  const pointed = useChoice((choice) => choice.actor);
  const pointedEdge = useChoice((choice) => choice.edge);
  return useMemo(() => {
    const found = pointedEdge === null ? -1 : graph.edges.findIndex(({ id }) => id === pointedEdge);
    const edge = found >= 0 ? found : pointed === null ? openTie : null;
    const actor = pointed === null ? focus : (graph.positionById.get(pointed) ?? focus);
    const row = eventId === null ? null : (index.rowById.get(eventId) ?? null);
    const event = row === null ? undefined : index.events[row];
    const participants = event?.actors.map((each) => each.actor) ?? [];
    return emphasisOf(graph, moment, { actor, edge, row, participants });
  }, [graph, moment, index, focus, openTie, eventId, pointed, pointedEdge]);
}

/** The edge of the box away from the tie, so that the list does not lie on what it is about. */
function sideAway(
  middle: { readonly x: number; readonly y: number } | undefined,
  { width, height }: Size,
  shift: { readonly x: number; readonly y: number },
  dir: "rtl" | "ltr",
): string {
  const far = {
    x: (middle?.x ?? 0) + shift.x > width / 2,
    y: (middle?.y ?? 0) + shift.y > height / 2,
  };
  if (width < 560)
    return far.y
      ? "inset-x-0 top-0 max-h-[58%] border-b border-ink"
      : "inset-x-0 bottom-0 max-h-[58%] border-t border-ink";
  // `far.x` is of the screen: in Arabic that is where lines begin.
  const atStart = far.x === (dir === "ltr");
  return atStart
    ? "inset-y-0 start-0 w-80 max-w-[60%] border-e border-ink"
    : "inset-y-0 end-0 w-80 max-w-[60%] border-s border-ink";
}
