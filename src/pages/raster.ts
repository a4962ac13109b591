import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

let started: Promise<void> | null = null;

/** An SVG without text as PNG, pixel for pixel. WebAssembly: the same on every machine, nothing native to install. */
export async function png(svg: string): Promise<Uint8Array> {
  const { resolve } = createRequire(import.meta.url);
  started ??= initWasm(readFileSync(resolve("@resvg/resvg-wasm/index_bg.wasm")));
  await started;
  const picture = new Resvg(svg);
  const image = picture.render();
  const bytes = image.asPng();
  image.free();
  picture.free();
  return bytes;
}
