// @vitest-environment happy-dom
import { act, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { expect, it, vi } from "vitest";
import { createLocale } from "../i18n/pureLocale.ts";
import { loadMessages } from "../i18n/loadMessages.ts";
import { DEFAULT_SETTINGS } from "../i18n/locale.ts";
import { LocaleContext } from "../i18n/useLocale.ts";
import { dayOf } from "../model/day.ts";
import { buildIndex } from "../query/index.ts";
import { actorOf, eventOf, setOf } from "../query/set.fixture.ts";
import { datasetStore } from "../state/dataset.ts";
import { Selecting } from "../state/selection.ts";
import { DEFAULT_VIEW, viewStore } from "../state/view.ts";
import { LaneRow } from "./LaneRow.tsx";
import { lanesOf } from "./lanes.ts";
import { layout } from "./layout.ts";
import { ROOMY } from "./capacity.ts";
import { focusedIn } from "./scene.ts";
import { Summary } from "./Summary.tsx";
import { timeScale } from "./timeScale.ts";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

const index = buildIndex(
  setOf(
    [
      eventOf({ id: "talks", date: "2019-04-04", actors: ["un", "gna"] }),
      eventOf({ id: "offensive", date: "2019-08-14", actors: ["gna"] }),
      eventOf({ id: "later", date: "2020-01-19", actors: ["un"] }),
    ],
    {
      actors: [
        actorOf("un", { ar: "بعثة الأمم المتحدة", en: "UN mission" }),
        actorOf("gna", { ar: "حكومة الوفاق", en: "Government of accord" }),
      ],
    },
  ),
);
const window = { from: dayOf(2019), to: dayOf(2020) };
const locale = createLocale("en", await loadMessages("en"), DEFAULT_SETTINGS);

async function show(focus: string | null, element: ReactNode) {
  datasetStore.setState({ status: "ready", index, problems: [] });
  viewStore.setState({ ...DEFAULT_VIEW, t: window, focus }, true);
  const box = document.createElement("div");
  const root = createRoot(box);
  await act(async () =>
    root.render(
      <LocaleContext value={locale}>
        <Selecting>{element}</Selecting>
      </LocaleContext>,
    ),
  );
  return { box, end: () => act(async () => root.unmount()) };
}

it.each([
  ["un", "2019: 2 events. 1 event with UN mission."],
  ["gna", "2019: 2 events. 2 events with Government of accord."],
  [null, "2019: 2 events. One lane."],
])("says how many events of the window are with %s", async (focus, sentence) => {
  const { box, end } = await show(focus, <Summary window={window} lanes={1} />);
  const said = box.querySelector("#timeline-summary")?.textContent ?? "";
  expect(said.replace(/[\u2068\u2069]/g, "")).toContain(sentence);
  await end();
});

it("names the events of the actor in focus, which on the screen are the ones not dimmed", async () => {
  const lanes = lanesOf(index, index.all, "none");
  const label = { ...LABEL, title: "Talks" };
  const scale = timeScale(window, 600, false);
  const scene = layout(
    { index, lanes, scale, labelOf: () => label, metrics: ROOMY, open: null },
    lanes.map(() => ({ lines: 2, busy: false })),
  );
  const [lane] = scene.lanes;
  if (lane === undefined) throw new Error("no lane");
  const { box, end } = await show(
    "un",
    <LaneRow
      lane={lane}
      position={1}
      gutter={100}
      width={600}
      counted
      rtl={false}
      origin={0}
      activeKey={null}
      emphasisOf={() => "plain"}
      focused={focusedIn(index, lanes, "un").get(lane.lane)}
    />,
  );
  const name = (id: string) => box.querySelector(`[data-event=${id}]`)?.getAttribute("aria-label");
  expect(name("talks")).toMatch(/, with UN mission$/);
  expect(name("offensive")).not.toContain("UN mission");
  await end();
});

const LABEL = {
  date: null,
  lang: "en",
  dir: "ltr",
  suffix: null,
  key: false,
  pending: false,
  width: 40,
} as const;
