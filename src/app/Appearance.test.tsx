// @vitest-environment happy-dom
import { act } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { press, setStage, show, text } from "../filters/stage.fixture.tsx";
import { viewStore } from "../state/view.ts";
import { Appearance } from "./Appearance.tsx";

setStage();
afterEach(() => {
  vi.restoreAllMocks();
});

it("follows the system, and goes back to that when it offers the same", async () => {
  const system = Object.assign(new EventTarget(), { matches: false });
  vi.spyOn(globalThis, "matchMedia").mockReturnValue(system as unknown as MediaQueryList);
  await show({}, <Appearance rows />);
  expect(text()).toContain("Dark");
  await act(async () => {
    system.matches = true;
    system.dispatchEvent(new Event("change"));
  });
  expect(text()).toContain("Light");
  await press(/Light/);
  expect(viewStore.getState().theme).toBe("light");
  await press(/Dark/);
  expect(viewStore.getState().theme).toBe("auto");
});
