import { afterEach, beforeEach, expect, it } from "vitest";
import { connectHistory } from "./history.ts";
import { layerStore, openLayer } from "./layers.ts";
import { ROOT_PAGE } from "./page.ts";
import { Tab } from "./tab.fixture.ts";
import { DEFAULT_VIEW, viewActions, viewStore } from "./view.ts";

let disconnect = (): void => undefined;
const tabAt = (search = "", framed = false): Tab => {
  const tab = new Tab(search, framed);
  disconnect = connectHistory(tab, ROOT_PAGE);
  return tab;
};
beforeEach(() => {
  viewStore.setState(DEFAULT_VIEW, true);
  layerStore.setState([], true);
});
afterEach(() => disconnect());

/** A dialog; returns how it is closed by its own button. */
const open = (): (() => void) => {
  const close = openLayer(() => close());
  return close;
};
const layers = (): number => layerStore.getState().length;

it("is closed by Back, which changes nothing else", () => {
  const tab = tabAt("?event=geneva-talks");
  open();
  open();
  tab.go(-1);
  expect(layers()).toBe(1);
  tab.go(-1);
  expect(layers()).toBe(0);
  expect(viewStore.getState().event).toBe("geneva-talks");
  expect(tab.location.search).toBe("?event=geneva-talks");
});

it("leaves what was chosen in it, which Back then takes back step by step", () => {
  const tab = tabAt();
  open();
  viewActions.toggleFilter("actor", "haftar");
  viewActions.toggleFilter("actor", "sarraj");
  tab.go(-1);
  expect(layers()).toBe(0);
  expect(tab.location.search).toBe("?actor=haftar~sarraj");
  tab.go(-1);
  expect(viewStore.getState().filters.actor).toEqual(["haftar"]);
  tab.go(-1);
  expect(viewStore.getState()).toEqual(DEFAULT_VIEW);
});

it("closed in another way, it is nothing to go back from", () => {
  const tab = tabAt();
  viewActions.openEvent("geneva-talks");
  open()();
  tab.go(-1);
  expect(viewStore.getState()).toEqual(DEFAULT_VIEW);
  viewActions.openEvent("geneva-talks");
  open()();
  viewActions.openEvent(null);
  tab.go(-1);
  expect(viewStore.getState().event).toBe("geneva-talks");
});

it("is no step in the history of the page around a frame", () => {
  const tab = tabAt("?embed=1", true);
  open()();
  expect(tab.writes).toEqual([]);
});
