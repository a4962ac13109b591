// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from "vitest";
import { keepFocus } from "./keepFocus.ts";

let dialog: HTMLElement;
let end: () => void;

const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no #${id}`);
  return found;
};
const focusedAfter = async (change: () => void): Promise<string | undefined> => {
  change();
  await new Promise((resolve) => setTimeout(resolve));
  return document.activeElement?.id;
};

beforeEach(() => {
  document.body.innerHTML = `
    <dialog open id="dialog">
      <button id="close"></button>
      <ul>
        <li><button id="first"></button></li>
        <li><button id="second"></button></li>
      </ul>
      <p id="note"></p>
    </dialog>`;
  dialog = byId("dialog");
  end = keepFocus(dialog);
  byId("first").focus();
});
afterEach(() => {
  end();
  document.body.innerHTML = "";
});

it("hands the focus to the next stop when what has it goes", async () => {
  expect(await focusedAfter(() => byId("first").closest("li")?.remove())).toBe("second");
});

it("hands it to the stop before when none comes after", async () => {
  expect(await focusedAfter(() => byId("first").closest("ul")?.remove())).toBe("close");
});

it("hands it to the dialog when nothing else is left, which takes it no sooner", async () => {
  expect(dialog.hasAttribute("tabindex")).toBe(false);
  expect(await focusedAfter(() => dialog.replaceChildren())).toBe("dialog");
});

it("leaves it where it is when something else goes, or what came takes it", async () => {
  expect(await focusedAfter(() => byId("note").remove())).toBe("first");
  const comes = (): void => {
    const heading = document.createElement("h3");
    heading.tabIndex = -1;
    heading.id = "heading";
    dialog.replaceChildren(heading);
    heading.focus();
  };
  expect(await focusedAfter(comes)).toBe("heading");
});
