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
