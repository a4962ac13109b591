import type { Locale } from "../i18n/locale.ts";
import type { Index } from "../query/index.ts";
import type { LegendEntry } from "../ui/picture.ts";
import { SIGN, signOf } from "../ui/mark/sign.ts";
import { Strokes } from "../ui/mark/Strokes.tsx";
import { SAMPLES } from "./samples.ts";
import type { PlacedScene } from "./scene.ts";

/** The signs that the picture uses, in the words of the legend on the screen. */
export function legendOf(
  { scene, scale }: PlacedScene,
  index: Index,
  locale: Locale,
  byCategory: boolean,
): LegendEntry[] {
  const marks = scene.lanes.flatMap((lane) => lane.marks);
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
      sign: <Strokes strokes={signOf(shape, 2, differs, scale.rtl)} />,
      width: SIGN.width,
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
