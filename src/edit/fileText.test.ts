import fc from "fast-check";
import { expect, it } from "vitest";
import { fileText } from "./fileText.ts";
import { withValue } from "./tree.ts";

it("is the file's JSON, whatever it holds", () =>
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (file) => {
      expect(JSON.parse(fileText(file))).toEqual(JSON.parse(JSON.stringify(file)));
    }),
  ));

it("follows every change, and leaves out what JSON leaves out", () => {
  const file = { meta: undefined, events: [{ id: "a" }, { id: "b" }] };
  expect(fileText(file)).toBe('{"events":[{"id":"a"},{"id":"b"}]}');
  const next = withValue(file, ["events", 1, "date"], "2019");
  expect(fileText(next)).toBe('{"events":[{"id":"a"},{"id":"b","date":"2019"}]}');
});
