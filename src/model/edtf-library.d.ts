/** What `edtf` 4.11 returns, as far as edtf.ts reads it (the package ships no types). */
declare module "edtf" {
  export interface ParsedDate {
    /** Absent on an end of an interval that has unspecified digits. */
    readonly type?: "Date" | "Season" | "Century" | "Decade" | "Year";
    /** Year, month from 0 (or the season's code), day, hours… */
    readonly values: readonly number[];
    /** A bit for each of the eight places YYYYMMDD, lowest first. */
    readonly unspecified?: number;
    readonly approximate?: boolean | number;
    readonly uncertain?: boolean | number;
    /** Significant digits of a year. */
    readonly significant?: number;
  }
  export interface ParsedInterval {
    readonly type: "Interval";
    /** Infinity: an open end. null: an unknown one. */
    readonly values: readonly [ParsedDate | number | null, ParsedDate | number | null];
  }
  export interface ParsedSet {
    readonly type: "Set";
  }
  export interface ParsedList {
    readonly type: "List";
  }
  /** Throws on anything that is not EDTF. */
  export function parse(
    edtf: string,
    constraints?: { readonly seasonIntervals?: boolean; readonly seasonUncertainty?: boolean },
  ): ParsedDate | ParsedInterval | ParsedSet | ParsedList;
}
