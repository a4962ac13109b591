import type { MessageKey } from "../i18n/keys.ts";
import type { TimeShape } from "../query/shape.ts";

const SOLID: TimeShape = {
  form: "disc",
  head: "solid",
  approximate: false,
  openStart: false,
  openEnd: false,
};

interface Sample {
  readonly label: MessageKey;
  readonly shape: TimeShape;
  readonly differs: boolean;
  /** Whether a mark shows what this line explains. */
  readonly shows: (shape: TimeShape, differs: boolean) => boolean;
}

const form = (wanted: TimeShape["form"], label: MessageKey): Sample => ({
  label,
  shape: { ...SOLID, form: wanted },
  differs: false,
  shows: (shape) => shape.form === wanted,
});

const head = (wanted: TimeShape["head"], label: MessageKey): Sample => ({
  label,
  shape: { ...SOLID, head: wanted },
  differs: false,
  shows: (shape) => shape.head === wanted,
});

/** How a date is drawn, mark by mark. */
export const SAMPLES: readonly Sample[] = [
  form("disc", "help.legend-disc"),
  form("bar", "help.legend-bar"),
  form("ring", "help.legend-ring"),
  form("whisker", "help.legend-whisker"),
  {
    label: "help.legend-approximate",
    shape: { ...SOLID, form: "bar", approximate: true },
    differs: false,
    shows: (shape) => shape.approximate,
  },
  {
    label: "help.legend-open",
    shape: { ...SOLID, form: "line", openEnd: true },
    differs: false,
    shows: (shape) => shape.form === "line",
  },
  head("planned", "help.legend-planned"),
  head("not-held", "help.legend-not-held"),
  head("called-for", "help.legend-called-for"),
  {
    label: "help.legend-differs",
    shape: SOLID,
    differs: true,
    shows: (_, differs) => differs,
  },
];
