import { expect, test } from "vitest";
import { stepOf } from "./useWalk.ts";

test("brackets step by their place on the keyboard, not with a command key", () => {
  const press = { code: "BracketRight", ctrlKey: false, metaKey: false, altKey: false };
  expect(stepOf(press)).toBe(1);
  expect(stepOf({ ...press, code: "BracketLeft" })).toBe(-1);
  expect(stepOf({ ...press, code: "KeyA" })).toBeNull();
  expect(stepOf({ ...press, metaKey: true })).toBeNull();
});
