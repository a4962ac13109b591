// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from "vitest";
import { focusView, rememberOpener, returnFocus, type Marked } from "./returnFocus.ts";

// happy-dom lays nothing out: what is not hidden is taken as seen.
vi.spyOn(HTMLElement.prototype, "getClientRects").mockImplementation(function (this: HTMLElement) {
  return Object.assign(this.hidden ? [] : [new DOMRect()], { item: () => null });
});

const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no #${id}`);
  return found;
};
const focused = async (kind: Marked, id: string): Promise<string | undefined> => {
  returnFocus(kind, id);
  await new Promise(requestAnimationFrame);
  return document.activeElement?.id;
};

beforeEach(() => {
  document.body.innerHTML = `
    <button id="outside"></button>
    <main>
      <button id="disabled" disabled></button>
      <button id="stop"></button>
      <button id="folded" data-event="berlin" hidden></button>
      <button id="mark" data-event="berlin"></button>
      <button id="again" data-event="berlin"></button>
      <button id="actor" data-actor="berlin"></button>
    </main>`;
});

it("goes to the mark that can be seen, of an event or an actor", async () => {
  expect(await focused("event", "berlin")).toBe("mark");
  expect(await focused("actor", "berlin")).toBe("actor");
});

it("prefers the mark that the reader came from", async () => {
  rememberOpener(byId("again"));
  expect(await focused("event", "berlin")).toBe("again");
});

it("goes to where the reader came from when no mark is on the page, and else to the view", async () => {
  rememberOpener(byId("outside"));
  expect(await focused("event", "tripoli")).toBe("outside");
  expect(await focused("event", "tripoli")).toBe("stop");
});

it("goes to the first stop of the view from what goes away when it is pressed", async () => {
  byId("outside").focus();
  focusView();
  byId("outside").remove();
  await new Promise(requestAnimationFrame);
  expect(document.activeElement?.id).toBe("stop");
});
