import { createRenderer, type Numbered, type RenderResponse } from "./renderer.ts";

const canvas = new OffscreenCanvas(1, 1);

const { port1, port2 } = new MessageChannel();
port1.start();

/** Until requests that came meanwhile are read: the scheduler's own pause puts work that goes on before them. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    port1.addEventListener("message", () => resolve(), { once: true });
    port2.postMessage(null);
  });

const request = createRenderer(
  {
    pen: (width, height) => {
      canvas.width = width;
      canvas.height = height;
      return canvas.getContext("2d");
    },
    take: () => canvas.transferToImageBitmap(),
  },
  (response: RenderResponse) =>
    self.postMessage(response, {
      transfer:
        response.kind === "picture" && "close" in response.picture ? [response.picture] : [],
    }),
  pause,
);

self.addEventListener("message", ({ data }: MessageEvent<Numbered>) => request(data));
