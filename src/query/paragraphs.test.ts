import { describe, expect, it } from "vitest";
import type { Source } from "../model/types.ts";
import { paragraphNumber, paragraphsOf } from "./paragraphs.ts";
import { sourceOf } from "./set.fixture.ts";

const article: Source = {
  ...sourceOf("article", { en: "Article" }),
  paragraphs: [
    { start: 0, end: 100, part: "headline", summary: { en: "Headline" } },
    { start: 101, end: 200, summary: { en: "The call" } },
    { start: 201, end: 300, summary: { en: "The truce" } },
  ],
};

describe("paragraphsOf", () => {
  it("is the paragraph that the offsets point into", () => {
    expect(paragraphsOf(article, { start: 110, end: 150 })).toEqual([1]);
    expect(paragraphsOf(article, { start: 150, end: 250 })).toEqual([1, 2]);
  });
  it("takes the end as exclusive, and a place between paragraphs as none", () => {
    expect(paragraphsOf(article, { start: 50, end: 101 })).toEqual([0]);
    expect(paragraphsOf(article, { start: 100, end: 101 })).toEqual([]);
  });
  it("is empty for a source cited as a whole, and does with a start alone", () => {
    expect(paragraphsOf(article, {})).toEqual([]);
    expect(paragraphsOf(article, { start: 201 })).toEqual([2]);
  });
});

describe("paragraphNumber", () => {
  it("counts as a reader does: a headline is none", () => {
    expect([0, 1, 2].map((at) => paragraphNumber(article, at))).toEqual([0, 1, 2]);
  });
  it("counts from the first when nothing stands before the text", () => {
    const plain = { ...article, paragraphs: article.paragraphs.slice(1) };
    expect([0, 1].map((at) => paragraphNumber(plain, at))).toEqual([1, 2]);
  });
});
