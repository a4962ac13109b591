import type { Evidence, Source } from "../model/types.ts";

/** Positions in `source.paragraphs` that the code points `start`..`end` (exclusive) touch, in order. */
export function paragraphsOf(
  source: Source,
  { start, end }: Pick<Evidence, "start" | "end">,
): readonly number[] {
  if (start === undefined) return [];
  const last = Math.max(end ?? start + 1, start + 1);
  return source.paragraphs.flatMap((paragraph, at) =>
    paragraph.start < last && paragraph.end > start ? [at] : [],
  );
}

/** The number of the paragraph at a position, as a reader counts: from 1, without headline and dateline, which are 0. */
export const paragraphNumber = ({ paragraphs }: Source, at: number): number =>
  paragraphs[at]?.part === undefined
    ? paragraphs.slice(0, at + 1).filter(({ part }) => part === undefined).length
    : 0;
