import type { Locale } from "../i18n/locale.ts";
import type { ConflictEvent } from "../model/types.ts";
import { isSketch } from "../query/events.ts";
import { toldOtherwise } from "../query/differences.ts";
import type { Index } from "../query/index.ts";
import type { Label } from "./layout.ts";

/** Events of this weight are set in bold, with their date. */
const KEY_WEIGHT = 5;
const GAP = 6;
/** Height of the ground behind a label, pixels: it ends above the counts of a dense lane. */
export const GROUND = 16;
/** Of the line that stands for a title which has not come yet, pixels: as wide as a short title. */
export const PENDING = 96;

/** Widths of the two weights of a label's text, in pixels. */
export interface Measure {
  readonly regular: (text: string) => number;
  readonly bold: (text: string) => number;
}

/**
 * The word after a title: uncertainty is said, not only drawn. What all events of a set share tells none of them apart,
 * and is said where one is opened.
 */
function suffixOf(event: ConflictEvent, { facets }: Index, locale: Locale): string | null {
  if (event.status !== "occurred" && event.status !== "ongoing")
    return locale.tData(`timeline.suffix-${event.status}`, event.status);
  if (facets.certainty.values.length === 1) return null;
  if (event.certainty === "disputed" || event.certainty === "unverified")
    return locale.tData(`model.certainty-${event.certainty}`, event.certainty);
  return null;
}

/**
 * @param years whether its date says the year
 * @param awaited room that is kept for a title which has not come, pixels
 */
export function labelOf(
  event: ConflictEvent,
  index: Index,
  locale: Locale,
  measure: Measure,
  years: boolean,
  awaited = PENDING,
): Label {
  const key = event.weight >= KEY_WEIGHT;
  const { date } = event;
  const plain = date.precision === "day" || date.precision === "range";
  const say = key || !plain || date.approximate || date.uncertain || date.start === -Infinity;
  const said = say ? locale.dates.short(date, years) : null;
  const pending = isSketch(event);
  const { value: title, lang, dir } = locale.text(event.short ?? event.title);
  const suffix = suffixOf(event, index, locale);
  const width =
    (pending ? awaited : (key ? measure.bold : measure.regular)(title)) +
    (said === null ? 0 : measure.regular(said) + GAP) +
    (suffix === null ? 0 : measure.regular(suffix) + GAP + measure.regular("–") + GAP);
  return { date: said, title, lang, dir, suffix, key, pending, width: width + 4 };
}

/** What a mark says to somebody who does not see it: date, title, category, status, certainty, whether accounts differ, number of sources. */
export function spoken(event: ConflictEvent, index: Index, locale: Locale): string {
  const category = index.categories.get(event.category);
  const said = locale.tData(`model.certainty-${event.certainty}`, event.certainty);
  return locale.t("timeline.spoken", {
    date: locale.dates.interval(event.date),
    // What is written on the mark is part of its name.
    title: isSketch(event)
      ? locale.t("ui.pending")
      : (event.short ? [event.short, event.title] : [event.title])
          .map((each) => locale.text(each).value)
          .join(" – "),
    category: category ? locale.text(category.name).value : event.category,
    status: locale.tData(`model.status-${event.status}`, event.status),
    certainty: toldOtherwise(index, event.id)
      ? locale.t("timeline.spoken-differs", { certainty: said })
      : said,
    sources: locale.t("timeline.sources", {
      count: new Set(event.evidence.map((each) => each.source)).size,
    }),
  });
}

/** The same, and that the actor in focus takes part; null where it does not, or none is. */
export const withActor = ({ t }: Locale, sentence: string, actor: string | null): string =>
  actor === null ? sentence : t("timeline.spoken-with", { sentence, actor });
