import type { ConflictEvent, Day, Evidence, Source } from "../../model/types.ts";
import { derive, type Derivation } from "./derive.ts";

const bearsOnDate = ({ for: fields }: Evidence): boolean =>
  fields.length === 0 || fields.includes("date") || fields.includes("dateText");

/** Known to the day, or not at all. */
const dayOfWriting = ({ written }: Source): Day | null =>
  written !== undefined && written.date.start === written.date.end ? written.date.start : null;

type Sources = ReadonlyMap<string, Source>;

/**
 * The source whose date words the event keeps: of those in their language one that is cited for the date and known to
 * the day of its writing, else one known to the day, else one cited for the date, else the first. null when the event
 * has no such words, or no such source.
 */
export function dateTeller({ dateText, evidence }: ConflictEvent, sources: Sources): Source | null {
  if (dateText === undefined) return null;
  const tellers = evidence.flatMap((each) => {
    const source = sources.get(each.source);
    return source?.lang === dateText.lang ? [{ source, near: bearsOnDate(each) }] : [];
  });
  const dated = tellers.filter(({ source }) => dayOfWriting(source) !== null);
  const eligible = dated.length > 0 ? dated : tellers;
  return (eligible.find(({ near }) => near) ?? eligible[0])?.source ?? null;
}

/** What the event's own date words mean, as its `dateTeller` says them; null when it has none. */
export function derivationOf(event: ConflictEvent, sources: Sources): Derivation | null {
  if (event.dateText === undefined) return null;
  const teller = dateTeller(event, sources);
  return derive(event.dateText, teller && dayOfWriting(teller));
}
