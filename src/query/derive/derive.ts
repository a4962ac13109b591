import { weekday as weekdayOf } from "../../model/day.ts";
import type { Day, Interval } from "../../model/types.ts";
import { type Expression, readWords } from "./expression.ts";
import type { MonthWord } from "./months.ts";
import { resolve } from "./resolve.ts";
import type { Direction } from "./vocabulary.ts";

/** How words of a date are to be taken. */
export type DerivationKind =
  /** yesterday, today, tomorrow, three days ago */
  | "offset"
  /** Tuesday, last Tuesday */
  | "weekday"
  /** last April, on 4 April, the 14th of this month: without their year */
  | "partial"
  /** since 2011, 4 April 2019: nothing to add */
  | "whole"
  /** currently, under way */
  | "now"
  /** recent */
  | "vague"
  | "unread";

/** One thing that was taken into account, in order. */
export type Step =
  | { readonly step: "month-name"; readonly name: MonthWord }
  | { readonly step: "written"; readonly day: Day }
  | { readonly step: "direction"; readonly direction: Direction }
  | { readonly step: "weekday"; readonly weekday: number; readonly agrees: boolean };

export interface Derivation {
  readonly kind: DerivationKind;
  readonly words: { readonly value: string; readonly lang: string };
  /** What the words are resolved from: the day of writing, when it is known to the day. */
  readonly anchors: { readonly written: Day | null };
  readonly steps: readonly Step[];
  /** null: no date follows from these words. */
  readonly result: Interval | null;
  /** What the words can mean as well: a weekday alone is the one before or the one after. */
  readonly others: readonly Interval[];
  /** The event may be any part of the result: a month, a year, "last week". */
  readonly loose: boolean;
  /** The words give digits: a date is claimed, whether it could be read or not. */
  readonly numeric: boolean;
}

const DIGIT = /\p{Nd}/u;

function kindOf({ from, distance, offset, weekday, spoken }: Expression, relative: boolean) {
  if (from !== null) return relative ? "partial" : "whole";
  if (distance !== null || offset !== null) return "offset";
  if (weekday !== null) return "weekday";
  return spoken ?? "unread";
}

/** Month names that most readers would have to look up. */
const isForeign = ({ tradition }: MonthWord): boolean =>
  tradition === "jamahiriya" || tradition === "hijri";

function stepsOf(
  expression: Expression,
  result: Interval | null,
  written: Day | null,
): readonly Step[] {
  const { months, direction, weekday, from, distance, offset } = expression;
  const steps: Step[] = months.filter(isForeign).map((name) => ({ step: "month-name", name }));
  if (written !== null) steps.push({ step: "written", day: written });
  if (direction !== null) steps.push({ step: "direction", direction });
  const given = from !== null || distance !== null || offset !== null;
  if (weekday !== null && result !== null && given)
    steps.push({ step: "weekday", weekday, agrees: weekdayOf(result.start) === weekday });
  return steps;
}

/**
 * What a source's own date words mean, step by step. Never throws; words that are no date are `unread`.
 *
 *     "أمس الثلاثاء", written 2020-04-01          offset: 2020-03-31, and it is a Tuesday
 *     "يوم 4 الطير/أبريل الماضي", 2020-04-01       partial: 2019-04-04, the last that was over
 *
 * @param written the day of writing; null when it is not known to the day
 */
export function derive(words: Derivation["words"], written: Day | null): Derivation {
  const numeric = DIGIT.test(words.value);
  const nothing = { words, anchors: { written }, steps: [], result: null, others: [], numeric };
  const expression = readWords(words.value);
  if (expression === null) return { ...nothing, kind: "unread", loose: false };
  const resolved = resolve(expression, written);
  const kind = kindOf(expression, resolved?.relative ?? true);
  if (resolved === null) return { ...nothing, kind, loose: false };
  const [result = null, ...others] = resolved.intervals;
  const dayOfWriting = resolved.relative || kind === "now" ? written : null;
  return {
    ...nothing,
    kind,
    steps: stepsOf(expression, result, dayOfWriting),
    result,
    others,
    loose: resolved.loose,
  };
}
