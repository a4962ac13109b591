import { expect, test } from "vitest";
import type { EventLink } from "../model/types.ts";
import { buildIndex } from "../query/index.ts";
import { eventOf, setOf } from "../query/set.fixture.ts";
import { linksOf } from "./links.ts";

const linked = (id: string, date: string, ...links: EventLink[]) => ({
  ...eventOf({ id, date }),
  links,
});

const crisis = linked("crisis", "2011");
const announced = linked("announced", "2019-03-20", { rel: "part-of", to: "crisis" });
const offensive = linked(
  "offensive",
  "2019-04-04",
  { rel: "part-of", to: "crisis" },
  { rel: "contradicts", to: "denial" },
  { rel: "causes", to: "not-in-the-file" },
);
const call = linked("call", "2019-04-05", { rel: "response-to", to: "offensive" });
const denial = linked("denial", "2019-04-06", { rel: "contradicts", to: "offensive" });
const index = buildIndex(setOf([crisis, announced, offensive, call, denial]));

const said = (event: typeof crisis) =>
  linksOf(index, event).map(({ rel, side, event: other }) => `${rel} ${side} ${other.id}`);

test("an event lists what it names and what names it; a link to nowhere is left out", () => {
  expect(said(offensive)).toEqual([
    "part-of from crisis",
    "response-to to call",
    "contradicts from denial",
  ]);
  expect(said(crisis)).toEqual(["part-of to announced", "part-of to offensive"]);
});

test("what holds both ways and is stated twice is said once", () => {
  expect(said(denial)).toEqual(["contradicts from offensive"]);
});
