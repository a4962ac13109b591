import type { Paragraph } from "./types.ts";

/**
 * The number that a reader gives to the paragraph at `at`, counting from 1: a headline and a dateline are not
 * counted. null for these, and where there is no such paragraph.
 */
export function paragraphNumber(paragraphs: readonly Paragraph[], at: number): number | null {
  const paragraph = paragraphs[at];
  if (paragraph === undefined || paragraph.part !== undefined) return null;
  return paragraphs.slice(0, at + 1).filter(({ part }) => part === undefined).length;
}
