import { breathe, type Work } from "./chunks.ts";
import type { SvgFile } from "./svg.ts";

/** The browser has no canvas of this size, or gives back an empty one. */
class TooLarge extends Error {
  override name = "TooLarge";
}

/** Sides beyond this no browser draws; each has a limit of its own for the area, which only trying tells. */
const LONGEST = 16_384;
/** Rows that are painted at a time, so that the page answers in between. */
const BAND = 512;

async function imageOf(
  svg: SvgFile,
  scale: number,
  signal: AbortSignal,
): Promise<HTMLImageElement> {
  // Drawn at its final size: an image that is enlarged later may be a blurred bitmap by then.
  const sized = svg.text.replace(
    `width="${svg.width}" height="${svg.height}"`,
    `width="${svg.width * scale}" height="${svg.height * scale}"`,
  );
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(sized)}`;
  await image.decode();
  signal.throwIfAborted();
  return image;
}

function canvasOf(width: number, height: number): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null || canvas.width !== width || canvas.height !== height)
    throw new TooLarge(`${width} × ${height}`);
  return [canvas, context];
}

const PROBES = 40;
const PAUSE = 30;

/** The head of the figure, small: its letters change when the fonts inside the image have arrived. */
function fingerprint(image: HTMLImageElement): string {
  const width = Math.min(400, image.naturalWidth);
  const [canvas, context] = canvasOf(width, 120);
  context.drawImage(image, 0, 0, width * 2, 240, 0, 0, width, 120);
  return canvas.toDataURL();
}

/**
 * An image of SVG may be decoded before the fonts in it are: it is looked at until it has stayed the same three
 * times, a second at most.
 */
async function fontsPainted(image: HTMLImageElement, work: Work): Promise<void> {
  let last = "";
  let same = 0;
  for (let probe = 0; probe < PROBES && same < 3; probe++) {
    const now = fingerprint(image);
    same = now === last ? same + 1 : 0;
    last = now;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    work.signal.throwIfAborted();
  }
}

/** Whether a canvas that was too large for the machine silently stayed empty. */
const isBlank = (context: CanvasRenderingContext2D, width: number, height: number): boolean =>
  [0, 0.5, 1].every(
    (at) =>
      context.getImageData(
        Math.min(width - 1, Math.floor(width * at)),
        Math.min(height - 1, Math.floor(height * at)),
        1,
        1,
      ).data[3] === 0,
  );

/** Pixels of an SVG file, `scale` to a CSS pixel. Rejects with TooLarge where the browser cannot hold them. */
export async function pngOf(svg: SvgFile, scale: number, work: Work): Promise<Blob> {
  const width = Math.round(svg.width * scale);
  const height = Math.round(svg.height * scale);
  if (width > LONGEST || height > LONGEST) throw new TooLarge(`${width} × ${height}`);
  const image = await imageOf(svg, scale, work.signal);
  await fontsPainted(image, work);
  const [canvas, context] = canvasOf(width, height);
  for (let top = 0; top < height; top += BAND) {
    const rows = Math.min(BAND, height - top);
    context.drawImage(image, 0, top, width, rows, 0, top, width, rows);
    work.progress(Math.min(0.9, (top + rows) / height));
    await breathe(work);
  }
  if (isBlank(context, width, height)) throw new TooLarge(`${width} × ${height}`);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  // Gives the memory back at once: at 4× that is a hundred megabytes.
  canvas.width = 0;
  canvas.height = 0;
  work.signal.throwIfAborted();
  if (blob === null) throw new TooLarge(`${width} × ${height}`);
  work.progress(1);
  return blob;
}
