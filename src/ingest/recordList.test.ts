import { describe, expect, it } from "vitest";
import { importFiles } from "./import.ts";

const EVENTS = `id,date,title,actors,source,place
e1,2019-04-04,Offensive,haftar; lna,s1,tripoli
e2,2019-04-05,Statement,Ghassan Salame,s2,Tripoli`;
const ACTORS = `id,name,name_ar,aliases,kind,parent,side,note
haftar,Khalifa Haftar,خليفة حفتر,the Field Marshal,person,lna,east,Commander
lna,Libyan National Army,الجيش الوطني,LNA,armed force,,east,
salame,Ghassan Salamé,,Ghassan Salame,شخص,,,`;
const SOURCES = `id,title,publisher,url,lang,kind,written
s1,The march on Tripoli,Al-Wasat,https://example.org/march,ar,article,2019-04-04
s2,Briefing,UN,javascript:alert(1),en,report,soon`;
const PLACES = `id,name,lat,lon
tripoli,Tripoli (Libya),32.88,13.19`;

const read = (...files: readonly (readonly [name: string, text: string])[]) =>
  importFiles(files.map(([name, text]) => new File([text], name)));
const ALL = [
  ["events.csv", EVENTS],
  ["actors.csv", ACTORS],
  ["sources.csv", SOURCES],
  ["places.csv", PLACES],
] as const;

describe("lists of actors, sources and places", () => {
  it.each([
    ["after the events", [0, 1, 2, 3]],
    ["before the events", [3, 2, 1, 0]],
    ["around the events", [1, 0, 3, 2]],
  ])("say who is meant %s", async (_, order) => {
    const { dataset, report, asks } = await read(
      ...order.flatMap((at) => (ALL[at] === undefined ? [] : [ALL[at]])),
    );
    expect([report.rows, report.events, report.merged, report.left]).toEqual([2, 2, 0, 0]);
    expect(report.format).toBe("table");
    expect(dataset?.meta.title).toEqual({ en: "events" });
    expect(report.counts["conflicting-record"]).toBeUndefined();
    expect(report.counts["list-read"]).toBe(3);
    expect(asks.map(({ file }) => file)).toEqual(["events.csv"]);
    expect(dataset?.actors.map(({ id }) => id).toSorted()).toEqual(["haftar", "lna", "salame"]);
    expect(dataset?.actors.find(({ id }) => id === "haftar")).toMatchObject({
      name: { ar: "خليفة حفتر", en: "Khalifa Haftar" },
      aliases: ["the Field Marshal"],
      kind: "person",
      parent: "lna",
      side: "east",
      note: { en: "Commander" },
    });
    const first = dataset?.events.find(({ id }) => id === "e1");
    const second = dataset?.events.find(({ id }) => id === "e2");
    expect(first?.actors.map(({ actor }) => actor)).toEqual(["haftar", "lna"]);
    expect(second?.actors.map(({ actor }) => actor)).toEqual(["salame"]);
    expect(first?.evidence.map(({ source }) => source)).toEqual(["s1"]);
    expect(dataset?.sources.find(({ id }) => id === "s1")).toMatchObject({
      title: { en: "The march on Tripoli" },
      publisher: { en: "Al-Wasat" },
      url: "https://example.org/march",
      lang: "ar",
      written: { date: { edtf: "2019-04-04" } },
    });
    expect(dataset?.sources).toHaveLength(2);
    expect([first?.place, second?.place]).toEqual(["tripoli", "tripoli"]);
    expect(dataset?.places).toMatchObject([{ id: "tripoli", point: [13.19, 32.88] }]);
    expect(report.counts).toMatchObject({ "bad-link": 1, "bad-value": 1 });
  });

  it("is known by Arabic headers, and ids may be in Arabic", async () => {
    const { dataset, report } = await read(
      ["أحداث.csv", "التاريخ,العنوان,الأطراف\n2019-04-04,هجوم,ح1؛ لنا"],
      [
        "أطراف.csv",
        "المعرّف,الاسم,النوع,يتبع\nح1,خليفة حفتر,شخص,الجيش الوطني\nلنا,الجيش الوطني,قوة مسلحة,",
      ],
    );
    expect([report.rows, report.events]).toEqual([1, 1]);
    const [event] = dataset?.events ?? [];
    const named = event?.actors.map(({ actor }) => dataset?.actors.find(({ id }) => id === actor));
    expect(named).toMatchObject([
      { name: { ar: "خليفة حفتر" }, kind: "person", parent: named?.[1]?.id },
      { name: { ar: "الجيش الوطني" }, kind: "armed-force" },
    ]);
  });

  it.each([
    ["actor-list", ACTORS],
    ["source-list", SOURCES],
    ["place-list", PLACES],
  ])("alone is no set: %s", async (list, text) => {
    const { dataset, report } = await read(["x.csv", text]);
    expect(dataset).toBeNull();
    expect(report.problems).toMatchObject([
      { code: "list-alone", kind: "fatal", values: { list: list.replace("-list", "") } },
    ]);
  });

  it("leaves out a second row of one id and a row without any, and tells columns without a place", async () => {
    const { dataset, report } = await read(
      ["e.csv", EVENTS],
      ["a.csv", "id,name,kind,salary\nlna,First,group,9\nlna,Second,person,8\n,,person,"],
    );
    expect([report.rows, report.events, report.merged, report.left]).toEqual([4, 2, 0, 2]);
    expect(report.counts).toMatchObject({ "listed-twice": 1, "no-cells": 1, "column-ignored": 1 });
    expect(dataset?.actors.find(({ id }) => id === "lna")?.name).toEqual({ en: "First" });
  });

  it("does not decide between two who have one name", async () => {
    const { dataset } = await read(
      ["e.csv", "date,title,actors\n2019,Talks,Zaki"],
      ["a.csv", "id,name,kind\nz1,Zaki,person\nz2,Zaki,group"],
    );
    expect(dataset?.events[0]?.actors.map(({ actor }) => actor)).toEqual(["zaki"]);
    expect(dataset?.actors).toHaveLength(3);
  });

  it("leaves tables of events alone, whatever else they have", async () => {
    for (const text of [
      "id,name,kind,when\n1,Talks,meeting,2019-04-04",
      "id,title,url,published,date\n1,Talks,https://example.org/a,2019-04-05,2019-04-04",
      "id,name,note,day it was\n1,Talks,in Geneva,4 April 2019",
    ])
      expect((await read(["x.csv", text])).report).toMatchObject({ format: "table", events: 1 });
  });
});

describe("the title of a set that has none", () => {
  it.each([
    ["ambig..csv", "ambig"],
    ["ambig.", "ambig"],
    ["v. 2.csv.gz", "v. 2"],
    ["...", "..."],
  ])("of the file %s is %s", async (name, title) => {
    const { dataset } = await read([name, "date,title\n2019,Talks"]);
    expect(dataset?.meta.title).toEqual({ en: title });
  });
});
