import { expect, it } from "vitest";
import { readTable } from "../../ingest/readTable.fixture.ts";
import { csv } from "./csv.ts";
import { hard, shownOf, written } from "./shown.fixture.ts";

it("opens again through our own importer: ids, dates, actors with their roles, figures", async () => {
  const { events, counts } = await readTable(await written(csv(await shownOf("en", hard))));
  expect(counts).toEqual([4, 4, 0, 0]);
  expect(events.map(({ id, date }) => [id, date.edtf])).toEqual([
    ["formula", "2019-04-04"],
    ["days", "2019-04-14/2019-04-16"],
    ["open", "2019-05-02/.."],
    ["month", "2020-04"],
  ]);
  expect(events[0]).toMatchObject({
    title: { ar: '=cmd("x")' },
    category: "military",
    place: "tripoli",
    harm: [{ kind: "killed", low: 3, best: 5, high: 9 }],
    actors: [
      { actor: "turkey", role: "participant" },
      { actor: "gna", role: "participant" },
    ],
  });
  expect(events[2]).toMatchObject({ status: "not-held" });
});
