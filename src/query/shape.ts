import type { ConflictEvent, Precision } from "../model/types.ts";
import { doubtedOf, precisionOf } from "./dating.ts";
import type { Index } from "./index.ts";

/** How the time of an event is drawn. The words for it are in i18n (`dates.interval`, status). */
export interface TimeShape {
  /**
   * `disc` one day · `bar` known first and last day · `ring` a month or season, its day unknown ·
   * `whisker` a year or longer · `line` open at one end or both
   */
  readonly form: "disc" | "bar" | "ring" | "whisker" | "line";
  /** The head of a disc, bar or line: filled when it happened, dashed when planned, struck when not held, hollow diamond when called for. */
  readonly head: "solid" | "planned" | "not-held" | "called-for";
  readonly approximate: boolean;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

interface Facts {
  readonly precision: Precision;
  readonly doubted: boolean;
  readonly status: string;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

function shape({ precision, doubted, status, openStart, openEnd }: Facts): TimeShape {
  const form =
    openStart || openEnd
      ? "line"
      : precision === "day"
        ? "disc"
        : precision === "range"
          ? "bar"
          : precision === "month" || precision === "season"
            ? "ring"
            : "whisker";
  return {
    form,
    head:
      status === "planned" || status === "not-held" || status === "called-for" ? status : "solid",
    approximate: doubted,
    openStart,
    openEnd,
  };
}

export const shapeOf = ({ date, status }: ConflictEvent): TimeShape =>
  shape({
    precision: date.precision,
    doubted: date.approximate || date.uncertain,
    status,
    openStart: date.start === -Infinity,
    openEnd: date.end === Infinity,
  });

/** Whether a row is drawn as one day. */
export const isDay = ({ starts, ends, dating }: Index, row: number): boolean =>
  precisionOf(dating[row] ?? 0) === "day" && starts[row] !== -Infinity && ends[row] !== Infinity;

/** The same of a row, from the columns alone. */
export function shapeAt({ starts, ends, dating, facets }: Index, row: number): TimeShape {
  const { values, codes } = facets.status;
  return shape({
    precision: precisionOf(dating[row] ?? 0),
    doubted: doubtedOf(dating[row] ?? 0),
    status: values[codes[row] ?? 0] ?? "occurred",
    openStart: starts[row] === -Infinity,
    openEnd: ends[row] === Infinity,
  });
}
