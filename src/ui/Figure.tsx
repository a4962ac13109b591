import type { Direction, Localised } from "../model/text.ts";
import type { LegendEntry, MeasureText, StillPicture } from "./picture.ts";
import { wrapped } from "./breakLines.ts";
import { lineMeasure, SvgText } from "./svgText.tsx";

/** What stands above and below a picture that leaves the page. */
export interface FigureWords {
  readonly title: Localised;
  /** Period and number of events; filters in words. */
  readonly lead: readonly string[];
  /** Sources, licence, where it is from. */
  readonly notes: readonly string[];
  readonly link: string | null;
  /** Said where the drawing would be empty. */
  readonly empty: string;
}

export interface FigurePlan {
  readonly picture: StillPicture;
  readonly lang: string;
  readonly dir: Direction;
  readonly measure: MeasureText;
  readonly margin: number;
  readonly words: FigureWords | null;
}

interface Line {
  readonly text: string;
  readonly lang: string;
  readonly dir: Direction;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly head?: boolean;
  readonly href?: string;
}

const LEGEND_ROW = 22;
const LEGEND_GAP = 20;
const SIGN_GAP = 6;
const EMPTY_HEIGHT = 48;

interface PlacedEntry {
  readonly entry: LegendEntry;
  /** From inline-start. */
  readonly s: number;
  readonly row: number;
}

function legendRows(
  entries: readonly LegendEntry[],
  width: number,
  measure: MeasureText,
): PlacedEntry[] {
  let s = 0;
  let row = 0;
  return entries.map((entry) => {
    const size = entry.width + SIGN_GAP + measure(entry.label, 12);
    if (s > 0 && s + size > width) {
      s = 0;
      row += 1;
    }
    const placed = { entry, s, row };
    s += size + LEGEND_GAP;
    return placed;
  });
}

/** Title, drawing, legend and notes under one another, measured: the whole figure in pixels. */
function placeFigure({ picture, lang, dir, measure, margin, words }: FigurePlan) {
  const lines: Line[] = [];
  let y = margin;
  const put = (
    text: string,
    size: number,
    step: number,
    most: number,
    style: Partial<Line> = {},
  ): void => {
    const face = style.head === true ? "head" : 400;
    for (const line of wrapped(text, picture.width, most, lineMeasure(measure, size, face))) {
      y += step;
      lines.push({
        text: line,
        lang,
        dir,
        y: y - step * 0.28,
        size,
        fill: "var(--ink-2)",
        ...style,
      });
    }
  };
  if (words !== null) {
    const { title } = words;
    const [size, step] = title.dir === "rtl" ? [34, 36] : [26, 31];
    put(title.value, size, step, 3, {
      head: true,
      fill: "var(--ink)",
      lang: title.lang,
      dir: title.dir,
    });
    y += 4;
    for (const text of words.lead) put(text, 13, 20, 6);
    y += 14;
  }
  const top = y;
  if (picture.empty && words !== null) {
    y += 8;
    put(words.empty, 14, 22, 2);
    y += EMPTY_HEIGHT - 30;
  } else y += picture.height;
  const legend = legendRows(picture.legend, picture.width, measure);
  const legendTop = y + 12;
  if (legend.length > 0) y = legendTop + ((legend.at(-1)?.row ?? 0) + 1) * LEGEND_ROW;
  if (words !== null) {
    y += 10;
    for (const text of words.notes) put(text, 12, 17, 4, { fill: "var(--ink-3)" });
    if (words.link !== null)
      put(words.link, 12, 17, 12, {
        fill: "var(--ink-3)",
        lang: "en",
        dir: "ltr",
        href: words.link,
      });
  }
  return {
    lines,
    top,
    legend,
    legendTop,
    height: Math.ceil(y + margin),
    width: picture.width + margin * 2,
  };
}

/** A drawing as one SVG that says what it is: alone in a file (`words`), or above a table that says it already. */
export function Figure(plan: FigurePlan & { readonly className?: string }) {
  const { picture, lang, dir, margin, words, className } = plan;
  const { lines, top, legend, legendTop, height, width } = placeFigure(plan);
  const x = (s: number): number => (dir === "rtl" ? width - margin - s : margin + s);
  const edge = dir === "rtl" ? "east" : "west";
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      // Where a page gives it another shape, it keeps to where lines begin.
      preserveAspectRatio={dir === "rtl" ? "xMaxYMin meet" : "xMinYMin meet"}
      lang={lang}
      direction={dir}
      role="img"
      className={className}
    >
      {words !== null && <title>{words.title.value}</title>}
      {words !== null && <desc>{words.lead.join(" ")}</desc>}
      {words !== null && <rect width={width} height={height} fill="var(--paper)" />}
      {!(picture.empty && words !== null) && (
        <g transform={`translate(${margin} ${top})`}>{picture.body}</g>
      )}
      {legend.map(({ entry, s, row }) => {
        const y = legendTop + row * LEGEND_ROW;
        const at = dir === "rtl" ? x(s) - entry.width : x(s);
        return (
          <g key={entry.label}>
            <g transform={`translate(${at} ${y})`}>{entry.sign}</g>
            <SvgText
              text={entry.label}
              {...{ lang, dir, edge }}
              x={x(s + entry.width + SIGN_GAP)}
              y={y + 12.2}
              size={12}
              fill="var(--ink-2)"
            />
          </g>
        );
      })}
      {lines.map(({ href, ...line }) => {
        const text = (
          <SvgText
            key={`${line.y} ${line.text}`}
            {...line}
            x={x(0)}
            edge={edge}
            weight={line.head ? 600 : 400}
          />
        );
        return href === undefined ? (
          text
        ) : (
          <a key={`${line.y} ${line.text}`} href={href}>
            {text}
          </a>
        );
      })}
    </svg>
  );
}
