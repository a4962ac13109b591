import type { Index } from "../query/index.ts";

/** Days on which the relayed texts of the set were written: sources that have paragraphs, not references. */
export const writtenDays = ({ dataset }: Index): number[] =>
  dataset.sources.flatMap(({ written, paragraphs }) =>
    written && paragraphs.length > 0 && Number.isFinite(written.date.start)
      ? [written.date.start]
      : [],
  );
