import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildIndex } from "../query/index.ts";
import { rowsIn } from "../query/rowSet.ts";
import { actorOf, eventOf, placeOf, setOf } from "../query/set.fixture.ts";
import { heaviestFirst, listedRows, namedHits, optionAfter } from "./hits.ts";

it("lists the heaviest of equally good hits first, then the earliest", () => {
  const hits = { rows: Uint8Array.of(9, 255, 255, 0, 255), best: [1, 2, 4, 0] };
  expect(heaviestFirst(hits, Uint8Array.of(9, 3, 8, 9, 3))).toEqual([2, 1, 4, 0]);
});

describe("listedRows", () => {
  it("lists the best that pass the filters, and fills up with others that do", () => {
    expect(listedRows([7, 3, 9, 1], rowsIn(10, [0, 1, 2, 3, 9]))).toEqual([3, 9, 1, 0, 2]);
    expect(listedRows([7, 3, 9, 1], rowsIn(10, []))).toEqual([]);
  });

  it("lists each row once, all of them passing, five at most", () => {
    const row = fc.integer({ min: 0, max: 39 });
    fc.assert(
      fc.property(fc.uniqueArray(row), fc.uniqueArray(row), (best, passing) => {
        const passes = rowsIn(40, passing);
        const rows = listedRows(best, passes);
        expect(new Set(rows).size).toBe(rows.length);
        expect(rows).toHaveLength(Math.min(5, passing.length));
        expect(rows.every((each) => passes.has(each))).toBe(true);
      }),
    );
  });
});

describe("namedHits", () => {
  const index = buildIndex(
    setOf([eventOf({ id: "siege", date: "2019" })], {
      actors: [
        actorOf("army", { ar: "الجيش الوطني", en: "National army" }, "Haftar's forces"),
        actorOf("haftar", { ar: "خليفة حفتر", en: "Khalifa Haftar" }, "Hifter"),
        actorOf("accord", { ar: "حكومة الوفاق", en: "Government of accord" }),
      ],
      places: [placeOf("tripoli", { ar: "طرابلس", en: "Tripoli" })],
    }),
  );
  const found = async (query: string): Promise<string[]> =>
    (await namedHits(index))(query).map((hit) =>
      hit.kind === "actor" ? hit.actor.id : hit.place.id,
    );

  it("puts who has the name before who is also called so", async () => {
    expect(await found("haftar")).toEqual(["haftar", "army"]);
    expect(await found("hifter")).toEqual(["haftar"]);
  });

  it("finds names as the search does, in any form and language", async () => {
    expect(await found("لطرابلس")).toEqual(["tripoli"]);
    expect(await found("وفاق")).toEqual(["accord"]);
    expect(await found("trip")).toEqual(["tripoli"]);
    expect(await found("zzz")).toEqual([]);
    expect(await found("؟")).toEqual([]);
  });
});

describe("optionAfter", () => {
  it.each([
    ["ArrowDown", -1, 0],
    ["ArrowDown", 1, 2],
    // Round by the field, where what was typed can be changed.
    ["ArrowDown", 2, -1],
    ["ArrowUp", -1, 2],
    ["ArrowUp", 0, -1],
    ["Home", 2, 0],
    ["End", 0, 2],
    ["Home", -1, null],
    ["End", -1, null],
    ["a", 1, null],
  ])("%s from %i of three: %s", (key, from, to) => {
    expect(optionAfter(key, from, 3)).toBe(to);
  });
});
