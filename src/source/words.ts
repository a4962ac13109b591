import type { Locale } from "../i18n/locale.ts";
import type { Day, Source } from "../model/types.ts";
import type { Index } from "../query/index.ts";
import { paragraphNumber } from "../query/paragraphs.ts";
import type { Story, Told } from "./story.ts";

/** "Paragraph 6", or what a part before the text is. */
export function paragraphName({ t, number }: Locale, source: Source, at: number): string {
  const part = source.paragraphs[at]?.part;
  return part
    ? t(`source.part-${part}`)
    : t("source.paragraph", { number: number(paragraphNumber(source, at)) });
}

export function eventName({ text }: Locale, index: Index, row: number): string {
  const event = index.events.at(row);
  return event ? text(event.short ?? event.title).value : "";
}

/** What a paragraph's button says of the other list. */
export function mentionsWords(locale: Locale, index: Index, { rows }: Told): string {
  if (rows.length === 0) return "";
  const names = rows.map((row) => eventName(locale, index, row));
  return locale.t("source.mentions", { events: locale.list(names) });
}

/** What an event's button says of the other list. */
export function toldInWords(locale: Locale, { source, mentions }: Story, row: number): string {
  const names = mentions
    .filter((mention) => mention.row === row)
    .map(({ at }) => paragraphName(locale, source, at));
  return locale.t("source.told-in", { paragraphs: locale.list(names) });
}

/** The first day of an event; null when it has none. */
export function dayOfRow(index: Index, row: number): Day | null {
  const day = index.starts[row];
  return day !== undefined && Number.isFinite(day) ? day : null;
}

export function writtenDay({ written }: Source): Day | null {
  return written && Number.isFinite(written.date.start) ? written.date.start : null;
}
