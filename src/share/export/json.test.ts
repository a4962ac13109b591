import { readFileSync } from "node:fs";
import { expect, it, test } from "vitest";
import { dayOf } from "../../model/day.ts";
import { buildIndex } from "../../query/index.ts";
import { NO_FILTERS, select } from "../../query/select.ts";
import { resolveWindow } from "../../state/selection.ts";
import { parseSiyaq } from "../../ingest/siyaq.ts";
import { json } from "./json.ts";
import { hard, shownOf, written } from "./shown.fixture.ts";

const reopened = async (text: string) => {
  const { dataset, problems } = await parseSiyaq(JSON.parse(text), "export.json");
  if (dataset === null) throw new Error("not read");
  return { dataset, problems, index: buildIndex(dataset) };
};

test.each([
  ["libya-2011-2021", { from: dayOf(2014), to: dayOf(2016) }],
  ["libya-follow-up-committee", { from: dayOf(2019, 4), to: dayOf(2020, 3) }],
])("a part of %s opens as the same selection, without a problem", async (set, window) => {
  const source = await parseSiyaq(
    JSON.parse(readFileSync(`data/${set}/set.json`, "utf8")),
    "set.json",
  );
  if (source.dataset === null) throw new Error("not read");
  const shown = await shownOf("ar", source.dataset, window);
  const { index, problems } = await reopened(await written(json(shown)));
  expect(problems).toEqual([]);
  const again = select(index, NO_FILTERS, resolveWindow(index, null));
  const ids = [...shown.rows].map((row) => shown.index.events.at(row)?.id);
  expect([...again.rows].map((row) => index.events.at(row)?.id)).toEqual(ids);
  expect(index.whole.map(({ id }) => id)).toEqual(ids);
  expect(index.whole.map(({ date }) => date)).toEqual(
    [...shown.rows].map((row) => shown.index.events.at(row)?.date),
  );
});

it("holds what the selection names and no more, and says how it was chosen", async () => {
  const text = await written(json(await shownOf("en", hard)));
  const { dataset } = await reopened(text);
  expect(dataset.actors.map(({ id }) => id).toSorted()).toEqual(["gna", "nato", "turkey", "un"]);
  expect(dataset.sources.map(({ id }) => id)).toEqual(["report"]);
  expect(dataset.ties.map(({ id }) => id)).toEqual(["t1"]);
  expect(dataset.events.find(({ id }) => id === "days")?.links).toEqual([
    { rel: "follows", to: "formula" },
  ]);
  expect(JSON.parse(text)).toMatchObject({
    meta: {
      window: "2019-01-01/2020-12-31",
      selection: {
        link: "https://example.org/siyaq/?set=small&t=2019..2020",
        filters: ["Actors: Turkey"],
        events: 4,
        of: 5,
      },
    },
  });
});
