// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, expect, it, vi } from "vitest";
import { FONTS_APART, textWidth, useTextWidth } from "./measure.ts";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
const fonts = new EventTarget();
Object.defineProperty(document, "fonts", { value: fonts });
const arrive = () => fonts.dispatchEvent(new Event("loadingdone"));

const measures = new Set<unknown>();
function Measuring() {
  measures.add(useTextWidth());
  return null;
}

const root = createRoot(document.createElement("div"));
afterEach(async () => {
  await act(async () => root.unmount());
  vi.useRealTimers();
});

it("has text measured anew when fonts have arrived, once for those that arrive together", async () => {
  vi.useFakeTimers();
  await act(async () => root.render(<Measuring />));
  await act(async () => root.render(<Measuring />));
  expect(measures.size).toBe(1);
  arrive();
  await act(async () => vi.advanceTimersByTime(FONTS_APART / 2));
  arrive();
  await act(async () => vi.advanceTimersByTime(FONTS_APART - 1));
  expect(measures.size).toBe(1);
  await act(async () => vi.advanceTimersByTime(1));
  expect(measures.size).toBe(2);
});

it("does not keep the width of everything that was ever measured", () => {
  const measureText = vi.fn((text: string) => ({ width: text.length }));
  const canvas = vi.spyOn(HTMLCanvasElement.prototype, "getContext");
  canvas.mockReturnValue({ measureText } as unknown as CanvasRenderingContext2D);
  for (const text of ["first", "first"]) textWidth(text, "12px Plex");
  expect(measureText).toHaveBeenCalledOnce();
  for (let at = 0; at < 20_000; at++) textWidth(`label ${at}`, "12px Plex");
  measureText.mockClear();
  textWidth("first", "12px Plex");
  expect(measureText).toHaveBeenCalledOnce();
  canvas.mockRestore();
});
