// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { beforeEach, expect, it, vi } from "vitest";
import { type Loaded, loadDataset } from "../ingest/load.ts";
import { largeSet } from "../query/columns.fixture.ts";
import { eventOf, setOf } from "../query/set.fixture.ts";
import { addressOf } from "../state/ahead.ts";
import { datasetStore, type DatasetState } from "../state/dataset.ts";
import { DEFAULT_VIEW, viewActions, viewStore } from "../state/view.ts";
import { useLoading } from "./useLoading.ts";

vi.mock("../ingest/load.ts");
vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

type Loading = Parameters<typeof loadDataset>[1];
const NOTHING: Loaded = { dataset: null, large: null, problems: [], imported: null, rest: null };
const SET = setOf([eventOf({ id: "talks", date: "2020-02-26" })]);

const asked = new Map<string, { loading: Loading; arrive: (loaded: Loaded) => void }>();
const of = (set: string) => asked.get(addressOf({ set, data: null }).href);

function Page(): null {
  useLoading();
  return null;
}

beforeEach(() => {
  viewStore.setState({ ...DEFAULT_VIEW, set: "one" }, true);
  asked.clear();
  vi.mocked(loadDataset).mockImplementation(
    (href, loading) => new Promise((arrive) => asked.set(href, { loading, arrive })),
  );
  const root = createRoot(document.createElement("div"));
  act(() => root.render(<Page />));
  return () => act(() => root.unmount());
});

it("says of which set the index is, also while another is on its way", async () => {
  await act(async () => of("one")?.arrive({ ...NOTHING, dataset: SET }));
  await act(async () => viewActions.openSet("two"));
  const { href } = addressOf({ set: "one", data: null });
  expect(datasetStore.getState()).toMatchObject({ status: "loading", href });
  await act(async () => of("two")?.arrive({ ...NOTHING, dataset: SET }));
  expect(datasetStore.getState()).toMatchObject({
    status: "ready",
    href: addressOf(viewStore.getState()).href,
  });
});

it("keeps the three sets that were open last, the way back to one counted", async () => {
  vi.mocked(loadDataset).mockClear();
  for (const set of ["first", "second", "third", "first", "fourth"]) {
    await act(async () => viewActions.openSet(set));
    await act(async () => of(set)?.arrive({ ...NOTHING, dataset: SET }));
  }
  expect(vi.mocked(loadDataset)).toHaveBeenCalledTimes(4);
  await act(async () => viewActions.openSet("first"));
  expect(vi.mocked(loadDataset)).toHaveBeenCalledTimes(4);
});

it("never shows the part of a large set that has come as if it were all of it", async () => {
  const part = { index: largeSet(5).index, close: () => undefined };
  const whole = { index: largeSet(10).index, close: () => undefined };
  const seen: DatasetState[] = [];
  await act(async () => viewActions.openSet("large"));
  await act(async () => {
    of("large")?.loading.rows?.(5, 10);
    of("large")?.loading.part?.(part);
  });
  const end = datasetStore.subscribe((state) => seen.push(state));
  await act(async () => of("large")?.arrive({ ...NOTHING, large: whole }));
  end();
  const last = seen.at(-1);
  expect([last?.status, last?.index === whole.index, last?.arriving]).toEqual([
    "ready",
    true,
    null,
  ]);
  expect(seen.some(({ index, arriving }) => index === part.index && arriving === null)).toBe(false);
});

it("keeps a large set's file open from its first part on, with nothing on the page before", async () => {
  datasetStore.setState({ index: null });
  const close = vi.fn<() => void>();
  const { index } = largeSet(5);
  await act(async () => viewActions.patch({ data: "./large.parquet" }));
  const address = addressOf(viewStore.getState()).href;
  await act(async () => asked.get(address)?.loading.part?.({ index, close }));
  expect([datasetStore.getState().index, close.mock.calls]).toEqual([index, []]);
  await act(async () => viewActions.openSet("another"));
  await act(async () => of("another")?.arrive({ ...NOTHING, dataset: SET }));
  expect(close).toHaveBeenCalledTimes(1);
});
