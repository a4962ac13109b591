import { directionOf } from "../model/text.ts";
import type { PictureWish, StillPicture } from "../ui/picture.ts";
import { cut } from "../ui/breakLines.ts";
import { lineMeasure, SvgText } from "../ui/svgText.tsx";
import { TOKEN_NAMES } from "../ui/tokens.ts";
import { SvgPen } from "../ui/mark/pen.ts";
import { Strokes } from "../ui/mark/Strokes.tsx";
import { AXIS_HEIGHT, axisLabels, flagsOf } from "./axisLabels.ts";
import { countSize } from "./capacity.ts";
import { draw } from "./draw.ts";
import { unnamedLane } from "./lanes.ts";
import type { Cluster, Mark, SceneLane } from "./layout.ts";
import { legendOf } from "./stillLegend.tsx";
import { type Still, stillOf } from "./stillScene.ts";
import { ticks } from "./ticks.ts";

/** A label's words, one after the other in the direction of the language, inside the place that the layout gave them. */
function LabelWords({ mark, still }: { readonly mark: Mark; readonly still: Still }) {
  const { scale, locale, measure, index } = still;
  const event = index.events.at(mark.row);
  const emphasis = still.emphasisOf(mark.row);
  if (mark.label === null || event === undefined || emphasis === "dimmed") return null;
  const { label } = mark;
  const strong = label.key || emphasis === "selected";
  const own = { lang: locale.lang, dir: locale.dir, weight: 400, fill: "var(--ink-3)" } as const;
  const parts = [
    ...(label.date === null ? [] : [{ ...own, text: label.date }]),
    {
      text: label.title,
      lang: label.lang,
      dir: label.dir,
      weight: strong ? 600 : 400,
      fill: strong ? "var(--ink)" : "var(--ink-2)",
    } as const,
    ...(label.suffix === null
      ? []
      : [
          { ...own, text: "–" },
          { ...own, text: label.suffix },
        ]),
  ];
  const west = scale.west(label.s, label.width);
  const rtl = locale.dir === "rtl";
  let s = 2;
  return (
    <g>
      <rect x={west} y={mark.y - 10} width={label.width} height={20} fill="var(--paper)" />
      {parts.map((part, at) => {
        const x = rtl ? west + label.width - s : west + s;
        s += measure(part.text, 12.5, part.weight) + 6;
        return (
          <SvgText
            key={at}
            {...part}
            x={x}
            y={mark.y + 4.4}
            size={12.5}
            edge={rtl ? "east" : "west"}
          />
        );
      })}
    </g>
  );
}

function ClusterCount({ cluster, still }: { readonly cluster: Cluster; readonly still: Still }) {
  const { locale, measure, scale } = still;
  const text = locale.number(cluster.count);
  const size = countSize(cluster.count);
  const width = Math.max(18, measure(text, size, 600) + 6);
  const x = scale.x(cluster.s);
  return (
    <g>
      <rect
        x={x - width / 2}
        y={cluster.y - 8.5}
        width={width}
        height={17}
        rx={2}
        fill="var(--paper)"
        stroke={`var(--c-${cluster.slot})`}
      />
      <SvgText
        {...{ text, x, size }}
        y={cluster.y + 4.3}
        lang={locale.lang}
        dir={locale.dir}
        edge="middle"
        weight={600}
        fill={`var(--t-${cluster.slot})`}
      />
    </g>
  );
}

/** The lane's name and number of events, at the start of its line. */
function LaneName({
  lane,
  still,
  width,
}: {
  readonly lane: SceneLane;
  readonly still: Still;
  readonly width: number;
}) {
  const { locale, measure, gutter } = still;
  const rtl = locale.dir === "rtl";
  const x = (s: number): number => (rtl ? width - s : s);
  const { id, name, slot } = lane.lane;
  const dot = slot === null ? 0 : 18;
  const count = locale.number(lane.count);
  const room = gutter - dot - 12 - measure(count, 12) - 8;
  const { value, lang, dir } =
    name === null
      ? { value: locale.t(unnamedLane(id)), lang: locale.lang, dir: locale.dir }
      : locale.text(name);
  const y = AXIS_HEIGHT + lane.top;
  const start = rtl ? "east" : "west";
  return (
    <g>
      {slot !== null && <circle cx={x(5)} cy={y + 13} r={5} fill={`var(--c-${slot})`} />}
      <SvgText
        text={cut(value, room, lineMeasure(measure, 13, 600))}
        {...{ lang, dir }}
        x={x(dot)}
        y={y + 17.5}
        edge={start}
        size={13}
        weight={600}
      />
      <SvgText
        text={count}
        lang={locale.lang}
        dir={locale.dir}
        x={x(gutter - 12)}
        y={y + 17.5}
        edge={rtl ? "west" : "east"}
        size={12}
        fill="var(--ink-3)"
      />
      <path d={`M${x(0)},${y + lane.height - 0.5}H${x(gutter)}`} stroke="var(--hair)" />
    </g>
  );
}

