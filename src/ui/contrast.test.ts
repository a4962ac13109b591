import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync("src/app/styles.css", "utf8");

/** `--ink: light-dark(#1a1b1e, #eeece6);` */
const TOKEN = /--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g;
const tokens = new Map(
  [...css.matchAll(TOKEN)].map(([, name = "", light = "", dark = ""]) => [name, { light, dark }]),
);

type Theme = "light" | "dark";

function colour(name: string, theme: Theme): string {
  const token = tokens.get(name);
  if (token === undefined) throw new Error(`styles.css has no --${name}`);
  return token[theme];
}

/** Relative luminance of WCAG 2, 0 to 1. */
function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

const SLOTS = [1, 2, 3, 4, 5, 6, 7, 8];
const TEXT = ["ink", "ink-2", "ink-3", "focus", ...SLOTS.map((slot) => `t-${slot}`)];
const DRAWN = ["control", "off", "support", "oppose", "meet", ...SLOTS.map((slot) => `c-${slot}`)];

const tooFaint = (names: readonly string[], ground: string, theme: Theme, least: number) =>
  names
    .map((name) => ({ name, ratio: contrast(colour(name, theme), colour(ground, theme)) }))
    .filter(({ ratio }) => ratio < least)
    .map(({ name, ratio }) => `${name} on ${ground}, ${theme}: ${ratio.toFixed(2)}`);

it("measures as WCAG does", () => {
  expect(contrast("#ffffff", "#000000")).toBeCloseTo(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

describe.each(["light", "dark"] as const)("in %s colours", (theme) => {
  it("text can be read on paper and on panels", () => {
    expect([
      ...tooFaint(TEXT, "paper", theme, 4.5),
      ...tooFaint(TEXT, "panel", theme, 4.5),
    ]).toEqual([]);
  });

  it("what is drawn can be told from the paper", () => {
    expect(tooFaint(DRAWN, "paper", theme, 3)).toEqual([]);
  });
});
