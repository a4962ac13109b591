import jsQR from "jsqr";
import { expect, test } from "vitest";
import { qrFile, qrPicture, type QrPicture } from "./qr.ts";

/** Draws the path as a screen would, `scale` pixels a module, and reads it as a telephone would. */
function read({ size, path }: QrPicture, scale = 4): string | undefined {
  const side = size * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let dy = 0; dy < scale; dy++)
      for (let dx = 0; dx < scale; dx++) {
        const at = ((Number(y) * scale + dy) * side + Number(x) * scale + dx) * 4;
        pixels.fill(0, at, at + 3);
      }
  return jsQR(pixels, side, side)?.data;
}

const pictureOf = (link: string): QrPicture => {
  const picture = qrPicture(link);
  if (picture === null) throw new Error("No picture.");
  return picture;
};

test.each([
  "https://example.org/siyaq/?set=libya-follow-up-committee&version=1.1.0&lang=ar&t=2019-03..2020-04",
  `https://example.org/?q=${encodeURIComponent("مؤتمر برلين")}&actor=haftar~un`,
  `https://example.org/?q=${"x".repeat(1000)}`,
])("a reader of codes finds the link again", (link) => {
  expect(read(pictureOf(link))).toBe(link);
});

test("four light modules on each side, for scanners", () => {
  const { size, path } = pictureOf("https://example.org/");
  const places = [...path.matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
  expect(Math.min(...places)).toBe(4);
  expect(Math.max(...places)).toBe(size - 5);
});

test("no code where it would be too fine to be read", () => {
  expect(qrPicture(`https://example.org/?q=${"x".repeat(3000)}`)).toBeNull();
});

test("the file is black on white by itself", () => {
  expect(qrFile(pictureOf("https://example.org/"))).toMatch(
    /^<svg xmlns=.*fill="#fff".*<\/svg>\n$/,
  );
});
