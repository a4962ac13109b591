import { meets, wordsOf, type QueryTerm } from "./words.ts";

/** UTF-16 indices, `end` exclusive. */
export interface HitRange {
  readonly start: number;
  readonly end: number;
}

/** The whole words of a text that answer any word of a query (`parseQuery`): an Arabic word is never cut. */
export const hitRanges = (
  text: string,
  query: readonly (readonly QueryTerm[])[],
): readonly HitRange[] => wordsOf(text).filter((word) => query.some((terms) => meets(terms, word)));
