import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dates, readTable as read } from "./readTable.fixture.ts";
import { sheet } from "./sheet.fixture.ts";

describe("dates of a table", () => {
  it("stay out while day and month are in doubt, and are asked for", async () => {
    const text = "date,title\n01/02/2014,A\n05/06/2014,B\n2014-07-08,C\n";
    const { counts, events, told, asks } = await read(text);
    expect(counts).toEqual([3, 1, 0, 2]);
    expect(dates(events)).toEqual(["2014-07-08"]);
    expect(told).toEqual(["2|date|ambiguous-date|01/02/2014", "3|date|ambiguous-date|05/06/2014"]);
    expect(asks).toContainEqual(
      expect.objectContaining({
        kind: "date-order",
        column: "date",
        candidates: ["dmy", "mdy"],
        rows: [
          { row: 2, value: "01/02/2014", readings: { dmy: "2014-02-01", mdy: "2014-01-02" } },
          { row: 3, value: "05/06/2014", readings: { dmy: "2014-06-05", mdy: "2014-05-06" } },
        ],
      }),
    );
    const answered = await read(text, { dateOrder: { date: "mdy" } });
    expect(dates(answered.events)).toEqual(["2014-01-02", "2014-05-06", "2014-07-08"]);
    expect(answered.asks.filter(({ kind }) => kind === "date-order")).toEqual([]);
  });

  it("agree with a year column, or say that they do not", async () => {
    const { events, told } = await read(
      "year,event_date,title\n2016,0016-10-07,A\n2016,31-12-16,B\n2015,2016-01-01,C\n2016,,D\n",
    );
    expect(dates(events)).toEqual(["2016-10-07", "2016-12-31", "2016-01-01", "2016"]);
    expect(told).toEqual([
      "2|event_date|year-mismatch|0016-10-07",
      "3|event_date|two-digit-year|31-12-16",
      "4|event_date|year-disagrees|2016-01-01",
    ]);
  });

  it("may stand in columns of parts, end, or not have ended", async () => {
    const { events, told } = await read(
      "السنة,الشهر,اليوم,تاريخ النهاية,الحدث\n2011,شباط,17,2011-10-23,أ\n2014,,,مستمر,ب\n,5,,,ج\n2012,3,,2011,د\n",
    );
    expect(dates(events)).toEqual(["2011-02-17/2011-10-23", "2014/..", "2012-03"]);
    expect(told).toEqual(["4||no-year|", "5|تاريخ النهاية|end-before-start|2011"]);
  });

  it("are Hijri where the header says so", async () => {
    const { events, told } = await read(
      "التاريخ الهجري,العنوان\n1432-03-14,أ\n17 فبراير 2011,ب\n",
      {
        mapping: { "التاريخ الهجري": "date" },
      },
    );
    expect(told).toEqual(["2|التاريخ الهجري|hijri-approximate|1432-03-14"]);
    expect(dates(events)).toEqual(["2011-02-17~", "2011-02-17"]);
  });
});

describe("the mapping", () => {
  const foreign =
    "Wann,Was,Wo im Netz\n2019-04-04,Die Stadt wird angegriffen,https://example.org/a\n2019-05,Die Front steht,https://example.org/b\n";
  const fieldsOf = ({ asks }: Awaited<ReturnType<typeof read>>) =>
    asks.flatMap((ask) => (ask.kind === "mapping" ? ask.columns.map(({ field }) => field) : []));

  it("is guessed from contents where headers say nothing", async () => {
    const result = await read(foreign);
    expect(fieldsOf(result)).toEqual(["date", "title", "source_url"]);
    expect(dates(result.events)).toEqual(["2019-04-04", "2019-05"]);
  });

  it("is a person's to correct, column by column", async () => {
    const result = await read(foreign, { mapping: { "Wo im Netz": "", Was: "text" } });
    expect(fieldsOf(result)).toEqual(["date", "title", ""]);
    const other = await read(foreign, { mapping: { Was: "title_en", Wann: "source_date" } });
    expect(other.counts).toEqual([2, 0, 0, 2]);
    expect(other.told[0]).toBe("2||no-date|");
  });

  it("works without a header, by the columns' numbers", async () => {
    const bare = foreign.slice(foreign.indexOf("\n") + 1);
    const result = await read(bare);
    expect(result.counts).toEqual([2, 2, 0, 0]);
    const asked = result.asks.flatMap((ask) => (ask.kind === "mapping" ? ask.columns : []));
    expect(asked.map(({ column, values }) => [column, values[0]])).toEqual([
      ["1", "2019-04-04"],
      ["2", "Die Stadt wird angegriffen"],
      ["3", "https://example.org/a"],
    ]);
  });
});

describe("rows that say too little or too much", () => {
  it("are listed, and the rest opens", async () => {
    const { counts, told } = await read(
      "date,title\n2019,A\n,B\nsoon,C\n2019-02-30,D\n2020,\n2021,E\n",
    );
    expect(counts).toEqual([6, 2, 0, 4]);
    expect(told).toEqual([
      "3|date|no-date|",
      "4|date|unread-date|soon",
      "5|date|impossible-date|2019-02-30",
      "6|title|no-title|",
    ]);
  });

  it("give their words without markup, with the links", async () => {
    const { events, dataset, told } = await read(
      sheet(
        ["date", "title", "text"],
        [
          "2019",
          "<b>A</b> & B",
          '<p>See <a href="https://example.org/x">this</a></p><script>alert(1)</script>',
        ],
        ["2020", "a < b", "5 > 3"],
      ),
    );
    expect(
      events.map(({ title, text }) => [Object.values(title)[0], Object.values(text ?? {})[0]]),
    ).toEqual([
      ["A & B", "See this"],
      ["a < b", "5 > 3"],
    ]);
    expect(dataset?.sources).toMatchObject([{ url: "https://example.org/x" }]);
    expect(events[0]?.evidence).toMatchObject([{ stance: "mentions" }]);
    expect(told.map((each) => each.split("|").slice(0, 3).join("|"))).toEqual([
      "2|title|html-removed",
      "2|text|html-removed",
    ]);
  });
});

it("reads an era beside its dates, and no part of history as one", async () => {
  const { events } = await read("date,era,title\n31 March 44,BCE,A\n1990,CE,B\n12 May 200 BC,,C\n");
  expect(dates(events).toSorted()).toEqual(["-0043-03-31", "-0199-05-12", "1990"]);
  const other = await read("year,era,title\n1916,Ottoman,A\n1920,Mandate,B\n");
  expect(dates(other.events)).toEqual(["1916", "1920"]);
  expect(other.told).toContain("0|era|column-ignored|Ottoman");
});

it("counts every row once, whatever the cells hold", async () => {
  const cell = fc.oneof(
    fc.constantFrom(
      "",
      "2019",
      "1/2/2019",
      "13/2/2019",
      "n/a",
      "a:target; b",
      "3-7",
      "=1+1",
      "<b>x",
      "https://a.org; b",
    ),
    fc.string({ maxLength: 12, unit: "grapheme" }).map((text) => text.replaceAll(/["\r\n\0]/g, "")),
  );
  const columns = [
    "date",
    "title",
    "actors",
    "killed",
    "source",
    "place",
    "lat",
    "lon",
    "year",
    "end",
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: columns.length, maxLength: columns.length }), {
        minLength: 1,
        maxLength: 8,
      }),
      async (rows) => {
        const { counts, format } = await read(sheet(columns, ...rows));
        const [all, events = 0, merged = 0, left = 0] = counts;
        expect([format, all]).toEqual(["table", events + merged + left]);
      },
    ),
    { numRuns: 60 },
  );
});
