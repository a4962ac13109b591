// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createLocale } from "../i18n/pureLocale.ts";
import { loadLaterMessages, loadMessages } from "../i18n/loadMessages.ts";
import { DEFAULT_SETTINGS } from "../i18n/locale.ts";
import { LocaleContext } from "../i18n/useLocale.ts";
import { emptySet } from "./begin.ts";
import { watchDraft } from "./check.ts";
import { begun, draftActions, draftStore, NOTHING } from "./draft.ts";
import { editorActions, fieldId } from "./editorState.ts";
import { stepBack } from "./Head.tsx";
import type { List } from "./lists.ts";
import { RecordForm } from "./RecordForm.tsx";
import { type SetFile, valueAt } from "./tree.ts";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

const locale = createLocale(
  "en",
  { ...(await loadMessages("en")), ...(await loadLaterMessages("en", "open")) },
  DEFAULT_SETTINGS,
);

let root: Root;
let box: HTMLElement;
let unwatch: () => void;

const file = (): SetFile => draftStore.getState().draft?.file ?? {};
const field = (pointer: string): HTMLInputElement & HTMLSelectElement => {
  const found = document.getElementById(fieldId(pointer));
  if (found === null) throw new Error(`No field ${pointer}`);
  return found as HTMLInputElement & HTMLSelectElement;
};
/** As a reader does: through the element's own setter, which React listens behind. */
const enter = (pointer: string, value: string): Promise<void> =>
  act(async () => {
    const element = field(pointer);
    const { set } =
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element) as object, "value") ?? {};
    set?.call(element, value);
    element.dispatchEvent(
      new Event(element.tagName === "SELECT" ? "change" : "input", { bubbles: true }),
    );
  });
const press = (name: string): Promise<void> =>
  act(async () => {
    const found = [...box.querySelectorAll("button")].find((each) =>
      [each.getAttribute("aria-label"), each.textContent].includes(name),
    );
    if (!found) throw new Error(`No button ${name}`);
    found.click();
  });

const show = (list: List): Promise<void> =>
  act(async () =>
    root.render(
      <LocaleContext value={locale}>
        <RecordForm list={list} />
      </LocaleContext>,
    ),
  );

beforeEach(async () => {
  vi.useFakeTimers();
  draftStore.setState(begun(emptySet("en", 18000)), true);
  draftActions.add("events");
  unwatch = watchDraft();
  box = document.createElement("div");
  document.body.append(box);
  root = createRoot(box);
  await show("events");
});

afterEach(async () => {
  await act(async () => root.unmount());
  box.remove();
  unwatch();
  draftStore.setState(NOTHING, true);
  editorActions.clear();
  vi.useRealTimers();
});

const pause = (): Promise<void> => act(async () => void vi.advanceTimersByTime(1000));

describe("the date", () => {
  it("says what it means while it is typed", async () => {
    await enter("/events/0/date", "2019-04-14/2019-04-16");
    expect(box.textContent).toContain("14–16 April 2019");
    expect(valueAt(file(), ["events", 0, "date"])).toBe("2019-04-14/2019-04-16");
  });

  it("says what is wrong and offers what may be meant", async () => {
    await enter("/events/0/date", "3/4/2019");
    expect(field("/events/0/date").getAttribute("aria-invalid")).toBe("true");
    await press("2019-04-03: 3 April 2019");
    expect(field("/events/0/date").value).toBe("2019-04-03");
    expect(field("/events/0/date").hasAttribute("aria-invalid")).toBe(false);
  });

  it("takes what means one date alone, once the field is left", async () => {
    await enter("/events/0/date", "٤ أبريل ٢٠١٩");
    expect(field("/events/0/date").value).toBe("٤ أبريل ٢٠١٩");
    expect(field("/events/0/date").hasAttribute("aria-invalid")).toBe(false);
    expect(box.textContent).toContain("4 April 2019");
    await act(
      async () =>
        void field("/events/0/date").dispatchEvent(new FocusEvent("focusout", { bubbles: true })),
    );
    expect(field("/events/0/date").value).toBe("2019-04-04");
  });

  it("is undone to what was typed, then to nothing, and done again, with the focus back in it each time", async () => {
    const focus = (): Promise<void> => act(async () => field("/events/0/date").focus());
    await focus();
    await enter("/events/0/date", "٤ أبريل ٢٠١٩");
    await act(async () => field("/events/0/date").blur());
    for (const [redo, left] of [
      [false, "٤ أبريل ٢٠١٩"],
      [false, ""],
      [true, "٤ أبريل ٢٠١٩"],
      [true, "2019-04-04"],
    ] as const) {
      await focus();
      await act(async () => void stepBack(redo));
      expect(field("/events/0/date").value).toBe(left);
    }
  });
});

