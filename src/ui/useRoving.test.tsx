// @vitest-environment happy-dom
import { act, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { expect, it, test, vi } from "vitest";
import { Toolbar } from "./Toolbar.tsx";
import { stopAfter, tabAfter } from "./useRoving.ts";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

test.each([
  ["ArrowDown", "down", 0, 1],
  ["ArrowDown", "down", 4, 4],
  ["ArrowUp", "down", 0, 0],
  ["ArrowUp", "down", 3, 2],
  ["ArrowRight", "down", 3, null],
  ["ArrowRight", "ltr", 3, 4],
  ["ArrowLeft", "ltr", 3, 2],
  ["ArrowRight", "rtl", 3, 2],
  ["ArrowLeft", "rtl", 3, 4],
  ["ArrowDown", "rtl", 3, null],
  ["Home", "rtl", 3, 0],
  ["End", "ltr", 1, 4],
  ["Enter", "down", 1, null],
] as const)("%s (%s) at %i of five leads to %s", (key, way, at, to) =>
  expect(stopAfter(key, at, 5, way)).toBe(to),
);

test.each([
  ["ArrowRight", "ltr", 4, 0],
  ["ArrowRight", "rtl", 0, 4],
  ["ArrowLeft", "rtl", 0, 1],
  ["Home", "ltr", 4, 0],
  ["Tab", "ltr", 4, null],
] as const)("%s (%s) at tab %i of five leads round to %s", (key, way, at, to) =>
  expect(tabAfter(key, at, 5, way)).toBe(to),
);

/** A page in a direction, with a toolbar; `press` is a key on what has the focus. */
async function show(dir: string, children: ReactNode) {
  const page = document.createElement("div");
  page.dir = dir;
  document.body.append(page);
  const root = createRoot(page);
  const render = (next: ReactNode) =>
    act(async () => root.render(<Toolbar label="Tools">{next}</Toolbar>));
  await render(children);
  return {
    render,
    focus: (name: string) => page.querySelector<HTMLElement>(`#${name}`)?.focus(),
    press: (key: string) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })),
    focused: () => document.activeElement?.id,
    stops: () => [...page.querySelectorAll<HTMLElement>("[tabindex='0']")].map(({ id }) => id),
    end: () => act(async () => root.unmount()).then(() => page.remove()),
  };
}

const buttons = (...names: string[]) =>
  names.map((name) => <button key={name} id={name} type="button" aria-label={name} />);

it("is one stop, walked along the line of reading", async () => {
  const bar = await show("rtl", buttons("first", "second", "third"));
  expect(bar.stops()).toEqual(["first"]);
  bar.focus("first");
  bar.press("ArrowLeft");
  expect(bar.focused()).toBe("second");
  expect(bar.stops()).toEqual(["second"]);
  bar.press("ArrowRight");
  bar.press("ArrowRight");
  expect(bar.focused()).toBe("first");
  await bar.end();
});

it("leaves out what cannot be pressed, and finds another stop when its own goes away", async () => {
  const bar = await show(
    "ltr",
    <>
      <span inert>{buttons("hidden")}</span>
      {buttons("shown")}
      <button id="off" type="button" aria-label="off" disabled />
      {buttons("last")}
    </>,
  );
  expect(bar.stops()).toEqual(["shown"]);
  bar.focus("shown");
  bar.press("ArrowRight");
  expect(bar.focused()).toBe("last");
  await bar.render(buttons("one", "two"));
  expect(bar.stops()).toEqual(["one"]);
  await bar.end();
});

it("leaves the keys of a panel that opens from it alone", async () => {
  const bar = await show(
    "ltr",
    <>
      {buttons("opens")}
      <dialog>{buttons("inside")}</dialog>
      {buttons("after")}
    </>,
  );
  bar.focus("inside");
  bar.press("ArrowRight");
  expect(bar.focused()).toBe("inside");
  expect(bar.stops()).toEqual(["opens"]);
  await bar.end();
});
