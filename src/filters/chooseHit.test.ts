import { afterEach, beforeEach, expect, it } from "vitest";
import { eventOf } from "../query/set.fixture.ts";
import { largeSet } from "../query/columns.fixture.ts";
import { EventTexts } from "../query/texts.ts";
import { datasetStore } from "../state/dataset.ts";
import { DEFAULT_VIEW, NO_FILTERS, viewActions, viewStore } from "../state/view.ts";
import { choose } from "./chooseHit.ts";
import { story } from "./story.fixture.ts";

beforeEach(() => viewStore.setState(DEFAULT_VIEW, true));
afterEach(() => datasetStore.setState({ index: null }));

it("adds a place to those that are chosen", () => {
  const place = story.places.get("tripoli");
  if (place === undefined) throw new Error("The story has no such place.");
  viewActions.patch({ filters: { ...NO_FILTERS, place: ["zliten"] } });
  for (let times = 0; times < 2; times++) {
    choose(story, { kind: "place", place });
    expect(viewStore.getState().filters.place).toEqual(["tripoli", "zliten"]);
  }
});

it("opens of two events of a large set the one that was chosen last, whichever comes first", async () => {
  const arrivals = new Map<number, () => void>();
  const texts = new EventTexts({
    fetch: ([row = 0]) =>
      new Promise((resolve) =>
        arrivals.set(row, () => resolve([eventOf({ id: `event-${row}`, date: "2019" })])),
      ),
    find: async () => null,
    search: async () => null,
  });
  const index = { ...largeSet(10).index, texts };
  datasetStore.setState({ index });
  const soon = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve));
  choose(index, { kind: "event", row: 3 });
  await soon();
  choose(index, { kind: "event", row: 4 });
  await soon();
  arrivals.get(3)?.();
  await soon();
  expect(viewStore.getState().event).toBeNull();
  arrivals.get(4)?.();
  await soon();
  expect(viewStore.getState().event).toBe("event-4");
});
