// @vitest-environment happy-dom
import { act } from "react";
import { describe, expect, it } from "vitest";
import { dayOf } from "../model/day.ts";
import { NO_FILTERS, viewStore } from "../state/view.ts";
import { datasetStore } from "../state/dataset.ts";
import { ActiveFilters } from "./ActiveFilters.tsx";
import { EmptyState } from "./EmptyState.tsx";
import { FacetChecklist } from "./FacetChecklist.tsx";
import { box, buttons, press, setStage, show, text } from "./stage.fixture.tsx";
import { in2019, story } from "./story.fixture.ts";

setStage();

describe("ActiveFilters", () => {
  it("is not there when nothing is filtered", async () => {
    await show({}, <ActiveFilters />);
    expect(box().innerHTML).toBe("");
  });

  it("says what is left, in the window and outside it, and takes each filter away", async () => {
    await show({ filters: { ...NO_FILTERS, actor: ["turkey", "un"] } }, <ActiveFilters />);
    expect(text()).toContain("2 of 3 events in the window and one match outside it");
    expect(
      buttons().map((button) => button.getAttribute("aria-label") ?? button.textContent),
    ).toEqual([
      "Show the 3 matching events in their years",
      "Remove Actors: Turkey",
      "Remove Actors: UN mission",
      "Clear all",
    ]);
    await press("Remove Actors: Turkey");
    expect(viewStore.getState().filters.actor).toEqual(["un"]);
    await press("Clear all");
    expect(box().innerHTML).toBe("");
  });
});

describe("FacetChecklist", () => {
  it("ticks and clears, and keeps its order meanwhile", async () => {
    await show({}, <FacetChecklist facet="actor" />);
    const rows = () => [...box().querySelectorAll("li")].map((row) => row.textContent);
    const before = rows();
    expect(before[0]).toBe("Government of accord3 3 events");
    await act(async () => box().querySelectorAll("input")[2]?.click());
    expect(viewStore.getState().filters.actor).toEqual(["turkey"]);
    expect(rows()).toEqual(before);
    await press("Clear Actors");
    expect(viewStore.getState().filters.actor).toEqual([]);
  });

  it("is one stop for Tab, walked by arrows", async () => {
    await show({}, <FacetChecklist facet="actor" />);
    const boxes = [...box().querySelectorAll("input")];
    const key = (name: string) =>
      act(async () =>
        document.activeElement?.dispatchEvent(
          new KeyboardEvent("keydown", { key: name, bubbles: true }),
        ),
      );
    const stops = () => boxes.map((each) => each.tabIndex);
    expect(stops()).toEqual([0, -1, -1, -1]);
    await act(async () => boxes[0]?.focus());
    await key("ArrowDown");
    expect(document.activeElement).toBe(boxes[1]);
    await key("End");
    expect(document.activeElement).toBe(boxes[3]);
    await key("ArrowDown");
    expect(stops()).toEqual([-1, -1, -1, 0]);
    await key("Home");
    await key("ArrowUp");
    expect(document.activeElement).toBe(boxes[0]);
  });
});

describe("EmptyState", () => {
  it("says which filter hides how many, and offers the best removal first", async () => {
    await show(
      { filters: { ...NO_FILTERS, actor: ["lna", "turkey"], status: ["planned"] } },
      <EmptyState />,
    );
    expect(text()).toContain("The 3 events of this window are hidden by 2 filters together:");
    expect(text()).toContain("Actors: National army and Turkeyhides 1");
    expect(text()).toContain("Status: plannedhides 2");
    await press("Remove the filter “Status” \\(brings back 2 events\\)");
    expect(viewStore.getState().filters).toMatchObject({ actor: ["lna", "turkey"], status: [] });
  });

  it("says that rows still come instead of giving reasons", async () => {
    datasetStore.setState({ arriving: { read: 400, total: 1000, cancel: () => undefined } });
    await show({ filters: { ...NO_FILTERS, actor: ["lna"] } }, <EmptyState />);
    expect(text()).toContain("No events here so far: the set is still being read.400 of 1,000");
    datasetStore.setState({ arriving: null });
  });

  it("offers the years of the events when the filters match outside it", async () => {
    await show(
      {
        filters: { ...NO_FILTERS, actor: ["turkey"] },
        t: { from: in2019.from, to: in2019.from + 30 },
      },
      <EmptyState />,
    );
    expect(text()).toMatch(/^No matching events in this window/);
    expect(text()).toContain("The window holds no events, with or without filters.");
    await press("Show the 2 matching events in their years");
    expect(viewStore.getState().t).toEqual({ from: dayOf(2019), to: dayOf(2021) });
  });

  it("leads to the nearest event from a window that is empty by itself", async () => {
    await show({ t: { from: in2019.from, to: in2019.from + 30 } }, <EmptyState />);
    expect(buttons()).toHaveLength(1);
    await press("nearest newer");
    expect(viewStore.getState().t).toEqual({
      from: (story.starts[0] ?? 0) - 15,
      to: (story.starts[0] ?? 0) + 15,
    });
  });
});
