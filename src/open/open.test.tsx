// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createLocale } from "../i18n/pureLocale.ts";
import { loadLaterMessages, loadMessages } from "../i18n/loadMessages.ts";
import { DEFAULT_SETTINGS } from "../i18n/locale.ts";
import { LocaleContext } from "../i18n/useLocale.ts";
import type { Lang } from "../model/types.ts";
import { datasetStore } from "../state/dataset.ts";
import { localSets } from "../state/localSets.ts";
import { openingActions, openingStore, type OpeningWish } from "../state/opening.ts";
import { DEFAULT_VIEW, viewStore } from "../state/view.ts";
import { ImportNotice } from "./ImportNotice.tsx";
import { importOf } from "./imported.ts";
import { OpenPage } from "./OpenPage.tsx";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
vi.setConfig({ testTimeout: 60_000 });

let root: Root;
let box: HTMLElement;

const localeOf = async (lang: Lang) =>
  createLocale(
    lang,
    { ...(await loadMessages(lang)), ...(await loadLaterMessages(lang, "open")) },
    DEFAULT_SETTINGS,
  );

async function show(wish: OpeningWish, lang: Lang = "en"): Promise<void> {
  const locale = await localeOf(lang);
  await act(async () =>
    root.render(
      <LocaleContext value={locale}>
        <OpenPage wish={wish} />
      </LocaleContext>,
    ),
  );
}

const text = (): string => box.textContent.replace(/[\u2066-\u2069]/g, "").replace(/\s+/g, " ");
/** React draws at the end of each `act`: what takes time is looked at between them. The test's own time ends it. */
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await act(async () => new Promise((done) => void setTimeout(done, 10)));
};
const sees = (words: string): Promise<void> => until(() => text().includes(words));
const press = (name: string): Promise<void> =>
  act(async () => {
    const button = [...box.querySelectorAll("button")].find(
      (each) => each.textContent === name || each.getAttribute("aria-label") === name,
    );
    if (button === undefined) throw new Error(`No button ${name} in ${text()}`);
    button.click();
  });
const choose = (select: HTMLSelectElement | null, value: string): Promise<void> =>
  act(async () => {
    if (select === null) throw new Error("no select");
    select.value = value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });

const file = (content: string, name = "my table.csv"): File => new File([content], name);
const DOUBTFUL = file(
  "date,what,killed,note\n03/04/2019,Shelling of a road,3,a\n05/06/2019,Talks open,,b\n31/31/2019,No such day,1,c\n",
);

beforeEach(() => {
  box = document.createElement("div");
  document.body.append(box);
  root = createRoot(box);
  viewStore.setState(DEFAULT_VIEW, true);
  localSets.setState({}, true);
  openingActions.choose();
});
afterEach(async () => {
  await act(async () => root.unmount());
  box.remove();
});

