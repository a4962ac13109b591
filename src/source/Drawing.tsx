import type { RowSet } from "../query/rowSet.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { slotOf } from "../query/slot.ts";
import { useIndex } from "../state/dataset.ts";
import { pathOf, type Curve, type Scene } from "./layout.ts";
import type { Lit } from "./story.ts";

interface DrawingProps {
  readonly scene: Scene;
  readonly lit: Lit | null;
  /** Rows that the filters leave. */
  readonly passes: RowSet;
}

/** Curves, leaders and the axis: what the two lists say in lines. Everything here is in logical coordinates. */
export function Drawing({ scene, lit, passes }: DrawingProps) {
  const { dir } = useLocale();
  const index = useIndex();
  const { events } = index;
  const { columns, height, scale, written } = scene;
  const { width, labelEnd, axis } = columns;
  const standsOut = ({ at, row }: Curve): boolean =>
    lit !== null && lit.paragraphs.has(at) && lit.rows.has(row);
  const color = (row: number): string =>
    `var(--c-${slotOf(index, { category: events.at(row)?.category ?? "" })})`;
  const curve = (each: Curve) => {
    const out = standsOut(each);
    const recedes = (lit !== null && !out) || !passes.has(each.row);
    return (
      <path
        key={`${each.at}/${each.row}`}
        data-curve={`${scene.numbers[each.at] ?? 0} ${events.at(each.row)?.id ?? ""}`}
        data-lit={out || undefined}
        d={pathOf(columns, each)}
        fill="none"
        stroke={recedes ? "var(--hair)" : color(each.row)}
        strokeWidth={out ? 2.5 : 1.4}
      />
    );
  };
  return (
    <svg
      width={width}
      height={height}
      aria-hidden
      className="pointer-events-none absolute inset-0 overflow-visible"
    >
      <g transform={dir === "rtl" ? `matrix(-1 0 0 1 ${width} 0)` : undefined}>
        {scene.curves.filter((each) => !standsOut(each)).map(curve)}
        {scene.curves.filter(standsOut).map(curve)}
        {scene.events.map(({ row, y, on }) => {
          const out = lit?.rows.has(row) ?? false;
          return (
            <g key={row} stroke={out ? "var(--ink)" : "var(--control)"} fill="none">
              <path
                d={`M${labelEnd},${y}C${(labelEnd + axis) / 2},${y} ${(labelEnd + axis) / 2},${on} ${axis},${on}`}
                strokeWidth={out ? 1.5 : 0.75}
              />
              <circle
                cx={axis}
                cy={on}
                r={2.5}
                fill={out ? "var(--ink)" : "var(--control)"}
                stroke="none"
              />
            </g>
          );
        })}
        {written && (
          <path
            d={`M${columns.mark + 4},${written.y}H${labelEnd}C${(labelEnd + axis) / 2},${written.y} ${(labelEnd + axis) / 2},${written.on} ${axis},${written.on}h8`}
            fill="none"
            stroke="var(--ink)"
            strokeWidth={1}
            strokeDasharray="2 2.5"
          />
        )}
        <g stroke="var(--ink)" strokeWidth={1}>
          {scale.stretches.map(({ from, top, bottom }) => (
            <path key={from} d={`M${axis},${top}V${bottom}`} />
          ))}
          {scale.folds.map(({ from, top, bottom }) => (
            <path key={from} d={broken(axis, top, bottom)} fill="none" stroke="var(--ink-3)" />
          ))}
          {scene.ticks.map(({ y, day, form }) => (
            <path key={day} d={`M${axis},${y}h${form === "month" ? 4 : 7}`} />
          ))}
        </g>
      </g>
    </svg>
  );
}

/** A zigzag between two stumps: here the axis leaves years out. */
function broken(s: number, top: number, bottom: number): string {
  const middle = (top + bottom) / 2;
  return `M${s},${top}V${middle - 8}l-5,4l10,4l-10,4l5,4V${bottom}`;
}
