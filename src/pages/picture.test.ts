import { describe, expect, it } from "vitest";
import { pageAt } from "./hostile.fixture.ts";
import { lettering, visualRuns } from "./lettering.ts";
import { miniature } from "./miniature.ts";
import { pictureSvg } from "./picture.ts";
import { png } from "./raster.ts";

const shown = (text: string, rtl: boolean): string[] =>
  visualRuns(text, rtl).map((run) => run.text);

describe("letters", () => {
  it("stand in the order in which they are read", () => {
    // From one side of the paper to the other: the earlier year stands nearer to the word before it.
    expect(shown("ليبيا 2011–2021", true)).toEqual(["2021", "–", "2011", " ", "ليبيا"]);
    expect(shown("بعثة UNSMIL في", true)).toEqual(["في", " ", "UNSMIL", " ", "بعثة"]);
    expect(shown("the word سلام here", false)).toEqual(["the word ", "سلام", " here"]);
  });

  it("are joined: a word is narrower than its letters apart", async () => {
    const letter = await lettering();
    const width = (text: string): number => letter(text, "ui", true).width;
    expect(width("ليبيا")).toBeLessThan(
      Array.from("ليبيا", width).reduce((sum, each) => sum + each, 0) * 0.9,
    );
  });

  it("have an outline each, in every face", async () => {
    const letter = await lettering();
    for (const face of ["arabicHead", "latinHead", "ui", "strong"] as const)
      expect(letter("offensive 2011", face, false).glyphs.length).toBeGreaterThan(9);
  });
});

it("draws the events of each category from older to newer", () => {
  const { lanes } = miniature(pageAt("small/").index, { length: 1000, disc: 10, rows: 3 });
  const [lane] = lanes;
  expect(lanes).toHaveLength(1);
  expect(lane?.marks.map(({ hollow, vague }) => ({ hollow, vague }))).toEqual([
    { hollow: false, vague: true },
    { hollow: true, vague: false },
    { hollow: false, vague: true },
  ]);
  for (const { from, to } of lane?.marks ?? []) expect(to).toBeGreaterThan(from);
});

it("is a PNG of the size that it says, the same each time, and runs the other way in Arabic", async () => {
  const letter = await lettering();
  const svg = pictureSvg(pageAt("small/"), letter);
  expect(svg).not.toContain("<text");
  expect(pictureSvg(pageAt("small/en/"), letter)).not.toBe(svg);
  const bytes = Buffer.from(await png(svg));
  expect(bytes.toString("latin1", 1, 4)).toBe("PNG");
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(Buffer.from(await png(svg)).equals(bytes)).toBe(true);
});
