import { expect, it } from "vitest";
import { captionPlace } from "./captionPlace.ts";

const room = { width: 600, top: -100, bottom: 300 };
const size = { width: 200, height: 40 };

it("stands below its subject and begins with it", () => {
  expect(captionPlace({ from: 50, top: 10, bottom: 34 }, size, room)).toEqual({
    s: 50,
    y: 38,
  });
});

it("stays inside the plot at either end", () => {
  const subject = { from: 580, top: 10, bottom: 34 };
  expect(captionPlace(subject, size, room).s).toBe(400);
  expect(captionPlace({ ...subject, from: -12 }, size, room).s).toBe(0);
  expect(captionPlace(subject, { ...size, width: 700 }, room).s).toBe(0);
});

it("stands above where the screen ends below, unless there is no room there either", () => {
  const subject = { from: 50, top: 250, bottom: 274 };
  expect(captionPlace(subject, size, room).y).toBe(206);
  expect(captionPlace(subject, { ...size, height: 400 }, room).y).toBe(278);
});
