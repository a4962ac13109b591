import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { buildIndex } from "../query/index.ts";
import { actorOf, eventOf, setOf, sourceOf } from "../query/set.fixture.ts";
import { addressOf } from "./ahead.ts";
import { datasetStore } from "./dataset.ts";
import { askedFor, connectHistory, linkProblems, type AddressedWindow } from "./history.ts";
import { ROOT_PAGE } from "./page.ts";
import { withoutUnknown } from "./unknownIds.ts";
import { parseSearch } from "./url.ts";
import { DEFAULT_VIEW, viewActions, viewStore } from "./view.ts";

vi.stubGlobal("document", { baseURI: "https://example.org/" });

const EMPTY = datasetStore.getInitialState();
const index = buildIndex({
  ...setOf([eventOf({ id: "talks", date: "2019-04-04", actors: ["haftar"] })]),
  actors: [actorOf("haftar", { en: "Haftar" }), actorOf("silent", { en: "Silent" })],
  sources: [sourceOf("report", { en: "Report" })],
});
const { href } = addressOf(DEFAULT_VIEW);
/** Another set, which knows the same event and none of the actors. */
const other = buildIndex(setOf([eventOf({ id: "talks", date: "2019-04-04" })]));

/** A tab of one entry, which counts what is written over it. */
function tabAt(start: string) {
  const location = { origin: "https://example.org", pathname: "/", search: start, hash: "" };
  const writes: string[] = [];
  const write = (_state: unknown, _title: string, address?: string | URL | null): void => {
    writes.push(String(address));
    location.search = new URL(address ?? "", location.origin).search;
  };
  const tab: AddressedWindow = {
    location,
    history: { pushState: write, replaceState: write },
    parent: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
  return { tab, writes };
}

let disconnect = (): void => undefined;
beforeEach(() => {
  viewStore.setState(DEFAULT_VIEW, true);
  datasetStore.setState(EMPTY, true);
});
afterEach(() => disconnect());

it("leaves an address as it is where the set knows all, and whoever has no event in it", () => {
  const address = parseSearch("?actor=haftar~silent&differs=record&status=planned");
  expect(withoutUnknown(address, index)).toBe(address);
});

it("keeps of a filter what the set knows", () => {
  const { view, problems } = withoutUnknown(
    parseSearch("?actor=haftar~nobody&place=nowhere"),
    index,
  );
  expect(view.filters).toEqual({ ...DEFAULT_VIEW.filters, actor: ["haftar"] });
  expect(problems.map(({ reason, values }) => `${reason} ${values.said}`)).toEqual([
    "unknown actor=nobody",
    "unknown place=nowhere",
  ]);
});

it.each(["2030..2031", "..2012", "2025.."])(
  "keeps no window without a year of the set: %s",
  (t) => {
    const { view, problems } = withoutUnknown(parseSearch(`?t=${t}&actor=haftar`), index);
    expect(view).toMatchObject({ t: null, filters: { actor: ["haftar"] } });
    expect(problems).toMatchObject([{ parameter: "t", given: [t], taken: "", reason: "outside" }]);
  },
);

it("keeps a window that reaches into the set", () => {
  const address = parseSearch("?t=2019..2031");
  expect(withoutUnknown(address, index)).toBe(address);
});

it("leaves the choice of a teller whom the set does not know to the page", () => {
  const { view, problems } = withoutUnknown(parseSearch("?teller=nobody&walk=told&step=3"), index);
  expect(view).toMatchObject({ teller: null, walk: "told", step: 3 });
  expect(problems).toMatchObject([{ given: ["nobody"], values: { said: "teller=nobody" } }]);
  const known = parseSearch("?teller=report");
  expect(withoutUnknown(known, index)).toBe(known);
});

it("drops and tells what the set does not know once it is there, and leaves the address to the reader", () => {
  const { tab, writes } = tabAt("?actor=nobody");
  disconnect = connectHistory(tab, ROOT_PAGE);
  expect(viewStore.getState().filters.actor).toEqual(["nobody"]);
  // Of a set that still comes nobody knows yet.
  datasetStore.setState({
    index,
    href,
    status: "ready",
    arriving: { read: 1, total: 9, cancel: () => undefined },
  });
  expect(viewStore.getState().filters.actor).toEqual(["nobody"]);
  datasetStore.setState({ arriving: null });
  expect(viewStore.getState().filters.actor).toEqual([]);
  expect(linkProblems.getState().problems).toMatchObject([
    { reason: "unknown", values: { said: "actor=nobody" } },
  ]);
  expect(writes).toEqual([]);
  // Another choice leaves it there; one of the same kind goes over it.
  viewActions.openEvent("talks");
  expect(tab.location.search).toBe("?actor=nobody&event=talks");
  viewActions.toggleFilter("actor", "haftar");
  expect(tab.location.search).toBe("?actor=haftar&event=talks");
  expect(linkProblems.getState().problems).toEqual([]);
});

it("does not judge by the set that was shown before", () => {
  const { tab } = tabAt("?set=other");
  datasetStore.setState({
    index: other,
    href: addressOf({ set: "other", data: null }).href,
    status: "ready",
  });
  disconnect = connectHistory(tab, ROOT_PAGE);
  // The page around a frame asks for another one: the old one stands in the store until the new one comes.
  askedFor.setState({ address: parseSearch("?actor=haftar~nobody") });
  datasetStore.setState({ arriving: null });
  expect(viewStore.getState().filters.actor).toEqual(["haftar", "nobody"]);
  askedFor.setState({ address: parseSearch("?actor=haftar~nobody&event=talks") });
  expect(viewStore.getState().filters.actor).toEqual(["haftar", "nobody"]);
  expect(linkProblems.getState().problems).toEqual([]);
  datasetStore.setState({ index, href, status: "ready" });
  expect(viewStore.getState().filters.actor).toEqual(["haftar"]);
});

it("keeps a filter that is known in part whole in the address, until the reader changes it", () => {
  const { tab } = tabAt("?actor=haftar~nobody");
  disconnect = connectHistory(tab, ROOT_PAGE);
  datasetStore.setState({ index, href, status: "ready" });
  viewActions.openEvent("talks");
  expect(tab.location.search).toBe("?actor=haftar~nobody&event=talks");
  expect(linkProblems.getState().problems).toMatchObject([{ values: { said: "actor=nobody" } }]);
  viewActions.toggleFilter("actor", "silent");
  expect(tab.location.search).toBe("?actor=haftar~silent&event=talks");
  expect(linkProblems.getState().problems).toEqual([]);
});

it("takes nothing along to the next set that only the one before did not know", () => {
  const { tab } = tabAt("?t=2030..2031&actor=haftar~nobody&place=zzz&lanes=rivers");
  disconnect = connectHistory(tab, ROOT_PAGE);
  datasetStore.setState({ index, href, status: "ready" });
  expect(linkProblems.getState().problems).toHaveLength(4);
  viewActions.openSet("other");
  expect(tab.location.search).toBe("?set=other&actor=haftar&lanes=rivers");
  expect(linkProblems.getState().problems).toMatchObject([{ parameter: "lanes" }]);
});
