import { expect, it } from "vitest";
import { nameId } from "../../model/ids.ts";
import { growingVocabulary } from "./vocabulary.ts";

const ID = nameId(undefined, "Tripoli");
const empty = () => {
  const vocabulary = growingVocabulary(null, "events.parquet");
  if (vocabulary === null) throw new Error("no vocabulary");
  return vocabulary;
};

it("gives a name the same id each time, in each list by itself", () => {
  const { idOf } = empty();
  expect([idOf("places", "Tripoli"), idOf("places", "Tripoli"), idOf("actors", "Tripoli")]).toEqual(
    [ID, ID, ID],
  );
});

it("numbers names that are the same once they are clean, and gives no number twice", () => {
  const { categories: _, ...lists } = { format: "siyaq/1", meta: { title: "" }, categories: [] };
  const head = { ...lists, places: [{ id: `${ID}-3`, name: { en: "Other" } }] };
  const vocabulary = growingVocabulary(head, "events.parquet");
  const ids = ["", "\u0000", "\u0001", "\u0002"].map((mark) =>
    vocabulary?.idOf("places", `Tripoli${mark}`),
  );
  expect(ids).toEqual([ID, `${ID}-2`, `${ID}-4`, `${ID}-5`]);
});

it("takes a column of foreign texts that all begin alike", () => {
  const { idOf, set } = empty();
  const start = "x".repeat(200);
  const count = 20_000;
  const ids = new Set(Array.from({ length: count }, (_, at) => idOf("actors", `${start}${at}`)));
  expect(ids.size).toBe(count);
  expect(set().actors).toHaveLength(count);
});
