import { parseDays } from "../model/day.ts";
import type { Interval } from "../model/types.ts";

/** Ends of a date in ISO 8601, only as exact as they are known: "2011", "2019-04", "2019-04-14"; else null. */
export interface IsoEnds {
  readonly start: string | null;
  /** Of an interval. */
  readonly end: string | null;
}

const FORM = /^\d{4}(?:-\d\d){0,2}$/;

/** Seasons, decades, "about" and "perhaps" have no form in ISO 8601-1 that would not say more than is known. */
const exact = (form: string | undefined): string | null =>
  form !== undefined && FORM.test(form) && parseDays(form) !== null ? form : null;

export function isoEnds({ edtf }: Interval): IsoEnds {
  const [start, end] = edtf.split("/");
  return { start: exact(start), end: exact(end) };
}
