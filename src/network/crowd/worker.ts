import { openStudio, type Answer, type Numbered } from "./studio.ts";

const canvas = new OffscreenCanvas(1, 1);

const { port1, port2 } = new MessageChannel();
port1.start();

/** Until orders that came meanwhile are read: the scheduler's own pause puts work that goes on before them. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    port1.addEventListener("message", () => resolve(), { once: true });
    port2.postMessage(null);
  });

const order = openStudio(
  {
    pen: (width, height) => {
      canvas.width = width;
      canvas.height = height;
      return canvas.getContext("2d");
    },
    take: () => canvas.transferToImageBitmap(),
  },
  (answer: Answer) =>
    self.postMessage(answer, {
      transfer: answer.what === "picture" && "close" in answer.picture ? [answer.picture] : [],
    }),
  pause,
);

self.addEventListener("message", ({ data }: MessageEvent<Numbered>) => order(data));
