import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ConflictEvent } from "../model/types.ts";
import { textFile } from "./file.ts";
import { importFiles, NO_ANSWERS } from "./import.ts";
import type { Answers } from "./importer.ts";

async function read(text: string, answers: Partial<Answers> = {}) {
  const result = await importFiles([textFile(text, "t.csv")], { ...NO_ANSWERS, ...answers });
  const { dataset, report, asks } = result;
  return {
    format: report.format,
    counts: [report.rows, report.events, report.merged, report.left],
    events: dataset?.events ?? [],
    dataset,
    asks,
    /** row, column, code, value */
    told: report.problems
      .filter(({ row, code }) => row > 0 || code === "column-ignored")
      .map(({ row, column, code, value }) => [row, column, code, value].join("|")),
  };
}
const dates = (events: readonly ConflictEvent[]): string[] => events.map(({ date }) => date.edtf);
const sheet = (...rows: readonly string[][]): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n");

describe("our own headers", () => {
  const own = sheet(
    [
      "ID",
      "Date",
      "End",
      "Title AR",
      "title_en",
      "Text",
      "Category",
      "Tags",
      "Actors",
      "Place",
      "LAT",
      "lon",
      "Killed_Low",
      "Killed",
      "Killed High",
      "Source",
      "Source URL",
      "Source date",
      "Quote",
      "Status",
      "Certainty",
      "Part of",
      "Mood",
    ],
    [
      "a",
      "2019-04-04",
      "2019-04-06",
      "هجوم",
      "Attack",
      "More",
      "Field",
      "oil, النفط",
      "LNA:initiator; GNA (target); UN",
      "Tripoli",
      "32.89",
      "13.19",
      "3",
      "5",
      "7",
      "Wire",
      "https://example.org/a",
      "5 April 2019",
      "They moved",
      "occurred",
      "مؤكد",
      "",
      "grim",
    ],
    [
      "b",
      "2019-04",
      "",
      "حصار",
      "Siege",
      "",
      "Field",
      "",
      "UN:host; LNA",
      "Tripoli",
      "32.89",
      "13.19",
      "",
      "0",
      "",
      "https://example.org/b; Radio",
      "",
      "",
      "",
      "planned",
      "sure",
      "a",
      "",
    ],
  );

  it("become events with all that a row says", async () => {
    const { format, counts, events, dataset, told } = await read(own);
    expect(format).toBe("table");
    expect(counts).toEqual([2, 2, 0, 0]);
    const b = events.find(({ id }) => id === "b");
    const a = events.find(({ id }) => id === "a");
    expect(a).toMatchObject({
      date: { edtf: "2019-04-04/2019-04-06" },
      title: { ar: "هجوم", en: "Attack" },
      certainty: "confirmed",
      tags: ["oil", "النفط"],
      harm: [{ kind: "killed", low: 3, best: 5, high: 7 }],
      actors: [
        { actor: "lna", role: "initiator" },
        { actor: "gna", role: "target" },
        { actor: "un", role: "participant" },
      ],
    });
    expect(b).toMatchObject({
      date: { edtf: "2019-04", precision: "month" },
      status: "planned",
      certainty: "unverified",
      harm: [{ kind: "killed", best: 0 }],
      links: [{ rel: "part-of", to: "a" }],
      place: a?.place,
    });
    expect(dataset?.places).toMatchObject([{ point: [13.19, 32.89] }]);
    expect(
      dataset?.sources.map(({ title, url, written }) => [
        Object.values(title)[0],
        url,
        written?.date.edtf,
      ]),
    ).toEqual([
      ["Wire", "https://example.org/a", "2019-04-05"],
      ["example.org", "https://example.org/b", undefined],
      ["Radio", undefined, undefined],
    ]);
    expect(told).toEqual(["0|Mood|column-ignored|grim", "3|Certainty|bad-value|sure"]);
  });

  it("in the form that Siyaq writes, come back with their ids and names", async () => {
    const { events, dataset, told } = await read(
      sheet(
        [
          "id",
          "date",
          "date_text",
          "basis",
          "title_ar",
          "title_en",
          "text_ar",
          "text_en",
          "category",
          "category_name",
          "status",
          "certainty",
          "weight",
          "actors",
          "actor_names",
          "place",
          "place_name",
          "lat",
          "lon",
          "killed_low",
          "killed_best",
          "killed_high",
          "displaced_best",
          "tags",
          "source",
          "source_name",
          "source_url",
        ],
        [
          "e-1",
          "2014~/2015",
          "عام ٢٠١٤",
          "resolved",
          "حدث",
          "'=Event",
          "",
          "",
          "field",
          "Field",
          "occurred",
          "likely",
          "4",
          "lna:initiator; un:host; lna:victim",
          "Libyan army; United Nations",
          "tripoli",
          "Tripoli",
          "32.89",
          "13.19",
          "",
          "5",
          "",
          "1200",
          "oil",
          "s1; s2",
          "The wire; A book",
          "https://example.org/a",
        ],
      ),
    );
    expect(events).toMatchObject([
      {
        id: "e-1",
        date: { edtf: "2014~/2015" },
        dateText: { value: "عام ٢٠١٤", lang: "ar" },
        basis: "resolved",
        title: { ar: "حدث", en: "=Event" },
        category: "field",
        weight: 4,
        place: "tripoli",
        actors: [
          { actor: "lna", role: "initiator" },
          { actor: "un", role: "host" },
          { actor: "lna", role: "victim" },
        ],
        harm: [
          { kind: "killed", best: 5 },
          { kind: "displaced", best: 1200 },
        ],
      },
    ]);
    expect(dataset?.actors.map(({ id, name }) => [id, name["en"]])).toEqual([
      ["lna", "Libyan army"],
      ["un", "United Nations"],
    ]);
    expect(
      dataset?.sources.map(({ id, title, url }) => [id, Object.values(title)[0], url]),
    ).toEqual([
      ["s1", "The wire", undefined],
      ["s2", "A book", undefined],
    ]);
    // One address for two sources: whose it is, is not said.
    expect(told).toEqual(["2|source_url|bad-value|https://example.org/a"]);
  });
});

describe("Arabic headers", () => {
  it("with articles, hamza and digits as people write them", async () => {
    const { counts, events, told } = await read(
      [
        "التاريخ;العنوان;الأطراف;المكان;خط العرض;خط الطول;عدد القتلى;المصدر;الرابط",
        "٤ نيسان ٢٠١٩;بدء الهجوم;الجيش: صاحب المبادرة، الحكومة: مستهدَف;طرابلس;٣٢٫٨٩;١٣٫١٩;٣-٧;الوسط;https://example.org/a",
        "17/02/2011;يوم الغضب;;;;;١٬٢٠٠;;",
        "02/03/2011;بيان;;;99;10;كثير;;javascript:alert(1)",
      ].join("\n"),
    );
    expect(counts).toEqual([3, 3, 0, 0]);
    expect(dates(events)).toEqual(["2019-04-04", "2011-02-17", "2011-03-02"]);
    expect(events[1]?.harm).toEqual([{ kind: "killed", best: 1200 }]);
    expect(events[0]).toMatchObject({
      dateText: { value: "٤ نيسان ٢٠١٩", lang: "ar" },
      actors: [{ role: "initiator" }, { role: "target" }],
      harm: [{ kind: "killed", low: 3, high: 7 }],
    });
    expect(told).toEqual([
      "4|الرابط|bad-link|javascript:alert(1)",
      "4|خط العرض|bad-coordinates|99, 10",
      "4|عدد القتلى|bad-number|كثير",
    ]);
  });
});

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
      "4|event_date|year-differs|2016-01-01",
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
