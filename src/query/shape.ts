import type { ConflictEvent } from "../model/types.ts";

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

export function shapeOf({ date, status }: ConflictEvent): TimeShape {
  const openStart = date.start === -Infinity;
  const openEnd = date.end === Infinity;
  const form =
    openStart || openEnd
      ? "line"
      : date.precision === "day"
        ? "disc"
        : date.precision === "range"
          ? "bar"
          : date.precision === "month" || date.precision === "season"
            ? "ring"
            : "whisker";
  return {
    form,
    head:
      status === "planned" || status === "not-held" || status === "called-for" ? status : "solid",
    approximate: date.approximate || date.uncertain,
    openStart,
    openEnd,
  };
}
