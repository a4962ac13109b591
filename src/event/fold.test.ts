import { expect, it } from "vitest";
import { foldAfter } from "./fold.ts";

it("folds a long list and never one or two of it", () => {
  const list = (n: number) => Array.from({ length: n }, (_, i) => i);
  expect(foldAfter(list(10), 8)).toEqual({ shown: list(10), folded: [] });
  expect(foldAfter(list(11), 8)).toEqual({ shown: list(8), folded: [8, 9, 10] });
});
