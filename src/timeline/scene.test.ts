import { expect, it } from "vitest";
import { nodeLocale } from "../i18n/nodeLocale.ts";
import { largeSet } from "../query/columns.fixture.ts";
import { domainOf } from "../query/window.ts";
import { allRows } from "../query/rowSet.ts";
import { CLOSE, DENSE, ROOMY } from "./capacity.ts";
import { lanesOf } from "./lanes.ts";
import { labelling, markedIn, type PlacedScene, roomOf, sceneOf, settled } from "./scene.ts";

const width = (text: string): number => 8 * text.length;

const pendingIn = ({ scene }: PlacedScene): number =>
  scene.lanes.flatMap(({ marks }) => marks.filter(({ label }) => label?.pending)).length;

it("asks once for the titles of a window: what they push aside leaves its place to titles that are known", async () => {
  const { index } = largeSet(20_000);
  const lanes = lanesOf(index, index.all, "category");
  const plan = {
    index,
    lanes,
    window: domainOf(index),
    width: 900,
    rtl: true,
    label: labelling(index, nodeLocale("ar"), { regular: width, bold: width }),
    room: { capacity: lanes.map(() => ({ lines: 2, busy: true })), metrics: ROOMY },
    open: null,
    focused: new Map(),
  };
  const first = sceneOf(plan);
  expect(pendingIn(first)).toBeGreaterThan(0);
  await index.texts?.need(markedIn(first));
  // Titles are wider than the lines that stood for them: laid out anew, others would take the places left over.
  expect(pendingIn(sceneOf(plan))).toBeGreaterThan(0);
  const after = settled(first, plan);
  expect(pendingIn(after)).toBe(0);
  const labelled = after.scene.lanes.flatMap(({ marks }) => marks.filter(({ label }) => label));
  expect(labelled.length).toBeGreaterThan(lanes.length);
});

it.each([
  { events: 15, height: 200, dense: false, metrics: ROOMY },
  { events: 15, height: 80, dense: false, metrics: CLOSE },
  { events: 15, height: 80, dense: true, metrics: DENSE },
  { events: 20_000, height: 80, dense: false, metrics: ROOMY },
  { events: 20_000, height: 80, dense: true, metrics: DENSE },
])("gives $events events in $height px the lines that they need", ({ metrics, ...wish }) => {
  const lanes = [{ id: "", name: null, slot: null, rows: allRows(wish.events) }];
  const needs = () => [[{ lines: 4, busy: false }]];
  expect(roomOf({ ...wish, lanes, needs }).metrics).toBe(metrics);
});
