import { beforeEach, describe, expect, it, vi } from "vitest";
import { isId } from "../model/ids.ts";
import fc from "fast-check";
import { buildIndex, type Index } from "../query/index.ts";
import { largeSet } from "../query/columns.fixture.ts";
import { eventOf, setOf } from "../query/set.fixture.ts";
import { datasetStore } from "./dataset.ts";
import { isDataAddress, isWebAddress, localAddress, localName } from "./dataAddress.ts";
import { localSets } from "./localSets.ts";
import { localSlug, openLocalSet } from "./openLocalSet.ts";
import { DEFAULT_VIEW, NO_FILTERS, viewStore } from "./view.ts";

const index = buildIndex(setOf([eventOf({ id: "talks", date: "2020-02-26" })]));
const open = (name: string): void => openLocalSet({ name, index, problems: [] });

beforeEach(() => {
  localSets.setState({}, true);
  viewStore.setState(DEFAULT_VIEW, true);
});

describe("the name of a file in the address", () => {
  it.each([
    ["my table.csv", "my-table"],
    ["events.json.gz", "events"],
    ["Démocratie 2019.xlsx", "democratie-2019"],
  ])("%s → %s", (name, slug) => expect(localSlug(name)).toBe(slug));

  it("tells Arabic names apart, which leave no letters", () => {
    expect(localSlug("أحداث.csv")).not.toBe(localSlug("أطراف.csv"));
    expect(localSlug("أحداث 2019.csv")).toMatch(/^2019-/);
  });

  it("is an address of its own kind, for any name", () =>
    fc.assert(
      fc.property(fc.string(), (name) => {
        const slug = localSlug(name);
        expect(isId(slug)).toBe(true);
        expect(isDataAddress(localAddress(slug))).toBe(true);
        expect(localName(localAddress(slug))).toBe(slug);
      }),
    ));

  it("is no address that can be fetched", () => {
    expect(localName("https://example.org/local:a")).toBeNull();
    expect(localName("local:A b")).toBeNull();
    expect(isWebAddress("local:a")).toBe(false);
    expect(isWebAddress("./a.json")).toBe(false);
    expect(isWebAddress("https://example.org/a.csv")).toBe(true);
  });
});

describe("openLocalSet", () => {
  it("shows the set, and forgets what the view knew of the one before", () => {
    viewStore.setState({
      event: "berlin-conference",
      focus: "haftar",
      filters: { ...NO_FILTERS, actor: ["haftar"] },
      version: "1.0.0",
      view: "table",
      lang: "ar",
    });
    open("my table.csv");
    expect(viewStore.getState()).toEqual({ ...DEFAULT_VIEW, lang: "ar", data: "local:my-table" });
    expect(localSets.getState()["my-table"]?.name).toBe("my table.csv");
  });

  it("keeps the last four, and of one name the last", () => {
    for (const name of ["a.csv", "b.csv", "c.csv", "a.csv", "d.csv", "e.csv"]) open(name);
    expect(Object.keys(localSets.getState())).toEqual(["c", "a", "d", "e"]);
  });

  it("closes a large set that gave way, once the page does not show it", () => {
    const closed: string[] = [];
    const openLarge = (name: string, nth: number): Index => {
      const large = largeSet(1, nth).index;
      openLocalSet({
        name,
        index: large,
        problems: [],
        close: () => closed.push(`${name} ${nth}`),
      });
      return large;
    };
    const shown = openLarge("a.parquet", 1);
    datasetStore.setState({ index: shown });
    const next = openLarge("a.parquet", 2);
    expect(closed).toEqual([]);
    datasetStore.setState({ index: next });
    expect(closed).toEqual(["a.parquet 1"]);
    for (const name of ["b.csv", "c.csv", "d.csv", "e.csv"]) open(name);
    expect(closed).toEqual(["a.parquet 1"]);
    datasetStore.setState({ index });
    expect(closed).toEqual(["a.parquet 1", "a.parquet 2"]);
    // One that never was on the page has nothing to wait for.
    openLarge("f.parquet", 3);
    open("f.csv");
    expect(closed).toEqual(["a.parquet 1", "a.parquet 2", "f.parquet 3"]);
    datasetStore.setState({ index: null });
  });

  it("keeps a large set open that is opened again, by the same or another name", () => {
    const close = vi.fn<() => void>();
    const { index: large } = largeSet(1, 4);
    for (const name of ["a.parquet", "a.parquet", "b.parquet"])
      openLocalSet({ name, index: large, problems: [], close });
    expect(close).not.toHaveBeenCalled();
  });
});
