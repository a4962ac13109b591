import { expect, it } from "vitest";
import { axisLabels, type Flag } from "./axisLabels.ts";
import { timeScale } from "./timeScale.ts";

const scale = timeScale({ from: 0, to: 100 }, 600, false);
/** Ten pixels a letter. */
const measure = (text: string): number => text.length * 10;

/** Where flags stand, from and to, pixels; those that find no room are left out. */
const placed = (...flags: readonly (readonly [kind: Flag["kind"], s: number])[]) =>
  axisLabels(
    { coarse: [], fine: [], everyPeriod: true },
    flags.map(([kind, s]) => ({ kind, s, label: "0123456" })),
    scale,
    "time",
    measure,
  ).flags.map(({ flag, from, to }) => [flag.s, Math.round(from), Math.round(to)]);

it("puts a flag over its day, inside the plot", () => {
  expect(placed(["written", 300])).toEqual([[300, 256, 344]]);
  expect(placed(["written", 10])).toEqual([[10, 0, 88]]);
  expect(placed(["written", 595])).toEqual([[595, 512, 600]]);
});

it("puts the second of two days of writing beside the first, as long as it touches its own line", () => {
  expect(placed(["written", 300], ["written", 370])).toEqual([
    [300, 256, 344],
    [370, 346, 434],
  ]);
  expect(placed(["written", 300], ["written", 230])).toEqual([
    [300, 256, 344],
    [230, 166, 254],
  ]);
  expect(placed(["written", 300], ["written", 305])).toEqual([[300, 256, 344]]);
});

it("lets the open event's flag cover a day of writing", () => {
  expect(placed(["selected", 300], ["written", 301])).toHaveLength(1);
});
