// @vitest-environment happy-dom
import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { loadMessages } from "../i18n/loadMessages.ts";
import { DEFAULT_SETTINGS } from "../i18n/locale.ts";
import { createLocale } from "../i18n/pureLocale.ts";
import { LocaleContext } from "../i18n/useLocale.ts";
import { problem } from "../ingest/problem.ts";
import { addressOf } from "../state/ahead.ts";
import { datasetStore } from "../state/dataset.ts";
import { DEFAULT_VIEW, viewStore } from "../state/view.ts";
import { useMissingSet } from "./missingSet.ts";
import { NoSuchSet } from "./NoSuchSet.tsx";
import { useFocusOfNewSet } from "./useFocusOfNewSet.ts";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
const locale = createLocale("en", await loadMessages("en"), DEFAULT_SETTINGS);

const box = document.body.appendChild(document.createElement("div"));
let root: Root;
const show = (element: ReactNode): Promise<void> =>
  act(async () => root.render(<LocaleContext value={locale}>{element}</LocaleContext>));

/** An index file that comes when it is answered. */
let answer: (response: Response) => void;
beforeEach(() => {
  vi.stubGlobal("fetch", () => new Promise((resolve) => (answer = resolve)));
  viewStore.setState({ ...DEFAULT_VIEW, set: "typo" }, true);
  root = createRoot(box);
});
afterEach(() => act(async () => root.unmount()));

const focused = (): string | null | undefined => document.activeElement?.tagName;

/** As the shell: a heading where something stands, nothing while it is read. */
function Page({ stands }: { readonly stands: number | "failed" | null }) {
  useFocusOfNewSet(stands);
  return (
    stands !== null && (
      <h1 key={stands} tabIndex={-1}>
        {stands}
      </h1>
    )
  );
}

it("goes to the heading of what takes the place of the page, a second failure too", async () => {
  await show(<Page stands="failed" />);
  expect(focused()).toBe("BODY");
  for (const stands of ["failed", 1, "failed"] as const) {
    await show(<Page stands={null} />);
    expect(focused()).toBe("BODY");
    await show(<Page stands={stands} />);
    expect(focused()).toBe("H1");
  }
});

it("goes to a heading that comes later, but not in a frame", async () => {
  await show(<NoSuchSet name="typo" retry={() => undefined} />);
  expect(focused()).toBe("H1");
  await show(null);
  viewStore.setState({ embed: true });
  await show(<NoSuchSet name="typo" retry={() => undefined} />);
  expect(focused()).toBe("BODY");
});

function Missing() {
  const name = useMissingSet();
  return name !== null && <NoSuchSet name={name} retry={() => undefined} />;
}

it("names the set that is missing while another is on its way, and a list of sets once there is one", async () => {
  const { href } = addressOf(viewStore.getState());
  datasetStore.setState({ status: "error", problems: [problem("not-found", href)] });
  await show(<Missing />);
  expect(box.querySelectorAll("h2, li")).toHaveLength(0);
  await act(async () => answer(Response.json([{ id: "good", title: { en: "Good" } }])));
  expect(box.querySelector("section")?.textContent).toContain("Good");
  await act(async () => box.querySelector<HTMLElement>("li button")?.click());
  expect(viewStore.getState().set).toBe("good");
  expect(box.querySelector("h1")?.textContent).toContain("typo");
  // A file of somebody else's is no set of ours.
  await act(async () =>
    datasetStore.setState({
      problems: [problem("not-found", "https://elsewhere.org/data/typo/canonical.json")],
    }),
  );
  expect(box.querySelector("h1")).toBeNull();
});