function AxisWords({ still, open }: { readonly still: Still; readonly open: string | null }) {
  const { scale, locale, measure, index } = still;
  const small = lineMeasure(measure, 12);
  const cue = locale.t("timeline.direction");
  const flags = flagsOf(index, locale, scale, open);
  const words = axisLabels(ticks(scale, locale.dates, small), flags, scale, cue, small);
  const own = { lang: locale.lang, dir: directionOf(locale.lang), size: 12 } as const;
  const [begin, end] = scale.rtl ? (["east", "west"] as const) : (["west", "east"] as const);
  const tip = scale.x(scale.width);
  const away = -scale.sign;
  return (
    <g>
      {words.coarse.map(({ day, s, label }) => (
        <SvgText
          key={`c${day}`}
          {...own}
          text={label}
          x={scale.x(s + 4)}
          y={12.6}
          edge={begin}
          weight={600}
        />
      ))}
      <path
        d={`M${tip + away * 17},8.5H${tip + away * 2}M${tip + away * 6},5L${tip + away * 2},8.5L${tip + away * 6},12`}
        fill="none"
        stroke="var(--ink-3)"
        strokeWidth={1.3}
      />
      <SvgText {...own} text={cue} x={tip + away * 22} y={12.6} edge={end} fill="var(--ink-3)" />
      {words.fine.map(({ day, s, label }) => (
        <SvgText
          key={`f${day}`}
          {...own}
          text={label}
          x={scale.x(s + 4)}
          y={32}
          edge={begin}
          fill="var(--ink-3)"
        />
      ))}
      {words.flags.map(({ flag, from, to }) => {
        const chosen = flag.kind === "selected";
        return (
          <g key={`${flag.kind} ${flag.label}`}>
            <rect
              x={scale.west(from, to - from)}
              y={20}
              width={to - from}
              height={18}
              fill={chosen ? "var(--ink)" : "var(--panel)"}
            />
            <SvgText
              {...own}
              text={flag.label}
              x={scale.x((from + to) / 2)}
              y={33}
              edge="middle"
              weight={chosen ? 600 : 400}
              fill={chosen ? "var(--paper)" : "var(--ink-2)"}
            />
          </g>
        );
      })}
    </g>
  );
}

/** Titles that have come make room for others, which are asked for in turn; so often at most. */
const TURNS = 3;

/** As `timelinePicture`; of a large set, whose page has the titles on its screen alone, once those of the picture have come. */
export async function titledPicture(wish: PictureWish): Promise<StillPicture> {
  const { texts } = wish.index;
  if (texts === null) return timelinePicture(wish);
  const asker = {};
  for (let turn = 0; turn < TURNS; turn++) {
    const { lanes } = stillOf(wish, true).scene;
    const rows = lanes.flatMap(({ marks }) =>
      marks.flatMap(({ row, label }) => (label?.pending === true ? row : [])),
    );
    if (rows.length === 0) break;
    await texts.need(rows, asker);
  }
  void texts.need([], asker);
  return timelinePicture(wish);
}

/** The timeline as the screen shows it, with room for the labels that a screen has none for. */
export function timelinePicture(wish: PictureWish): StillPicture {
  const { index, view, locale, width, measure } = wish;
  const still = stillOf(wish, false);
  const { scene, scale, gutter, emphasisOf } = still;
  const plot = width - gutter;
  const axis = ticks(scale, locale.dates, lineMeasure(measure, 12));
  const pen = new SvgPen();
  draw(scene, {
    ctx: pen,
    scale,
    tokens: TOKEN_NAMES,
    emphasisOf,
    grid: [...axis.fine, ...axis.coarse].map(({ s }) => s),
    rules: flagsOf(index, locale, scale, view.event).filter(({ s }) => s >= 0 && s <= plot),
  });
  const body = (
    <g>
      <path d={`M0,${AXIS_HEIGHT - 0.5}H${width}`} stroke="var(--ink)" />
      {scene.lanes.map((lane) => (
        <LaneName key={lane.lane.id} {...{ lane, still, width }} />
      ))}
      <g transform={`translate(${locale.dir === "rtl" ? 0 : gutter} 0)`}>
        <AxisWords still={still} open={view.event} />
        <g transform={`translate(0 ${AXIS_HEIGHT})`}>
          <svg width={plot} height={scene.height}>
            <Strokes strokes={pen.strokes} />
          </svg>
          {scene.lanes.map((lane) => (
            <g key={lane.lane.id}>
              {lane.marks.map((mark) => (
                <LabelWords key={mark.row} {...{ mark, still }} />
              ))}
              {lane.clusters
                .filter(({ counted }) => counted)
                .map((cluster) => (
                  <ClusterCount key={cluster.first} {...{ cluster, still }} />
                ))}
            </g>
          ))}
        </g>
      </g>
    </g>
  );
  return {
    width,
    height: AXIS_HEIGHT + scene.height,
    body,
    legend: legendOf(still, index, locale, view.lanes === "category"),
    empty: wish.selection.count === 0,
  };
}
