import type { Locale } from "../i18n/locale.ts";
import type { Index } from "../query/index.ts";
import type { LegendEntry } from "../ui/picture.ts";
import { TOKEN_NAMES } from "../ui/tokens.ts";
import { drawMark } from "./draw.ts";
import type { Mark } from "./layout.ts";
import { SvgPen, type Stroke } from "./pen.ts";
import { SAMPLES } from "./samples.ts";
import type { PlacedScene } from "./scene.ts";
import { timeScale } from "./timeScale.ts";

/** What a pen took down. */
export function Strokes({ strokes }: { readonly strokes: readonly Stroke[] }) {
  return strokes.map(({ d, fill, stroke, width, dash, cap, join }, at) => (
    <path
      key={at}
      d={d}
      fill={fill}
      {...(stroke === "none"
        ? {}
        : {
            stroke,
            strokeWidth: width,
            ...(dash === "" ? {} : { strokeDasharray: dash }),
            ...(cap === "butt" ? {} : { strokeLinecap: cap }),
            ...(join === "miter" ? {} : { strokeLinejoin: join }),
          })}
    />
  ));
}

/** The signs that the picture uses, in the words of the legend on the screen. */
export function legendOf(
  { scene, scale }: PlacedScene,
  index: Index,
  locale: Locale,
  byCategory: boolean,
): LegendEntry[] {
  const marks = scene.lanes.flatMap((lane) => lane.marks);
  const sign = (shape: Mark["shape"], differs: boolean) => {
    const pen = new SvgPen();
    const mark = {
      row: 0,
      slot: 2,
      shape,
      differs,
      from: 3,
      to: 21,
      y: 8,
      small: false,
      label: null,
    };
    const head = shape.form === "line" ? 6 : 12;
    drawMark(
      { ...mark, head },
      {
        ctx: pen,
        scale: timeScale({ from: 0, to: 1 }, 24, scale.rtl),
        tokens: TOKEN_NAMES,
        emphasisOf: () => "plain",
        grid: [],
        rules: [],
      },
    );
    return <Strokes strokes={pen.strokes} />;
  };
  const shapes = SAMPLES.filter(({ shows }) =>
    marks.some((mark) => shows(mark.shape, mark.differs)),
  );
  const colours = byCategory
    ? []
    : index.dataset.categories.filter(({ slot }) =>
        scene.lanes.some((lane) => lane.rug.some((tick) => tick.slot === slot)),
      );
  return [
    ...colours.map(({ name, slot }): LegendEntry => ({
      sign: <circle cx={5} cy={8} r={5} fill={`var(--c-${slot})`} />,
      width: 10,
      label: locale.text(name).value,
    })),
    ...shapes.map(({ label, shape, differs }): LegendEntry => ({
      sign: sign(shape, differs),
      width: 24,
      label: locale.t(label),
    })),
    ...(scene.lanes.some((lane) => lane.rug.length > 0)
      ? [
          {
            sign: <path d="M4.5,4v8M9.5,4v8M12.5,4v8M19.5,4v8" stroke="var(--c-2)" />,
            width: 24,
            label: locale.t("help.legend-rug"),
          },
        ]
      : []),
  ];
}
