import { expect, it } from "vitest";
import type { ConflictEvent } from "../model/types.ts";
import { packDating, unpackBasis, unpackDate } from "./dating.ts";
import { intervalOf } from "./set.fixture.ts";

it.each([
  "2019-04-04",
  "2019-04",
  "2019",
  "2019-04-04/2019-05-01",
  "2019-04-04/..",
  "../2019-04-04",
])("%s comes back from its bounds and one byte", (edtf) => {
  const date = intervalOf(edtf);
  const packed = packDating({ date, basis: "resolved" });
  expect(unpackDate(date.start, date.end + 1, packed)).toEqual(date);
  expect(unpackBasis(packed)).toBe("resolved");
});

it.each([
  ["2019-21", "2019-03-01/2019-05-31"],
  ["2019-24", "2019-12-01/2020-02-29"],
  ["2019-34", "2019-04-01/2019-06-30"],
] as const)("%s is told as a part of its year", (edtf, bounds) => {
  const date: ConflictEvent["date"] = { ...intervalOf(bounds), precision: "season" };
  const packed = packDating({ date, basis: "stated" });
  expect(unpackDate(date.start, date.end + 1, packed).edtf).toBe(edtf);
});

it("keeps doubts", () => {
  const date = { ...intervalOf("2019-04"), approximate: true, uncertain: true };
  const back = unpackDate(date.start, date.end + 1, packDating({ date, basis: "stated" }));
  expect(back).toMatchObject({ edtf: "2019-04%", approximate: true, uncertain: true });
});
