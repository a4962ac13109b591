import { expect, it, vi } from "vitest";
import { lastCalls } from "./lastCalls.ts";

it("asks once for the same arguments, also when two are asked for in turn", () => {
  const sum = vi.fn((a: number, b: number) => ({ sum: a + b }));
  const asked = lastCalls(sum);
  const [first, second] = [asked(1, 2), asked(3, 4)];
  expect([asked(1, 2), asked(3, 4)]).toEqual([{ sum: 3 }, { sum: 7 }]);
  expect(asked(1, 2)).toBe(first);
  expect(asked(3, 4)).toBe(second);
  expect(sum).toHaveBeenCalledTimes(2);
  asked(5, 6);
  expect(asked(3, 4)).toBe(second);
  expect(asked(1, 2)).not.toBe(first);
});
