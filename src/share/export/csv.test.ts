import { csvParse, csvParseRows } from "d3";
import { expect, it } from "vitest";
import { csv } from "./csv.ts";
import { hard, shownOf, written } from "./shown.fixture.ts";

it("holds the selection in columns that an importer knows", async () => {
  const text = await written(csv(await shownOf("ar", hard)));
  expect(text.startsWith("\ufeffid,date,date_text,basis,title_ar,title_en,text_ar,text_en,")).toBe(
    true,
  );
  const rows = csvParse(text.slice(1));
  expect(rows.map(({ id }) => id)).toEqual(["formula", "days", "open", "month"]);
  expect(rows[0]).toMatchObject({
    date: "2019-04-04",
    title_ar: '\'=cmd("x")',
    category: "military",
    actors: "turkey:participant; gna:participant",
    actor_names: "تركيا; حكومة الوفاق",
    place: "tripoli",
    lat: "32.88",
    lon: "-13.19",
    killed_low: "3",
    killed_best: "5",
    killed_high: "9",
    tags: "a; b",
    source: "report",
  });
  expect(rows[2]).toMatchObject({ date: "2019-05-02/..", title_ar: "مقلوب\ufffd " });
  expect(text.split("\r\n")).toHaveLength(1 + 4 + 1 + 1);
});

it("of nothing is a line of headers", async () => {
  const shown = await shownOf("en", hard);
  const text = await written(csv({ ...shown, rows: [], count: 0 }));
  expect(csvParseRows(text)).toHaveLength(1);
});
