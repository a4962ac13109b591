import { describe, expect, it } from "vitest";
import type { Evidence } from "../model/types.ts";
import { sourceOf } from "../query/set.fixture.ts";
import { citedSources, isReference } from "./evidence.ts";

const article = {
  ...sourceOf("article", { en: "Article" }),
  paragraphs: [
    { start: 0, end: 100, summary: { en: "Headline" } },
    { start: 101, end: 200, summary: { en: "The call" } },
    { start: 201, end: 300, summary: { en: "The truce" } },
  ],
};
const cite = (source: string, rest: Partial<Evidence> = {}): Evidence => ({
  source,
  voices: [],
  stance: "supports",
  for: [],
  ...rest,
});

describe("citedSources", () => {
  const page = sourceOf("page", { en: "Page" });
  const sources = new Map([article, page].map((source) => [source.id, source]));
  const cited = citedSources(
    [
      cite("article", { start: 210, end: 220 }),
      cite("page"),
      cite("article", { start: 5, end: 9 }),
      cite("gone"),
    ],
    sources,
  );

  it("brings together what one source says, in the order of its text", () => {
    expect(
      cited.map(({ source, passages }) => [source.id, passages.map(({ start }) => start)]),
    ).toEqual([
      ["article", [5, 210]],
      ["page", [undefined]],
    ]);
  });
  it("tells references from sources that speak: no place in a text, nobody's voice", () => {
    expect(cited.map(isReference)).toEqual([false, true]);
    expect(isReference({ source: page, passages: [cite("page", { voices: ["awj"] })] })).toBe(
      false,
    );
  });
});
