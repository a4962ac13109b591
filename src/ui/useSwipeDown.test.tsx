// @vitest-environment happy-dom
import { act, useRef } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useSwipeDown } from "./useSwipeDown.ts";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

const close = vi.fn<() => void>();
const box = document.createElement("div");
let root: Root;

function Sheet() {
  const sheet = useRef<HTMLDivElement>(null);
  return (
    <div ref={sheet} id="sheet" {...useSwipeDown(sheet, close)}>
      <i data-grip />
      <header>
        <b>Kind</b>
        <button type="button">
          Close <u />
        </button>
      </header>
      <p>Text</p>
    </div>
  );
}

beforeEach(async () => {
  close.mockClear();
  document.body.append(box);
  root = createRoot(box);
  await act(async () => root.render(<Sheet />));
});
afterEach(async () => {
  await act(async () => root.unmount());
  box.remove();
});

/** Presses, moves down by pixels and lets go; the sheet's place while it is held. */
async function swipe(selector: string, pixels: number, end = "pointerup"): Promise<string> {
  const tell = (name: string, clientY: number): Promise<void> =>
    act(async () => {
      const target = box.querySelector(selector);
      target?.dispatchEvent(new PointerEvent(name, { bubbles: true, clientY, pointerId: 1 }));
    });
  await tell("pointerdown", 100);
  await tell("pointermove", 100 + pixels);
  const sheet = box.querySelector<HTMLElement>("#sheet");
  const held = sheet?.style.getPropertyValue("translate") ?? "";
  await tell(end, 100 + pixels);
  expect(sheet?.style.getPropertyValue("translate")).not.toMatch(/px/u);
  return held;
}

it.each(["i", "header", "b"])("follows the finger and closes, held by <%s>", async (grip) => {
  expect(await swipe(grip, 90)).toBe("0 90px");
  expect(close).toHaveBeenCalledOnce();
});

it("goes back when it is let go too soon, moved up, or taken from the finger", async () => {
  expect(await swipe("header", 40)).toBe("0 40px");
  expect(await swipe("header", -90)).toBe("none");
  expect(await swipe("header", 90, "pointercancel")).toBe("0 90px");
  expect(close).not.toHaveBeenCalled();
});

it.each(["button", "u", "p"])("is not held by <%s>", async (selector) => {
  expect(await swipe(selector, 90)).not.toMatch(/px/u);
  expect(close).not.toHaveBeenCalled();
});
