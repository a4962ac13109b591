import { expect, it } from "vitest";
import { edtf } from "./hostile.fixture.ts";
import { isoEnds } from "./isoDate.ts";

it.each([
  ["2019-04-04", { start: "2019-04-04", end: null }],
  ["2019-04", { start: "2019-04", end: null }],
  ["2011", { start: "2011", end: null }],
  ["2019-04-14/2019-04-16", { start: "2019-04-14", end: "2019-04-16" }],
  ["2019-01-15/2019-02", { start: "2019-01-15", end: "2019-02" }],
  ["2011/..", { start: "2011", end: null }],
  ["../2019-04", { start: null, end: "2019-04" }],
])("%s is told as exactly as it is known", (form, ends) => {
  expect(isoEnds(edtf(form))).toEqual(ends);
});

it.each(["2019-21", "201X", "2019-04~", "2019?", "2019-04-XX"])(
  "%s has no form that would not say more than is known",
  (form) => {
    expect(isoEnds(edtf(form))).toEqual({ start: null, end: null });
  },
);

it("keeps the end that is known of an interval whose other one is doubted", () => {
  expect(isoEnds(edtf("2019-04~/2019-06"))).toEqual({ start: null, end: "2019-06" });
});
