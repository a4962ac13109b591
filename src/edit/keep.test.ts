// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { emptySet } from "./begin.ts";
import type { SetFile } from "./tree.ts";

const written = { ...emptySet("ar", 18000), events: [{ id: "of-the-other-tab" }] };

const asStored = (file: SetFile): string => JSON.stringify({ file, fresh: [], saved: false });
const kept = (): unknown => JSON.parse(localStorage.getItem("siyaq:draft") ?? "null");
const leave = (): boolean => dispatchEvent(new Event("pagehide"));

/** The modules of one tab, which keep what they found in themselves. */
async function tab() {
  vi.resetModules();
  const [{ keepDraft }, { draftActions }] = await Promise.all([
    import("./keep.ts"),
    import("./draft.ts"),
  ]);
  keepDraft();
  return draftActions;
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => void vi.useRealTimers());

it.each([
  [
    "looks at the same draft",
    () => localStorage.setItem("siyaq:draft", asStored(emptySet("ar", 1))),
  ],
  ["has begun none", () => undefined],
])("leaves what another tab keeps when a tab closes that %s", async (_, before) => {
  before();
  await tab();
  vi.runAllTimers();
  localStorage.setItem("siyaq:draft", asStored(written));
  leave();
  expect(kept()).toMatchObject({ file: written });
});

it("keeps the last letters when the page goes before the pause is over", async () => {
  const { begin, type } = await tab();
  const { begun } = await import("./draft.ts");
  begin(begun(emptySet("ar", 18000)));
  type(["meta", "title", "ar"], "سياق");
  leave();
  expect(kept()).toMatchObject({ file: { meta: { title: { ar: "سياق" } } } });
});