describe("OpenPage", () => {
  it("adds what is dropped on a report, and takes a file out again", async () => {
    const one = file("date,title\n2019-04-04,First\n", "one.csv");
    const two = file("date,title\n2019-04-05,Second\n", "two.csv");
    await show({ kind: "read", files: [one] });
    await sees("one event from");
    await show({ kind: "read", files: [two] });
    await sees("2 events from");
    expect(text()).toContain("one.csv + two.csv");
    await press("Take one.csv out");
    await sees("one event from");
    expect(text()).toContain("Second");
    expect(text()).not.toContain("one.csv");
  });

  it("says that folders held more files than are read", async () => {
    await show({ kind: "read", files: [file("date,title\n2019-04-04,A\n")], more: true });
    await sees("The folders hold more than 100 files.");
    await sees("one event from");
    expect(box.querySelector("[role=alert]")?.textContent).toContain("100 files");
    // With another beside it, it is still the same folder's.
    await show({ kind: "read", files: [file("date,title\n2019-04-05,B\n", "b.csv")] });
    await sees("2 events from");
    expect(text()).toContain("The folders hold more than 100 files.");
    await press("Take my table.csv out");
    await sees("one event from");
    expect(text()).not.toContain("The folders hold more");
  });

  it("says of refused folders that they held more, not of what is chosen next", async () => {
    await show({ kind: "read", files: [file("\u0089PNG\r\n\u001a\n", "a.csv")], more: true });
    await sees("This could not be read");
    expect(text()).toContain("The folders hold more than 100 files.");
    await press("Choose another way");
    expect(text()).not.toContain("The folders hold more");
  });

  it("opens nothing for a reader who has gone to another set", async () => {
    openingActions.read([DOUBTFUL]);
    await show({ kind: "read", files: [DOUBTFUL] });
    await sees("comes first");
    await act(async () => viewStore.setState({ set: "elsewhere" }));
    expect(openingStore.getState().wish).toBeNull();
  });

  it("says what stays out when a question is left open", async () => {
    await show({ kind: "read", files: [DOUBTFUL, file("date,title\n2019-04-04,A\n", "b.csv")] });
    await sees("A question above is open: its rows stay out until you answer it.");
    expect(text()).toContain("Open one event without answering");
  });

  it("shows doubtful dates both ways, and opens them as the reader says", async () => {
    await show({ kind: "read", files: [DOUBTFUL] });
    await sees("In “date”, which comes first: day or month?");
    expect(document.activeElement?.textContent).toBe("my table.csv");
    expect(text()).toContain("03/04/20193 April 20194 March 2019");
    expect(text()).toContain("There is nothing to open yet");
    await act(async () => box.querySelectorAll<HTMLInputElement>("[type=radio]")[1]?.click());
    await sees("Table: 2 events from 3 rows. One row stays out");
    expect(text()).toContain("The order of the dates in “date”");
    expect(text()).toContain("Period4 March – 6 May 2019");
    expect(text()).toContain("This date is not in the calendar");
    await press("Open 2 events");
    await until(() => openingStore.getState().wish === null);
    expect(viewStore.getState().data).toBe("local:my-table");
    const opened = localSets.getState()["my-table"];
    expect(opened?.index.whole.map(({ date }) => date.edtf)).toEqual(["2019-03-04", "2019-05-06"]);
    expect(opened?.problems.map(({ pointer }) => pointer)).toContain("#row=4");
    expect(importOf(opened?.index ?? null)?.answers?.files).toEqual({
      "my table.csv": { dateOrder: { date: "mdy" }, mapping: {} },
    });
  });

  it("tells unknown deaths from none, in Arabic too", async () => {
    await show({ kind: "read", files: [file("date,title\n2019-04-04,Offensive\n")] });
    await sees("Open one event");
    expect(text()).toContain("Killedunknown: no row gives a figure");
    await act(async () => root.unmount());
    root = createRoot(box);
    await show({ kind: "read", files: [file("date,title,killed\n2019-04-04,A march,0\n")] }, "ar");
    const { t } = await localeOf("ar");
    await sees(t("open.open", { count: 1 }));
    expect(text()).toContain(`${t("open.killed")}0`);
  });

  it("reads again with a corrected column, and goes back to the guess", async () => {
    await show({ kind: "read", files: [file("date,title,place,x1\n2019-04-04,A,B,C\n")] });
    await sees("3 of 4 columns read");
    const select = (): HTMLSelectElement | null => box.querySelector('[aria-label="What “x1” is"]');
    expect(select()?.value).toBe("");
    await choose(select(), "actors");
    expect(text()).toContain("Your answers take effect when the file is read again.");
    await press("Read again with these answers");
    await sees("4 of 4 columns read");
    await sees("Open one event");
    await press("Back to what was judged");
    expect(select()?.value).toBe("actors");
    await press("Read again with these answers");
    await sees("3 of 4 columns read");
  });

  it("says what a broken file is, and leads on", async () => {
    await show({ kind: "read", files: [file("\u0089PNG\r\n\u001a\n", "photo.csv")] });
    await sees("This could not be read");
    expect(text()).toContain("photo.csv");
    expect(text()).not.toContain("Try again");
    await press("Choose another way");
    expect(document.activeElement?.textContent).toContain("Choose files");
  });

  it("refuses an address that is none of the web", async () => {
    await show({ kind: "choose" });
    const field = box.querySelector<HTMLInputElement>("[type=url]");
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(
        field,
        "ftp://example.org/a.csv",
      );
      field?.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await press("Go to the address");
    expect(text()).toContain("An address here begins with http:// or https://");
    expect(viewStore.getState().data).toBeNull();
  });
});

it("a notice leads to the report of what is shown", async () => {
  await show({ kind: "read", files: [DOUBTFUL] });
  await sees("In “date”");
  await act(async () => box.querySelectorAll<HTMLInputElement>("[type=radio]")[0]?.click());
  await sees("Open 2 events");
  await press("Open 2 events");
  await until(() => openingStore.getState().wish === null);
  const index = localSets.getState()["my-table"]?.index ?? null;
  const imported = importOf(index);
  if (imported === null) throw new Error("not remembered");
  datasetStore.setState({ status: "ready", index, problems: [], local: "my table.csv" });
  const locale = await localeOf("en");
  await act(async () =>
    root.render(
      <LocaleContext value={locale}>
        <ImportNotice imported={imported} onClose={() => undefined} />
      </LocaleContext>,
    ),
  );
  expect(text()).toContain("One row of the file was left out.");
  await press("Show the report");
  expect(openingStore.getState().wish).toEqual({ kind: "report" });
  await show({ kind: "report" });
  await sees("2 events from");
  await press("Back to the events");
  expect(openingStore.getState().wish).toBeNull();
});
