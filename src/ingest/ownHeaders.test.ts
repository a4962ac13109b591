import { describe, expect, it } from "vitest";
import { dates, readTable as read } from "./readTable.fixture.ts";
import { sheet } from "./sheet.fixture.ts";

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
      ["example.org/b", "https://example.org/b", undefined],
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
