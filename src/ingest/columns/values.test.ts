import { describe, expect, it } from "vitest";
import { fieldOf, FIELDS, headerWords } from "./fields.ts";
import ar from "../../i18n/messages/ar/import.json";
import en from "../../i18n/messages/en/import.json";
import names from "./names.json";
import { linkTitle, actorsOf, countOf, sourcesOf, tagsOf } from "./values.ts";

describe("headers", () => {
  it.each([
    ["Event_Date", "date"],
    [" DATE ", "date"],
    ["Title (AR)", "title_ar"],
    ["العنوان بالإنجليزية", "title_en"],
    ["تاريخ الحدث", "date"],
    ["ٱلأَطْرَاف", "actors"],
    ["Actor1", "actors"],
    ["killed-low", "killed_low"],
    ["Deaths", "killed"],
    ["mood", null],
    ["", null],
  ])("%s is %s", (header, field) => expect(fieldOf(header)).toBe(field));

  it("name fields that both languages can say", () => {
    const keys = ["none", ...FIELDS].map((field) => `field-${field}`);
    for (const messages of [ar, en])
      expect(keys.filter((key) => !Object.hasOwn(messages, key))).toEqual([]);
  });

  it("name one field each", () => {
    const all = Object.entries(names).flatMap(([field, list]) =>
      [field, ...list].map((name) => [headerWords(name), field] as const),
    );
    const fields = new Map<string, Set<string>>();
    for (const [name, field] of all) fields.set(name, (fields.get(name) ?? new Set()).add(field));
    expect([...fields].filter(([, found]) => found.size > 1)).toEqual([]);
  });
});

describe("cells", () => {
  it("of actors have roles by their codes and their names, and keep commas", () => {
    expect(actorsOf("LNA:initiator; Haftar, Khalifa (target)\nUN؛ الجيش: صاحب المبادرة")).toEqual([
      { name: "LNA", role: "initiator" },
      { name: "Haftar, Khalifa", role: "target" },
      { name: "UN", role: null },
      { name: "الجيش", role: "initiator" },
    ]);
    expect(actorsOf("Group: North; Army (2014)")).toEqual([
      { name: "Group: North", role: null },
      { name: "Army (2014)", role: null },
    ]);
  });

  it.each([
    ["0", { best: 0 }],
    ["1,200", { best: 1200 }],
    ["١٬٢٠٠", { best: 1200 }],
    ["12.0", { best: 12 }],
    ["3–7", { low: 3, high: 7 }],
    ["10+", { low: 10 }],
    ["at least 10", { low: 10 }],
    ["", {}],
    ["unknown", {}],
    ["7-3", null],
    ["1.5", null],
    ["-3", null],
    ["dozens", null],
    ["1,20", null],
  ])("of counts: %s", (cell, count) => expect(countOf(cell)).toEqual(count));

  it("of tags", () => expect(tagsOf("oil, #النفط؛ gas; oil")).toEqual(["oil", "النفط", "gas"]));

  it("of sources give titles and addresses", () => {
    expect(
      sourcesOf("Wire (https://example.org/a); https://example.org/Sirte_(city).\nA book (2014)"),
    ).toEqual([
      { title: "Wire", url: "https://example.org/a" },
      { title: "", url: "https://example.org/Sirte_(city)" },
      { title: "A book (2014)", url: null },
    ]);
  });
});

describe("linkTitle", () => {
  it.each([
    ["https://www.example.org", "example.org"],
    ["https://example.org/march/", "example.org/march"],
    ["https://example.org/2019/04/march.html?page=2", "example.org/…/march.html?page=2"],
    ["https://example.org/%D8%B7%D8%B1%D8%A7%D8%A8%D9%84%D8%B3", "example.org/طرابلس"],
    ["https://example.org/a%00b%E2%80%AE", "example.org/a%00b%E2%80%AE"],
    ["https://example.org/%zz", "example.org/%zz"],
    ["no address", "no address"],
  ])("of %s is %s", (url, title) => {
    expect(linkTitle(url)).toBe(title);
  });

  it("is short", () => {
    expect(linkTitle(`https://example.org/${"a".repeat(500)}`)).toHaveLength(80);
  });
});
