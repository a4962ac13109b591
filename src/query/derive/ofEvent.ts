import type { ConflictEvent, Day, Evidence, Source } from "../../model/types.ts";
import { derive, type Derivation } from "./derive.ts";

const bearsOnDate = ({ for: fields }: Evidence): boolean =>
  fields.length === 0 || fields.includes("date") || fields.includes("dateText");

/** Known to the day, or not at all. */
const dayOfWriting = ({ written }: Source): Day | null =>
  written !== undefined && written.date.start === written.date.end ? written.date.start : null;

/**
 * What the event's own date words mean; null when it has none. They are taken to be of the first source that
 * is cited for the date in their language, else of the first that is cited at all.
 */
export function derivationOf(
  { dateText, evidence }: ConflictEvent,
  sources: ReadonlyMap<string, Source>,
): Derivation | null {
  if (dateText === undefined) return null;
  const cited = evidence.flatMap((each) => {
    const source = sources.get(each.source);
    return source === undefined ? [] : [{ source, near: bearsOnDate(each) }];
  });
  const tellers = cited.filter(({ source }) => source.lang === dateText.lang);
  const teller =
    tellers.find(({ source, near }) => near && dayOfWriting(source) !== null) ??
    tellers.find(({ source }) => dayOfWriting(source) !== null);
  return derive(dateText, teller === undefined ? null : dayOfWriting(teller.source));
}
