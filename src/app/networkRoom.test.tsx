// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { prepare } from "../network/Network.tsx";
import { largeSet } from "../query/columns.fixture.ts";
import type { Index } from "../query/index.ts";
import { networkThere, usePreparedNetwork } from "./networkRoom.ts";

vi.mock("../network/Network.tsx");
vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

const [first, whole] = [largeSet(10).index, largeSet(20).index];

const Page = ({ index, wanted }: { readonly index: Index; readonly wanted: boolean }) =>
  usePreparedNetwork(index, wanted) ? "there" : "coming";

let root: Root;
let box: HTMLElement;
let prepared: Map<Index, () => void>;

const show = (index: Index, wanted = true): Promise<void> =>
  act(async () => root.render(<Page {...{ index, wanted }} />));
/** What waits for the network hears of it when this does. */
function heard() {
  const told = vi.fn();
  void networkThere().then(told);
  return told;
}
const asked = (index: Index) => vi.waitFor(() => expect(prepared.has(index)).toBe(true));

beforeEach(() => {
  prepared = new Map();
  vi.mocked(prepare).mockImplementation(
    (index) => new Promise((resolve) => prepared.set(index, resolve)),
  );
  box = document.createElement("div");
  root = createRoot(box);
});
afterEach(() => act(async () => root.unmount()));

it("lets others wait until the network of the whole set is there", async () => {
  await show(first);
  const told = heard();
  await asked(first);
  await show(whole);
  await asked(whole);
  await act(async () => prepared.get(first)?.());
  expect(told).not.toHaveBeenCalled();
  expect(box.textContent).toBe("coming");
  await act(async () => prepared.get(whole)?.());
  await vi.waitFor(() => expect(told).toHaveBeenCalled());
  expect(box.textContent).toBe("there");
});

it("keeps nobody waiting for one that is not wanted, or no more", async () => {
  await show(whole, false);
  await networkThere();
  await show(whole);
  const told = heard();
  await act(async () => undefined);
  expect(told).not.toHaveBeenCalled();
  await show(whole, false);
  expect(told).toHaveBeenCalled();
});