describe("texts", () => {
  it("are asked for in the set's language alone, until the other one is wished", async () => {
    expect(document.getElementById(fieldId("/events/0/title/ar"))).toBeNull();
    await act(async () => editorActions.writeBoth(true));
    expect(field("/events/0/title/ar").value).toBe("");
  });

  it("stand in their own direction, the reader's language first", async () => {
    await act(async () => editorActions.writeBoth(true));
    expect(field("/events/0/title/ar").dir).toBe("rtl");
    expect(field("/events/0/title/ar").lang).toBe("ar");
    expect(field("/events/0/title/en").dir).toBe("ltr");
    expect(field("/events/0/date").dir).toBe("ltr");
    const [first] = box.querySelectorAll("input");
    expect(first?.id).toBe(fieldId("/events/0/title/en"));
  });

  it("say what they lack beside a field that has been left, after a pause", async () => {
    await enter("/events/0/title/en", "A call");
    await enter("/events/0/date", "2020");
    expect(box.textContent).not.toContain("missing in Arabic");
    await act(async () => draftActions.set(["meta", "title"], { ar: "ع", en: "T" }));
    await pause();
    const title = field("/events/0/title/ar");
    expect(title.hasAttribute("aria-describedby")).toBe(false);
    await act(async () => {
      title.focus();
      title.blur();
    });
    const told = document.getElementById(title.getAttribute("aria-describedby") ?? "");
    expect(told?.textContent).toBe("This text is missing in Arabic.");
    expect(title.hasAttribute("aria-invalid")).toBe(false);
  });
});

it("makes an actor where it is needed, and names it there", async () => {
  await press("Add an actor");
  await enter("/events/0/actors/0/actor", "new record");
  await enter("/actors/0/name/en", "Arab League");
  expect(valueAt(file(), ["events", 0, "actors"])).toEqual([
    { role: "participant", actor: "arab-league" },
  ]);
  await enter("/events/0/actors/0/role", "host");
  await press("Remove Actor 1");
  expect(valueAt(file(), ["events", 0])).not.toHaveProperty("actors");
  expect(valueAt(file(), ["actors", 0, "name"])).toEqual({ en: "Arab League" });
});

describe("the id", () => {
  const id = (): HTMLInputElement => field("/events/0/id");
  const key = (name: string): Promise<void> =>
    act(
      async () =>
        void id().dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true })),
    );
  const idInFile = (): unknown => valueAt(file(), ["events", 0, "id"]);

  beforeEach(() => act(async () => id().focus()));

  it("is taken with Enter or by a step back, and the focus stays in its field", async () => {
    await enter("/events/0/id", "a-call");
    await key("Enter");
    expect(idInFile()).toBe("a-call");
    await enter("/events/0/id", "half-typed");
    expect(idInFile()).toBe("a-call");
    await act(async () => void stepBack(true));
    expect(idInFile()).toBe("half-typed");
    expect(document.activeElement).toBe(id());
  });

  it("comes back by undo, without what was typed over it", async () => {
    const before = id().value;
    await enter("/events/0/id", "a-call");
    await key("Enter");
    await act(async () => void stepBack(false));
    expect([id().value, idInFile()]).toEqual([before, before]);
  });

  it("that cannot be taken stays typed, told why, until Escape", async () => {
    const before = id().value;
    await enter("/events/0/id", "no id!");
    await act(async () => void stepBack(true));
    expect([id().value, idInFile()]).toEqual(["no id!", before]);
    expect(id().getAttribute("aria-invalid")).toBe("true");
    await key("Escape");
    expect(id().value).toBe(before);
  });

  it("that cannot be taken is forgotten with the event it was typed for, and where another came between", async () => {
    const before = id().value;
    await act(async () => draftActions.add("events"));
    await enter("/events/0/id", "no id!");
    await act(async () => editorActions.open("events", 1));
    await act(async () => editorActions.open("events", 0));
    expect(id().value).toBe(before);
    await enter("/events/0/id", "no id!");
    await act(async () => draftActions.rename("events", 0, "a-call"));
    expect(id().value).toBe("a-call");
    await act(async () => void stepBack(false));
    expect([id().value, idInFile()]).toEqual([before, before]);
  });

  it("typed for a record is not typed for one of the same id in another list", async () => {
    const before = id().value;
    await act(async () => draftActions.set(["actors"], [{ id: before }]));
    await enter("/events/0/id", "no id!");
    await show("actors");
    expect(field("/actors/0/id").value).toBe(before);
  });
});
