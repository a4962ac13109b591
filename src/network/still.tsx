import { ACTOR_KINDS } from "../model/types.ts";
import { graphSteps, SIGNS, type Graph, type Limits } from "../query/graph.ts";
import { momentOf } from "../query/moment.ts";
import { finishSoftly } from "../query/steps.ts";
import { ACTOR_SHAPES } from "../ui/actorShape.ts";
import type { DrawPicture, LegendEntry, PictureWish } from "../ui/picture.ts";
import { lineMeasure } from "../ui/svgText.tsx";
import { Drawing } from "./Drawing.tsx";
import { emphasisOf, withNames } from "./emphasis.ts";
import { atRest, frameOf, radiusScale } from "./frame.ts";
import type { Rect } from "./geometry.ts";
import { GhostSign, leftOut, SIGN_HEIGHT, SIGN_WIDTH, TieSign } from "./Legend.tsx";
import { isCrowd } from "./crowd/isCrowd.ts";
import { isTall } from "./layout.ts";
import { arrangingOf, bendsIn, namesOf } from "./placing.ts";
import { arrange } from "./useArrangement.ts";
import { graphOf } from "./useGraph.ts";

/** Of a crowd a picture shows those whose names and signs can be read on paper. */
const FEW: Limits = { actors: 120, edges: 500 };

/** A picture is as high as its actors need: about so many pixels each, between these. */
const PER_ACTOR = 15;
const LOWEST = 380;
const HIGHEST = 1100;

const heightFor = (actors: number, width: number): number =>
  Math.round(Math.min(HIGHEST, Math.max(LOWEST, actors * PER_ACTOR * Math.sqrt(1000 / width))));

/** Signs and kinds that the drawing uses. */
function legendOf(graph: Graph, { locale }: PictureWish, ghosts: boolean): LegendEntry[] {
  const signs = SIGNS.filter((sign) => graph.edges.some((edge) => edge.sign === sign));
  const kinds = ACTOR_KINDS.filter((kind) => graph.actors.some(({ actor }) => actor.kind === kind));
  const lowered = (16 - SIGN_HEIGHT) / 2;
  // Read from where lines begin, as the legend on the screen is.
  const way =
    locale.dir === "rtl"
      ? `translate(${SIGN_WIDTH} ${lowered}) scale(-1 1)`
      : `translate(0 ${lowered})`;
  return [
    ...signs.map((sign): LegendEntry => ({
      sign: (
        <g transform={way}>
          <TieSign sign={sign} />
        </g>
      ),
      width: SIGN_WIDTH,
      label: locale.t(`network.sign-${sign}`),
    })),
    ...(ghosts
      ? [
          {
            sign: (
              <g transform={way}>
                <GhostSign />
              </g>
            ),
            width: SIGN_WIDTH,
            label: locale.t("network.ghost"),
          },
        ]
      : []),
    ...kinds.map((kind): LegendEntry => ({
      sign: (
        <path
          d={ACTOR_SHAPES[kind]}
          transform="translate(8 8) scale(5)"
          fill="none"
          stroke="var(--ink-2)"
          strokeWidth={0.3}
        />
      ),
      width: 16,
      label: locale.t(`model.kind-${kind}`),
    })),
    ...leftOut(locale, graph).map((label): LegendEntry => ({ sign: null, width: 0, label })),
  ];
}

/** The network as the screen shows it at rest: the same places, the open event and the actor in focus marked. */
export const networkPicture: DrawPicture = async (wish, signal) => {
  const { index, selection, window, view, locale, width, measure } = wish;
  const whole = await graphOf(index);
  const graph = isCrowd(whole) ? await finishSoftly(graphSteps(index, FEW), { signal }) : whole;
  if (graph === null) throw new Error("The network was given up.");
  const moment = momentOf(graph, selection, window);
  const size = { width, height: heightFor(graph.actors.length, width) };
  const tall = isTall(size);
  const fit = await finishSoftly(arrange(arrangingOf(graph, size)), { signal });
  signal.throwIfAborted();
  if (fit === null) throw new Error("The network was given up.");
  const { texts, labels } = namesOf(graph, locale, tall, lineMeasure(measure, 12.5, 600));
  const box: Rect = { x0: 1, y0: 1, x1: width - 1, y1: size.height - 1 };
  const focus = view.focus === null ? null : (graph.positionById.get(view.focus) ?? null);
  const frame = frameOf({
    graph,
    moment,
    points: fit.points,
    bends: bendsIn(graph, fit, size),
    labels,
    sides: fit.sides,
    box,
    tall,
    resting: atRest(graph),
    ringed: focus,
    radius: radiusScale(graph, size),
  });
  const row = view.event === null ? null : (index.rowById.get(view.event) ?? null);
  const event = row === null ? undefined : index.events.at(row);
  const emphasis = emphasisOf(graph, moment, {
    actor: focus,
    edge: null,
    row,
    participants: event?.actors.map(({ actor }) => actor) ?? [],
  });
  const marks = withNames(frame, emphasis.actors ?? emphasis.inEvent, { labels, box, tall });
  const ghosts = moment.ghosts.includes(1);
  return {
    ...size,
    body: (
      <svg width={width} height={size.height}>
        <Drawing
          {...{ graph, moment, frame, marks, texts, emphasis, focus }}
          shift={{ x: 0, y: 0 }}
          number={locale.number}
          still
        />
      </svg>
    ),
    legend: legendOf(graph, wish, ghosts),
    empty: graph.actors.length === 0,
  };
};
