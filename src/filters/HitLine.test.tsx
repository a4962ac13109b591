// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { buildIndex } from "../query/index.ts";
import { eventOf, setOf } from "../query/set.fixture.ts";
import { OTHER_SLOT } from "../query/slot.ts";
import { HitLine } from "./HitLine.tsx";
import { box, setStage, show } from "./stage.fixture.tsx";

setStage();

it("has the colour that an event of an undescribed category has everywhere", async () => {
  const event = eventOf({ id: "strike", date: "2019-05-01", category: "unheard-of" });
  await show({}, <HitLine hit={{ kind: "event", row: 0 }} />, buildIndex(setOf([event])));
  expect(box().innerHTML).toContain(`var(--c-${OTHER_SLOT})`);
});
