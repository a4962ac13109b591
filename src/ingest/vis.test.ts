import { describe, expect, it } from "vitest";
import { contentOf, imported } from "./document.fixture.ts";
import { vis } from "./vis.ts";

const one = async (item: object) => {
  const { events, told } = await imported(vis, { json: [{ id: 1, content: "a", ...item }] });
  return { date: events[0]?.date, told };
};

describe("dates of vis-timeline", () => {
  it.each([
    ["2014-04-20", "2014-04-20"],
    ["2014-04", "2014-04"],
    ["2014", "2014"],
    [1_397_952_000_000, "2014-04-20"],
    ["1397952000000", "2014-04-20"],
    ["/Date(1397952000000)/", "2014-04-20"],
    ["/Date(1397952000000+0200)/", "2014-04-20"],
    [-1_000_000_000_000, "1938-04-24"],
    [0, "1970-01-01"],
    ["2014-04-20T23:30:00.000-05:00", "2014-04-20"],
    ["Sun Apr 20 2014 00:00:00 GMT+0200 (Central European Summer Time)", "2014-04-20"],
    ["12/31/2014", "2014-12-31"],
    [1914, "1914"],
  ])("%s is %s", async (start, date) => {
    expect((await one({ start })).date).toBe(date);
  });

  it("tells the time of day that it leaves out", async () => {
    expect((await one({ start: 1_397_952_000_000 + 3_600_000 })).told).toEqual(["1 time-of-day"]);
    expect((await one({ start: "2014-04-20 00:00:00" })).told).toEqual([]);
  });

  it("spans", async () => {
    expect((await one({ start: "2014-04-20", end: 1_398_211_200_000, type: "range" })).date).toBe(
      "2014-04-20/2014-04-23",
    );
    expect(await one({ start: "2014-04-20", end: "2014-04-01" })).toEqual({
      date: "2014-04-20",
      told: ["1 end-before-start"],
    });
  });
});

describe("vis-timeline's files", () => {
  it("makes categories of groups, texts of tooltips, and tells what is lost", async () => {
    const { events, categories, sources, told, sure } = await imported(vis, {
      json: {
        groups: [
          { id: 1, content: "<b>North</b>", nestedGroups: [2] },
          { id: 2, content: "South" },
        ],
        items: [
          {
            id: "a",
            content: 'See <a href="https://a.example">it</a>',
            start: "2014",
            group: 1,
            title: "More<br>words",
            style: "color:red",
          },
          { id: "b", content: "B", start: "2015", group: 2, className: "x" },
          { id: "c", content: "C", start: "2016", group: "East" },
          { id: "d", start: "2014", end: "2015", type: "background", content: "" },
          { id: "e", start: "2014", end: "2015", type: "background", content: "A period" },
          { id: "f", content: "no start", end: "2015" },
          { id: "g", content: { element: 1 }, start: "2015" },
          null,
        ],
      },
    });
    expect(sure).toBeGreaterThan(0.8);
    expect(events[0]).toMatchObject({ id: "a", title: "See it", text: "More\nwords" });
    expect(sources).toMatchObject([{ url: "https://a.example", title: "it" }]);
    expect(categories.map(({ name }) => name)).toEqual([
      "North",
      "South",
      "East",
      { ar: "حقبة", en: "Era" },
    ]);
    expect(told).toEqual([
      "4 background-left",
      "5 era-as-event",
      "6 no-date",
      "7 no-title",
      "8 bad-record",
      "0 formatting-lost",
      "0 part-lost",
      "1 look-lost",
    ]);
  });

  it("is not sure of other lists", () => {
    const sure = (json: unknown) => vis.takes(contentOf({ json }));
    expect(sure([{ start: "2014", title: "x" }])).toBe(0);
    expect(sure([])).toBe(0);
    expect(sure({ items: [{ content: "x" }] })).toBe(0);
  });
});
