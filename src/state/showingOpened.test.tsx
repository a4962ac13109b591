// @vitest-environment happy-dom
import { act, useLayoutEffect } from "react";
import { createRoot } from "react-dom/client";
import { expect, it, vi } from "vitest";
import { ShowingOpened } from "./showingOpened.ts";
import { DEFAULT_VIEW, useOpened, viewActions, viewStore } from "./view.ts";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

it("shows an event opened and closed in all views at once", async () => {
  viewStore.setState(DEFAULT_VIEW, true);
  const shown: Record<string, string | null> = {};
  const commits: string[] = [];
  function View({ name }: { readonly name: string }) {
    const event = useOpened((opened) => opened.event);
    useLayoutEffect(() => {
      shown[name] = event;
    });
    return null;
  }
  const Page = () => {
    useOpened((opened) => opened.event);
    // After those of the views in it.
    useLayoutEffect(() => void commits.push(`${shown["timeline"]} ${shown["panel"]}`));
    return (
      <>
        <View name="timeline" />
        <View name="panel" />
      </>
    );
  };
  const root = createRoot(document.createElement("div"));
  await act(async () =>
    root.render(
      <ShowingOpened>
        <Page />
      </ShowingOpened>,
    ),
  );
  await act(async () => viewActions.openEvent("a"));
  await act(async () => viewActions.openEvent(null));
  expect(commits).toEqual(["null null", "a a", "null null"]);
  await act(async () => root.unmount());
});
