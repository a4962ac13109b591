// @vitest-environment happy-dom
import { act, useRef } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useAim } from "./useAim.ts";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

/** Over the second cell, and out of the grid's lower edge. */
const CAPTION = { x: 100, y: 40, width: 200, height: 80 };

function Plot() {
  const grid = useRef<HTMLDivElement>(null);
  const caption = useRef<HTMLDivElement>(null);
  const aim = useAim(grid, caption);
  return (
    <>
      <div ref={grid}>
        <i data-cell="one" />
        <i data-cell="two" />
      </div>
      <p />
      {aim !== null && (
        <div
          ref={(element) => {
            caption.current = element;
            if (element !== null) element.getBoundingClientRect = () => DOMRect.fromRect(CAPTION);
          }}
        >
          {aim.key}
        </div>
      )}
    </>
  );
}

let root: Root;
let box: HTMLElement;

beforeEach(async () => {
  vi.useFakeTimers();
  box = document.createElement("div");
  document.body.append(box);
  root = createRoot(box);
  await act(async () => root.render(<Plot />));
});

afterEach(async () => {
  await act(async () => root.unmount());
  box.remove();
  vi.useRealTimers();
});

/** What is told once the pointer has rested there. */
async function restAt(selector: string, clientX: number, clientY: number): Promise<string | null> {
  await act(async () => {
    box
      .querySelector(selector)
      ?.dispatchEvent(new PointerEvent("pointermove", { bubbles: true, clientX, clientY }));
    vi.advanceTimersByTime(1000);
  });
  return box.querySelector("div + p + div")?.textContent ?? null;
}

const ONE = ["[data-cell=one]", 20, 20] as const;

it("stays while the pointer is over the caption, over another cell and below the grid", async () => {
  expect(await restAt(...ONE)).toBe("one");
  expect(await restAt("[data-cell=two]", 150, 60)).toBe("one");
  expect(await restAt("p", 150, 110)).toBe("one");
});

it("goes from the caption to another cell, or with the pointer out of the grid", async () => {
  await restAt(...ONE);
  expect(await restAt("[data-cell=two]", 350, 60)).toBe("two");
  await restAt("p", 150, 110);
  expect(await restAt("p", 150, 130)).toBe(null);
});

it("goes on Escape before anything else does, and what lies under the caption is told then", async () => {
  const heard = vi.fn<() => void>();
  box.addEventListener("keydown", heard);
  const escape = (): Promise<void> =>
    act(async () => {
      const press = { key: "Escape", bubbles: true, cancelable: true };
      box.querySelector("p")?.dispatchEvent(new KeyboardEvent("keydown", press));
    });
  await restAt(...ONE);
  await escape();
  expect(box.textContent).toBe("");
  expect(heard).not.toHaveBeenCalled();
  await escape();
  expect(heard).toHaveBeenCalledOnce();
  expect(await restAt("[data-cell=two]", 150, 60)).toBe("two");
});
