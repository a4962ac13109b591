// @vitest-environment happy-dom
import { act } from "react";
import { expect, it } from "vitest";
import { box, press, setStage, show } from "../filters/stage.fixture.tsx";
import { isStep } from "../state/url.ts";
import { viewActions, viewStore } from "../state/view.ts";
import { TabBar, useNetworkTab } from "./TabBar.tsx";

setStage();

function Phone() {
  return <TabBar network={useNetworkTab()} onFilters={() => undefined} />;
}

const current = (): string | undefined =>
  box().querySelector("nav [aria-current=page]")?.textContent;

it("leads to the network by a step that Back takes back", async () => {
  await show({}, <Phone />);
  const before = viewStore.getState();
  expect(current()).toBe("Timeline");
  await press("Network");
  expect(current()).toBe("Network");
  expect(isStep(before, viewStore.getState())).toBe(true);
  await act(async () => viewStore.setState(before, true));
  expect(current()).toBe("Timeline");
});

it("shows a link to an actor in the network, until the reader goes to the list, of which its address says nothing", async () => {
  await show({ focus: "haftar" }, <Phone />);
  expect(current()).toBe("Network");
  // In the sheet: one of its events, an actor of that, and out.
  await act(async () => viewActions.openEvent("talks"));
  await act(async () => viewActions.focusActor("gna"));
  expect(current()).toBe("Network");
  await act(async () => viewStore.setState({ event: null, focus: null }));
  expect(current()).toBe("Network");
  await press("Timeline");
  expect(current()).toBe("Timeline");
  expect(viewStore.getState().panel).toBeNull();
});

it("keeps the list where an actor is looked at from there", async () => {
  await show({}, <Phone />);
  await act(async () => viewActions.focusActor("haftar"));
  expect(current()).toBe("Timeline");
});
