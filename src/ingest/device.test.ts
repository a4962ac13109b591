// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from "vitest";
import { whenQuiet } from "./device.ts";

afterEach(() => vi.useRealTimers());

it("waits until nobody has touched the page for a moment, however often they do meanwhile", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "performance"] });
  await whenQuiet();
  const touch = (): boolean => dispatchEvent(new Event("keydown"));
  const quiet = vi.fn();
  touch();
  void whenQuiet().then(quiet);
  await vi.advanceTimersByTimeAsync(300);
  touch();
  await vi.advanceTimersByTimeAsync(300);
  expect(quiet).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(300);
  expect(quiet).toHaveBeenCalledOnce();
});
