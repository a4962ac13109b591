import { expect, it } from "vitest";
import { paragraphNumber } from "./paragraphs.ts";
import type { Paragraph } from "./types.ts";

it("counts paragraphs as a reader does: the headline and the dateline are none", () => {
  const at = (start: number, part?: "headline" | "dateline"): Paragraph => ({
    start,
    end: start + 10,
    summary: {},
    ...(part === undefined ? {} : { part }),
  });
  const source = [at(0, "headline"), at(10, "dateline"), at(20), at(30)];
  expect(source.map((_, row) => paragraphNumber(source, row))).toEqual([null, null, 1, 2]);
  expect(paragraphNumber(source, 9)).toBeNull();
});
