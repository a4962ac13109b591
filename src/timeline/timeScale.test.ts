import { expect, it } from "vitest";
import { timeScale } from "./timeScale.ts";

it("puts the past at inline-start: at the right when time runs to the left", () => {
  const window = { from: 0, to: 100 };
  const ltr = timeScale(window, 500, false);
  const rtl = timeScale(window, 500, true);
  expect(ltr.s(20)).toBe(100);
  expect(rtl.s(20)).toBe(100);
  expect(ltr.x(ltr.s(20))).toBe(100);
  expect(rtl.x(rtl.s(20))).toBe(400);
  expect(rtl.dayAt(400)).toBe(20);
  expect(ltr.dayAt(100)).toBe(20);
});

it("says where in the west a box begins, and which way x grows", () => {
  const window = { from: 0, to: 100 };
  const ltr = timeScale(window, 500, false);
  const rtl = timeScale(window, 500, true);
  expect([ltr.west(100, 30), ltr.sign]).toEqual([100, 1]);
  expect([rtl.west(100, 30), rtl.sign]).toEqual([370, -1]);
  expect(rtl.x(101) - rtl.x(100)).toBe(rtl.sign);
});
