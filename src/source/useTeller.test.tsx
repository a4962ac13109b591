// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, it, vi } from "vitest";
import { buildIndex } from "../query/index.ts";
import { eventOf, setOf, sourceOf } from "../query/set.fixture.ts";
import { datasetStore } from "../state/dataset.ts";
import { parseSearch } from "../state/url.ts";
import { viewStore } from "../state/view.ts";
import { useTeller } from "./useTeller.ts";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

const paragraphs = [{ start: 0, end: 10, summary: { en: "They met." } }];
const index = buildIndex({
  ...setOf([eventOf({ id: "talks", date: "2019-04-04" })]),
  sources: ["post", "radio"].map((id) => ({ ...sourceOf(id, { en: id }), paragraphs })),
});

function Page() {
  const { source, choose } = useTeller();
  return (
    <button type="button" onClick={() => choose("post")}>
      {source?.id}
    </button>
  );
}

it("tells the account that a link counts its steps in, and begins another one anew", async () => {
  datasetStore.setState({ status: "ready", index });
  viewStore.setState(parseSearch("?view=source&teller=radio&walk=told&step=3").view, true);
  const box = document.createElement("div");
  const root = createRoot(box);
  await act(async () => root.render(<Page />));
  expect(box.textContent).toBe("radio");
  await act(async () => box.querySelector("button")?.click());
  expect(box.textContent).toBe("post");
  expect(viewStore.getState()).toMatchObject({ teller: "post", walk: "told", step: 1 });
  await act(async () => root.unmount());
});
