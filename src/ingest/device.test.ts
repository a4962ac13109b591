// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from "vitest";
import { whenQuiet } from "./device.ts";

afterEach(() => vi.useRealTimers());

it("waits until nobody has touched the page for a moment, however often they do meanwhile", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "performance"] });
  await whenQuiet();
  const list = document.createElement("ul");
  document.body.append(list);
  const quiet = vi.fn();
  dispatchEvent(new Event("keydown"));
  void whenQuiet().then(quiet);
  await vi.advanceTimersByTimeAsync(300);
  // As a finger does: it does not bubble.
  list.dispatchEvent(new Event("scroll"));
  await vi.advanceTimersByTimeAsync(300);
  expect(quiet).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(300);
  expect(quiet).toHaveBeenCalledOnce();
  list.remove();
});
