import { describe, expect, it } from "vitest";
import type { Evidence, Wording } from "../model/types.ts";
import { buildIndex } from "../query/index.ts";
import { eventOf, setOf, sourceOf } from "../query/set.fixture.ts";
import { storyOf } from "./story.ts";
import { termsOf } from "./terms.ts";

const said = (term: string, by: string, reading = "neutral"): Wording => ({
  term,
  lang: "en",
  by,
  reading: { en: reading },
});
const event = (id: string, ...wording: Wording[]) => eventOf({ id, date: "2020", wording });

describe("termsOf", () => {
  it("gathers the events of a term by speaker, speakers with most terms first", () => {
    const found = termsOf([
      event("a", said("rioters", "guard"), said("peaceful", "union")),
      event("b", said("peaceful", "union"), said("assault", "union")),
      event("c"),
    ]);
    expect(
      found.map(({ by, terms }) => [
        by,
        terms.map(({ wording, events }) => `${wording.term}: ${events.map(({ id }) => id).join()}`),
      ]),
    ).toEqual([
      ["union", ["peaceful: a,b", "assault: b"]],
      ["guard", ["rioters: a"]],
    ]);
  });

  it("keeps the same word apart where another says it or where it means another thing", () => {
    const found = termsOf([
      event("a", said("liberation", "army", "capture of a town")),
      event("b", said("liberation", "army", "end of a rule")),
      event("c", said("liberation", "council")),
    ]);
    expect(found.map(({ by, terms }) => [by, terms.length])).toEqual([
      ["army", 2],
      ["council", 1],
    ]);
  });

  it("says an event once, though it has the term twice", () => {
    const [speaker] = termsOf([event("a", said("rioters", "guard"), said("rioters", "guard"))]);
    expect(speaker?.terms[0]?.events).toHaveLength(1);
  });
});

describe("the terms of a paragraph", () => {
  it("are those of the voices that speak in it, not of another source's", () => {
    const told = (id: string) => ({
      ...sourceOf(id, { en: id }),
      paragraphs: [{ start: 0, end: 10, summary: { en: "a march" } }],
    });
    const piece = (source: string, voice: string): Evidence => ({
      source,
      start: 0,
      end: 5,
      voices: [source, voice],
      stance: "supports",
      for: [],
    });
    const march = eventOf({
      id: "march",
      date: "2021",
      evidence: [piece("post", "guard"), piece("radio", "union")],
      wording: [said("rioters", "guard"), said("peaceful", "union")],
    });
    const index = buildIndex(setOf([march], { sources: [told("post"), told("radio")] }));
    const termsIn = (source: string) =>
      storyOf(index, told(source)).told.flatMap(({ terms }) => terms.map(({ term }) => term));
    expect(termsIn("post")).toEqual(["rioters"]);
    expect(termsIn("radio")).toEqual(["peaceful"]);
  });
});
