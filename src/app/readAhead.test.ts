import { beforeEach, expect, it, vi } from "vitest";
import { type Loaded, loadDataset } from "../ingest/load.ts";
import { eventOf, setOf } from "../query/set.fixture.ts";
import { datasetStore } from "../state/dataset.ts";
import { readAhead, readOther, takeAhead } from "./readAhead.ts";

vi.mock("../ingest/load.ts");

const LOADED: Loaded = {
  dataset: setOf([eventOf({ id: "talks", date: "2020-02-26" })]),
  large: null,
  problems: [],
  imported: null,
  rest: null,
};
const UNREADABLE: Loaded = { ...LOADED, dataset: null };

let arrive: (loaded: Loaded) => void;
beforeEach(() => {
  void takeAhead("");
  datasetStore.setState({ status: "loading", index: null });
  vi.mocked(loadDataset).mockReturnValue(new Promise((resolve) => (arrive = resolve)));
});
const isShown = (): boolean => datasetStore.getState().index !== null;

it("shows the first set before anybody asks for it, and says so once", async () => {
  const reading = readAhead("https://siyaq/a");
  arrive(LOADED);
  await reading;
  expect(isShown()).toBe(true);
  expect(takeAhead("https://siyaq/a")).toBe("shown");
  expect(takeAhead("https://siyaq/a")).toBeNull();
});

it("leaves to who asked in the meantime what has come", async () => {
  const reading = readAhead("https://siyaq/a");
  const taken = takeAhead("https://siyaq/a");
  arrive(LOADED);
  await reading;
  expect(isShown()).toBe(false);
  await expect(taken).resolves.toBe(LOADED);
});

it("is not for another address, nor shown over it", async () => {
  const reading = readAhead("https://siyaq/a");
  expect(takeAhead("https://siyaq/b")).toBeNull();
  arrive(LOADED);
  await reading;
  expect(isShown()).toBe(false);
  expect(takeAhead("https://siyaq/a")).toBeNull();
});

it("leaves a set with something to tell of it to who asks", async () => {
  const reading = readAhead("https://siyaq/a");
  arrive(UNREADABLE);
  await reading;
  expect(isShown()).toBe(false);
  await expect(takeAhead("https://siyaq/a")).resolves.toBe(UNREADABLE);
});

it("shows no set before its place is asked for that is to stand in another's", async () => {
  const reading = readOther("https://siyaq/b");
  arrive(LOADED);
  await reading;
  expect(isShown()).toBe(false);
  expect(takeAhead("https://siyaq/b")).toBe(reading);
});
