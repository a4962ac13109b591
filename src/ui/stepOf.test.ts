// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { stepOf } from "./stepOf.ts";

const press = {
  code: "BracketRight",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  target: document.body,
};

test("brackets step by their place on the keyboard, not with a command key", () => {
  expect(stepOf(press)).toBe(1);
  expect(stepOf({ ...press, code: "BracketLeft" })).toBe(-1);
  expect(stepOf({ ...press, code: "KeyA" })).toBeNull();
  expect(stepOf({ ...press, metaKey: true })).toBeNull();
});

test("brackets are letters where text is typed", () => {
  expect(stepOf({ ...press, target: document.createElement("input") })).toBeNull();
});
