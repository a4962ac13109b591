// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Loaded, loadDataset } from "../ingest/load.ts";
import { problem } from "../ingest/problem.ts";
import { largeSet } from "../query/columns.fixture.ts";
import { setPath } from "../state/ahead.ts";
import { fromHome } from "../state/page.ts";
import { DEFAULT_VIEW, viewActions, viewStore } from "../state/view.ts";
import { takeAhead } from "./readAhead.ts";
import { leaveSwitching, switchTo, useSwitching } from "./switching.ts";

vi.mock("../ingest/load.ts");
vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

const hrefOf = (id: string): string => fromHome(setPath(id)).href;
const entryOf = (id: string) => ({ id, title: { en: id } });
const NOTHING: Loaded = { dataset: null, large: null, problems: [], imported: null, rest: null };
const UNREACHABLE: Loaded = { ...NOTHING, problems: [problem("unreachable", "set.json")] };

const arrivals = new Map<string, (loaded: Loaded) => void>();
const arrive = (id: string, loaded: Loaded = NOTHING): Promise<void> =>
  act(async () => arrivals.get(hrefOf(id))?.(loaded));

/** What is said of a set that was asked for. */
const box = document.createElement("div");
function Said() {
  const { to, failed } = useSwitching();
  return to === null ? "" : `${to.id}${failed ? " failed" : ""}`;
}
const said = (): string => box.textContent;
const choose = (id: string): Promise<void> => act(async () => void switchTo(entryOf(id)));
const shown = (): string => viewStore.getState().set;

let root: Root;
beforeEach(async () => {
  viewStore.setState({ ...DEFAULT_VIEW, set: "a" }, true);
  vi.mocked(loadDataset).mockImplementation(
    (href) => new Promise((resolve) => arrivals.set(href, resolve)),
  );
  root = createRoot(box);
  await act(async () => root.render(<Said />));
});
afterEach(() =>
  act(async () => {
    leaveSwitching();
    root.unmount();
  }),
);

describe("another set", () => {
  it("is opened once it has come, and not read again", async () => {
    await choose("b");
    expect([shown(), said()]).toEqual(["a", "b"]);
    await arrive("b");
    expect([shown(), said()]).toEqual(["b", ""]);
    await expect(takeAhead(hrefOf("b"))).resolves.toBe(NOTHING);
  });

  it("gives way to the one that is chosen next, whichever comes first", async () => {
    const close = vi.fn<() => void>();
    await choose("b");
    await choose("c");
    await arrive("b", { ...NOTHING, large: { index: largeSet(1).index, close } });
    expect([shown(), said()]).toEqual(["a", "c"]);
    expect(close).toHaveBeenCalledOnce();
    await arrive("c");
    expect([shown(), said()]).toEqual(["c", ""]);
    expect(takeAhead(hrefOf("c"))).not.toBeNull();

    await choose("d");
    await choose("e");
    await arrive("e");
    await arrive("d");
    expect([shown(), said()]).toEqual(["e", ""]);
    expect(takeAhead(hrefOf("e"))).not.toBeNull();
  });

  it("that cannot be had leaves what is shown, and is read anew when it is asked for again", async () => {
    await choose("b");
    await arrive("b", UNREACHABLE);
    expect([shown(), said()]).toEqual(["a", "b failed"]);
    expect(takeAhead(hrefOf("b"))).toBeNull();
    await choose("b");
    expect(said()).toBe("b");
    await arrive("b");
    expect([shown(), said()]).toEqual(["b", ""]);
  });

  it("says nothing of one that cannot be had when another was chosen meanwhile", async () => {
    await choose("b");
    await choose("c");
    await arrive("b", UNREACHABLE);
    expect([shown(), said()]).toEqual(["a", "c"]);
  });

  it("does not come over what the reader has opened meanwhile", async () => {
    const close = vi.fn<() => void>();
    await choose("b");
    await act(async () => viewActions.openData("local:mine"));
    await arrive("b", { ...NOTHING, large: { index: largeSet(1).index, close } });
    expect([shown(), viewStore.getState().data, said()]).toEqual(["a", "local:mine", ""]);
    expect(close).toHaveBeenCalledOnce();
    expect(takeAhead(hrefOf("b"))).toBeNull();
  });
});
