import { headerWord } from "./conflictCells.ts";
import type { TableSample } from "./importer.ts";

const ACTOR = [
  "Code",
  "Name",
  "CountryCode",
  "KnownGroupCode",
  "EthnicCode",
  "Religion1Code",
  "Religion2Code",
  "Type1Code",
  "Type2Code",
  "Type3Code",
] as const;
const GEO = [
  "Type",
  "FullName",
  "CountryCode",
  "ADM1Code",
  "ADM2Code",
  "Lat",
  "Long",
  "FeatureID",
] as const;

const actor = <N extends "1" | "2">(number: N) =>
  ACTOR.map((part) => `Actor${number}${part}` as const);
const geo = <W extends "Actor1" | "Actor2" | "Action">(who: W) =>
  GEO.map((part) => `${who}Geo_${part}` as const);

/** GDELT 2.0: 61 columns. 1.0 has 58, without the three ADM2Code, and until March 2013 no SOURCEURL: 57. */
const V2 = [
  "GLOBALEVENTID",
  "SQLDATE",
  "MonthYear",
  "Year",
  "FractionDate",
  ...actor("1"),
  ...actor("2"),
  "IsRootEvent",
  "EventCode",
  "EventBaseCode",
  "EventRootCode",
  "QuadClass",
  "GoldsteinScale",
  "NumMentions",
  "NumSources",
  "NumArticles",
  "AvgTone",
  ...geo("Actor1"),
  ...geo("Actor2"),
  ...geo("Action"),
  "DATEADDED",
  "SOURCEURL",
] as const;
export type GdeltField = (typeof V2)[number];
export const GDELT_FIELDS: readonly GdeltField[] = V2;
const V1: readonly GdeltField[] = V2.filter((field) => !field.endsWith("ADM2Code"));

/** `Day` in GDELT's own header files, `EventDate` in some copies. */
export const GDELT_ALSO: Partial<Record<GdeltField, readonly string[]>> = {
  SQLDATE: ["Day", "EventDate"],
  GLOBALEVENTID: ["EventID"],
};

/**
 * The columns that a row without a header has, by its width; null: no row of GDELT. Files of 1.0 mix rows of 57 and
 * 58 cells. A row that lost empty cells at its end is read as far as it goes.
 */
export function gdeltHeader(cells: readonly string[]): readonly GdeltField[] | null {
  const at = (column: number): string => (cells[column] ?? "").trim();
  const width = cells.length;
  if (width < 29 || width > 63) return null;
  const begins =
    /^\d{1,12}$/.test(at(0)) && /^(?:19|20)\d{6}$/.test(at(1)) && at(1).startsWith(at(3));
  if (!begins || !/^\d{6}$/.test(at(2)) || !/^(?:\d{3,4}|-+)$/.test(at(26))) return null;
  if (width >= 59) return V2;
  if (width === 57 || width === 58) return V1;
  // Cut short: numbers stand where one of the places has its latitude and longitude, or the places are not read.
  const isDegree = (column: number): boolean => /^-?\d{1,3}\.\d+$/.test(at(column));
  const fits = (header: readonly GdeltField[]): boolean =>
    header.some(
      (field, column) => field.endsWith("_Lat") && isDegree(column) && isDegree(column + 1),
    );
  if (fits(V2) !== fits(V1)) return fits(V2) ? V2 : V1;
  return V2.slice(0, V2.indexOf("Actor1Geo_Type"));
}

/** Whether most rows of a headerless table are GDELT's. */
export function isGdelt({ rows }: TableSample): boolean {
  const read = rows.filter((cells) => gdeltHeader(cells) !== null).length;
  return read > 0 && read * 2 >= rows.length;
}

export const hasGdeltHeader = (header: readonly string[]): boolean => {
  const words = new Set(header.map(headerWord));
  const some = [
    "globaleventid",
    "eventcode",
    "eventrootcode",
    "quadclass",
    "actor1code",
    "actor2code",
    "goldsteinscale",
  ];
  return (
    some.filter((word) => words.has(word)).length >= 3 && (words.has("sqldate") || words.has("day"))
  );
};
