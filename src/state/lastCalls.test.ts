import { expect, it, vi } from "vitest";
import { lastCalls } from "./lastCalls.ts";

it("asks once for the same arguments, also when three are asked for in turn", () => {
  const sum = vi.fn((a: number, b: number) => ({ sum: a + b }));
  const asked = lastCalls(sum);
  const [first, second, third] = [asked(1, 2), asked(3, 4), asked(5, 6)];
  expect([first, second, third]).toEqual([{ sum: 3 }, { sum: 7 }, { sum: 11 }]);
  expect(asked(1, 2)).toBe(first);
  expect(asked(3, 4)).toBe(second);
  expect(asked(5, 6)).toBe(third);
  expect(sum).toHaveBeenCalledTimes(3);
  asked(7, 8);
  expect(asked(5, 6)).toBe(third);
  expect(asked(1, 2)).not.toBe(first);
});
