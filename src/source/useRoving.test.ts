import { expect, test } from "vitest";
import { stopAfter } from "./useRoving.ts";
import { stepOf } from "./useWalk.ts";

test.each([
  ["ArrowDown", 0, 1],
  ["ArrowDown", 4, 4],
  ["ArrowUp", 0, 0],
  ["ArrowUp", 3, 2],
  ["Home", 3, 0],
  ["End", 1, 4],
  ["Enter", 1, null],
])("%s at %i of five leads to %s", (key, at, to) => expect(stopAfter(key, at, 5)).toBe(to));

test("brackets step by their place on the keyboard, not with a command key", () => {
  const press = { code: "BracketRight", ctrlKey: false, metaKey: false, altKey: false };
  expect(stepOf(press)).toBe(1);
  expect(stepOf({ ...press, code: "BracketLeft" })).toBe(-1);
  expect(stepOf({ ...press, code: "KeyA" })).toBeNull();
  expect(stepOf({ ...press, metaKey: true })).toBeNull();
});
