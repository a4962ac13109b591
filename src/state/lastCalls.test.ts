import { expect, it, vi } from "vitest";
import { lastCalls } from "./lastCalls.ts";

it("asks once for the same arguments, also when three are asked for in turn", () => {
  const set = {};
  const sum = vi.fn((_: object, a: number, b: number) => ({ sum: a + b }));
  const asked = lastCalls(sum);
  const [first, second, third] = [asked(set, 1, 2), asked(set, 3, 4), asked(set, 5, 6)];
  expect([first, second, third]).toEqual([{ sum: 3 }, { sum: 7 }, { sum: 11 }]);
  expect(asked(set, 1, 2)).toBe(first);
  expect(asked(set, 3, 4)).toBe(second);
  expect(asked(set, 5, 6)).toBe(third);
  expect(sum).toHaveBeenCalledTimes(3);
  asked(set, 7, 8);
  expect(asked(set, 5, 6)).toBe(third);
  expect(asked(set, 1, 2)).not.toBe(first);
});

it("knows what it was asked about apart, and another of them takes nothing away", () => {
  const sets = [{}, {}, {}, {}] as const;
  const name = vi.fn((of: object, letter: string) => ({ of, letter }));
  const asked = lastCalls(name);
  const answers = sets.map((set) => asked(set, "a"));
  expect(answers.map(({ of }) => of)).toEqual(sets);
  expect(sets.map((set) => asked(set, "a"))).toEqual(answers);
  expect(name).toHaveBeenCalledTimes(sets.length);
});
