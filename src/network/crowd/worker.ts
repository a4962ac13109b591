import { openStudio, type Answer, type Order } from "./studio.ts";

const canvas = new OffscreenCanvas(1, 1);

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
);

self.addEventListener("message", ({ data }: MessageEvent<Order>) => order(data));
