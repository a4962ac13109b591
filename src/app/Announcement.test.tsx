// @vitest-environment happy-dom
import { act } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { SearchField } from "../filters/SearchField.tsx";
import { box, setStage, show } from "../filters/stage.fixture.tsx";
import { datasetStore } from "../state/dataset.ts";
import { viewActions } from "../state/view.ts";
import { EventList } from "../timeline/EventList.tsx";
import { Summary } from "../timeline/Summary.tsx";
import { Announcement } from "./Announcement.tsx";

setStage();
afterEach(() => {
  vi.useRealTimers();
  datasetStore.setState({ arriving: null });
});
beforeEach(async () => {
  vi.useFakeTimers();
  await show(
    {},
    <>
      <SearchField />
      <Summary window={{ from: 0, to: 1 }} lanes={1} />
      <EventList />
      <Announcement />
    </>,
  );
  await rest();
});

/** What follows a commit later comes first, then what waits until nothing changes. */
async function rest(): Promise<void> {
  for (let time = 0; time < 2; time++)
    await act(async () => void (await vi.advanceTimersByTimeAsync(1000)));
}

/** What all live regions say. */
const said = (): string[] =>
  [...box().querySelectorAll("[role=status], output")].map(({ textContent }) => textContent);

it("says once what a filter has left", async () => {
  await act(async () => viewActions.toggleFilter("category", "none"));
  await rest();
  expect(said()).toEqual([expect.stringContaining(": 0 events")]);
});

it("says nothing while rows of a large set come", async () => {
  const before = said();
  const arriving = { read: 1, total: 2, cancel: () => undefined };
  await act(async () => datasetStore.setState({ arriving }));
  await act(async () => viewActions.toggleFilter("category", "none"));
  await rest();
  expect(said()).toEqual(before);
  await act(async () => datasetStore.setState({ arriving: null }));
  await rest();
  expect(said()).not.toEqual(before);
});
