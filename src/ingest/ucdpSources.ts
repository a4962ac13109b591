import type { SourceInput } from "../model/schema.ts";
import { civilDay, edtfDay } from "./conflictDay.ts";

/** `office,date,headline` of one report; the date is the report's, not the event's. */
const REPORT = /^(.*?),\s*(\d{4}-\d{1,2}-\d{1,2})(?: [\d:.]+)?,(.*)$/s;
const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Quotes around an item, also single ones that older rows forgot to close. */
const unquoted = (text: string): string => oneLine(text.replace(/^[\s"]+|[\s"]+$/g, ""));

/**
 * The reports behind an event, from `source_article`: `"office,date,headline";"office,date,headline"`, line breaks
 * inside included. A cell in the free form of the years before is one source as it stands.
 */
export function reportsOf(cell: string): { key: string; source: SourceInput }[] {
  const quoted = cell.trimStart().startsWith('"');
  const pieces = quoted ? cell.split(/"\s*;\s*"?/) : [cell];
  return pieces.flatMap((piece) => {
    const text = unquoted(piece);
    if (text === "") return [];
    const [, office = "", date = "", headline = ""] = REPORT.exec(text) ?? [];
    const written = civilDay(date, "ymd");
    if (written === null || written === "impossible")
      return [{ key: text, source: { title: { en: text }, kind: "report", lang: "en" } }];
    const title = unquoted(headline) || `${unquoted(office)}, ${date}`;
    const publisher = unquoted(office);
    return [
      {
        key: `${publisher}|${date}|${title}`,
        source: {
          title: { en: title },
          publisher: publisher === "" ? undefined : { en: publisher },
          kind: "article",
          lang: "en",
          written: edtfDay(written),
        },
      },
    ];
  });
}
