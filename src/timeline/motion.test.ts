import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { viewActions, viewStore } from "../state/view.ts";
import { followMotion, move, movingWindow, paintMotion, rest } from "./motion.ts";

let frames: (() => void)[] = [];
const frame = (): void => frames.splice(0).forEach((each) => each());
const at = (from: number) => ({ from, to: from + 10 });

beforeEach(() => {
  frames = [];
  vi.stubGlobal("requestAnimationFrame", (call: () => void) => frames.push(call));
  viewActions.patch({ t: null });
});
afterEach(() => vi.unstubAllGlobals());

it("is the view's at once where nothing paints it", () => {
  move(at(1));
  expect(viewStore.getState().t).toEqual(at(1));
  expect(movingWindow()).toBeNull();
});

it("paints the last window of each frame, and is the view's when it rests", () => {
  const painted: number[] = [];
  const ends = [
    paintMotion(({ from }, still) => painted.push(from + still / 10)),
    followMotion(({ from }) => painted.push(-from)),
  ];
  move(at(1));
  move(at(2));
  frame();
  expect(painted).toEqual([2, -2]);
  expect(viewStore.getState().t).toBeNull();
  for (let still = 0; still < 10; still++) frame();
  expect(painted).toEqual([2, -2, 2.1, 2.2, 2.3, 2.4, 2.5]);
  expect(viewStore.getState().t).toEqual(at(2));

  // What a hand holds waits for it to let go.
  painted.length = 0;
  move(at(3), true);
  for (let still = 0; still < 3; still++) frame();
  expect(painted).toEqual([3, -3, 3.1, 3.2]);
  for (let still = 3; still < 10; still++) frame();
  expect(viewStore.getState().t).toEqual(at(2));
  rest();
  expect(viewStore.getState().t).toEqual(at(3));

  // Let go before a frame came.
  painted.length = 0;
  move(at(4), true);
  rest();
  expect(painted).toEqual([4]);
  ends.forEach((end) => end());
});

it("ends when somebody else sets the window, and when the plot goes", () => {
  const end = paintMotion(() => undefined);
  move(at(1));
  viewActions.setWindow(at(5));
  frame();
  expect(movingWindow()).toBeNull();
  expect(viewStore.getState().t).toEqual(at(5));
  move(at(6));
  end();
  expect(viewStore.getState().t).toEqual(at(6));
});
