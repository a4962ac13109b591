import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { provisionalId } from "../query/events.ts";
import { eventOf } from "../query/set.fixture.ts";
import { largeSet } from "../query/columns.fixture.ts";
import { EventTexts } from "../query/texts.ts";
import { datasetStore } from "./dataset.ts";
import { DEFAULT_VIEW, viewActions, viewStore } from "./view.ts";

const soon = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve));

/** A large set on the page whose texts come when `answer` is called, for all that was asked until then. */
function showSlowSet() {
  const asked: number[] = [];
  let waiting: (() => void)[] = [];
  const texts = new EventTexts({
    fetch: (rows) => {
      asked.push(...rows);
      const events = rows.map((row) => eventOf({ id: `event-${row}`, date: "2019" }));
      return new Promise((resolve) => waiting.push(() => resolve(events)));
    },
    find: async () => null,
    search: async () => null,
  });
  datasetStore.setState({ index: { ...largeSet(10).index, texts } });
  const answer = async (): Promise<void> => {
    for (await soon(); waiting.length > 0; await soon()) {
      const now = waiting;
      waiting = [];
      for (const tell of now) tell();
    }
  };
  return { texts, asked, answer };
}

const opened = (): string | null => viewStore.getState().event;

beforeEach(() => viewStore.setState(DEFAULT_VIEW, true));
afterEach(() => datasetStore.setState({ index: null }));

describe("an event that is opened before its id has come", () => {
  it("opens when it has", async () => {
    const { answer } = showSlowSet();
    viewActions.openEvent(provisionalId(3));
    expect(opened()).toBeNull();
    await answer();
    expect(opened()).toBe("event-3");
  });

  it("opens in one step with what is to change with it", async () => {
    const { answer } = showSlowSet();
    const window = { from: 1, to: 2 };
    viewActions.openEvent(provisionalId(3), { t: window });
    expect(viewStore.getState().t).toBeNull();
    const heard = vi.fn<() => void>();
    const end = viewStore.subscribe(heard);
    await answer();
    end();
    expect(viewStore.getState()).toMatchObject({ event: "event-3", t: window });
    expect(heard).toHaveBeenCalledOnce();
  });

  it("gives way to the one that is opened next", async () => {
    const { answer } = showSlowSet();
    viewActions.openEvent(provisionalId(3));
    await soon();
    viewActions.openEvent(provisionalId(4));
    await answer();
    expect(opened()).toBe("event-4");
  });

  it("stays closed when it is closed meanwhile", async () => {
    const { answer } = showSlowSet();
    viewActions.openEvent(provisionalId(3));
    await soon();
    viewActions.openEvent(null);
    await answer();
    expect(opened()).toBeNull();
  });

  it("does not open over another set", async () => {
    const { answer } = showSlowSet();
    viewActions.openEvent(provisionalId(3));
    await soon();
    viewActions.openSet("another");
    datasetStore.setState({ index: largeSet(10).index });
    await answer();
    expect(opened()).toBeNull();
  });

  it("is not wished for any longer than that", async () => {
    const { texts, asked, answer } = showSlowSet();
    viewActions.openEvent(provisionalId(3));
    await answer();
    // What is wished for is kept, and forgotten with the others when nobody does.
    for (let from = 0; from < 6000; from += 500) {
      void texts.need(Array.from({ length: 500 }, (_, at) => 100 + from + at));
      await answer();
    }
    expect(texts.have(3)).toBeNull();
    expect(asked.filter((row) => row === 3)).toHaveLength(1);
  });
});
