import { expect, test } from "vitest";
import { BASES, CERTAINTIES } from "../model/types.ts";
import { buildIndex } from "../query/index.ts";
import { eventOf, setOf, sourceOf } from "../query/set.fixture.ts";
import { countsOf, eventsBy, eventsByBasis } from "./counts.ts";
import { sourceOrder } from "./sourceOrder.ts";

const events = [
  eventOf({ id: "a", date: "2019", certainty: "likely", sources: ["page", "page"] }),
  eventOf({ id: "b", date: "2020", certainty: "confirmed", sources: ["page", "article"] }),
  eventOf({ id: "c", date: "2021", certainty: "confirmed" }),
];

test("counts follow the order of their list and leave out what nothing has", () => {
  expect(countsOf(CERTAINTIES, eventsBy(buildIndex(setOf(events)), "certainty"))).toEqual([
    { value: "confirmed", count: 2 },
    { value: "likely", count: 1 },
  ]);
});

test("events are counted by how their dates were found", () => {
  expect(countsOf(BASES, eventsByBasis(buildIndex(setOf(events))))).toEqual([
    { value: "stated", count: 3 },
  ]);
});

test("an event counts once for a source that it cites twice", () => {
  const bySource = eventsBy(buildIndex(setOf(events)), "source");
  expect([bySource.get("page"), bySource.get("article")]).toEqual([2, 1]);
});

test("sources with a note on their stance come first, then the busiest", () => {
  const sources = [
    sourceOf("idle", { en: "Idle" }),
    sourceOf("page", { en: "Page" }),
    { ...sourceOf("article", { en: "Article" }), note: { en: "Where it stands" } },
  ];
  const order = sourceOrder(sources, new Map([["page", 2]]));
  expect(order.map((source) => source.id)).toEqual(["article", "page", "idle"]);
});
