import { describe, expect, it } from "vitest";
import { imported } from "./document.fixture.ts";
import { timelinejs } from "./timelinejs.ts";

const slide = (start: unknown, headline: string, more: object = {}): object => ({
  start_date: start,
  text: { headline },
  ...more,
});

describe("TimelineJS 3", () => {
  it("reads dates as precisely as they are given, from numbers and strings", async () => {
    const { dates, told, sure } = await imported(timelinejs, {
      json: {
        events: [
          slide({ year: 2019 }, "year"),
          slide({ year: "2019", month: "4", day: "", hour: "" }, "month"),
          slide({ year: "2019", month: 4, day: "04", hour: "7", minute: "5" }, "day"),
          slide({ year: -250 }, "numeral"),
          slide({ year: "-1", month: "3" }, "last year before our era"),
          slide({ year: "٢٠١٩", month: "٤" }, "Arabic digits"),
          slide({ year: "2,019" }, "thousands"),
          slide({ year: 12000 }, "far"),
          slide({ year: 2019, month: 0, day: 0 }, "zeros"),
        ],
      },
    });
    expect(sure).toBeGreaterThan(0.9);
    expect(dates).toEqual({
      year: "2019",
      month: "2019-04",
      day: "2019-04-04",
      numeral: "-0249",
      "last year before our era": "0000-03",
      "Arabic digits": "2019-04",
      thousands: "2019",
      far: "Y12000",
      zeros: "2019",
    });
    expect(told).toEqual(["3 time-of-day", "9 bad-value", "9 bad-value"]);
  });

  it("leaves out what has no such date and says which", async () => {
    const { told, counts, remarks } = await imported(timelinejs, {
      json: {
        events: [
          slide({ year: "" }, "empty"),
          slide(undefined, "nothing"),
          slide({ month: 4 }, "no year"),
          slide({ year: 2019, month: 2, day: 30 }, "30 February"),
          slide({ year: 2019, month: 13 }, "month 13"),
          slide({ year: "soon" }, "a word"),
          "a string",
          slide({ year: 2019 }, ""),
        ],
      },
    });
    expect(counts).toEqual({ events: 0, merged: 0, left: 8 });
    expect(told).toEqual([
      "1 no-date",
      "2 no-date",
      "3 no-year",
      "4 impossible-date",
      "5 impossible-date",
      "6 unread-date",
      "7 bad-record",
      "8 no-title",
    ]);
    expect(remarks[3]).toMatchObject({
      column: "/start_date",
      value: '{"year":2019,"month":2,"day":30}',
    });
  });

  it("spans from start to end, each as precise as it is; an end before the start is told", async () => {
    const { dates, told } = await imported(timelinejs, {
      json: {
        events: [
          slide({ year: 2019, month: 4 }, "span", {
            end_date: { year: "2019", month: "6", day: "3" },
          }),
          slide({ year: 2019 }, "same", { end_date: { year: 2019 } }),
          slide({ year: 2019, month: 4 }, "turned", { end_date: { year: 2018 } }),
          slide({ year: 2019 }, "empty end", { end_date: { year: "", month: "" } }),
        ],
      },
    });
    expect(dates).toEqual({
      span: "2019-04/2019-06-03",
      same: "2019",
      turned: "2019-04",
      "empty end": "2019",
    });
    expect(told).toEqual(["3 end-before-start"]);
  });

  it("keeps the words of a date, the title's slide, groups, media and links", async () => {
    const { events, sources, categories, dataset, told } = await imported(timelinejs, {
      json: {
        title: { text: { headline: "A <b>war</b>", text: "<p>Told briefly</p>" } },
        events: [
          slide({ year: 2019, display_date: "about spring" }, "First <i>day</i>", {
            group: "Politics",
            unique_id: "first-day",
            background: { color: "#fff", url: "" },
            text: {
              headline: "First <i>day</i>",
              text: 'Read <a href="https://a.example/1">this</a> and <a href="javascript:alert(1)">that</a>',
            },
            media: {
              url: "https://p.example/photo.jpg",
              caption: "A square",
              credit: "<b>Agency</b>",
              thumbnail: "https://p.example/small.jpg",
            },
          }),
        ],
      },
    });
    expect(dataset?.meta).toMatchObject({
      title: { en: "A war" },
      summary: { en: "Told briefly" },
    });
    expect(events[0]).toMatchObject({
      id: "first-day",
      title: "First day",
      text: "Read this and that",
      dateText: "about spring",
      category: categories[0]?.["id"],
    });
    expect(sources).toMatchObject([
      { url: "https://p.example/photo.jpg", title: "A square", publisher: "Agency", kind: "image" },
      { url: "https://a.example/1", title: "this" },
    ]);
    expect(told).toEqual(
      expect.arrayContaining(["1 bad-link", "1 picture-lost", "1 look-lost", "0 formatting-lost"]),
    );
  });

  it("takes a quotation and a frame where an address should stand", async () => {
    const { events, sources, told } = await imported(timelinejs, {
      json: {
        events: [
          slide({ year: 2019 }, "Quote", { media: { url: "<blockquote>We agreed.</blockquote>" } }),
          slide({ year: 2020 }, "Film", {
            media: { url: '<iframe src="https://v.example/1" onload=x>' },
          }),
          slide({ year: 2021 }, "Near", { media: { url: "images/near.jpg" } }),
        ],
      },
    });
    expect(events[0]).toMatchObject({ text: "We agreed." });
    expect(sources).toMatchObject([{ url: "https://v.example/1" }]);
    expect(told).toEqual(["2 html-removed", "3 bad-link", "1 formatting-lost"]);
  });

  it("makes events of eras, and says so", async () => {
    const { dataset, told, counts } = await imported(timelinejs, {
      json: {
        events: [slide({ year: 2019 }, "event")],
        eras: [slide({ year: 2011 }, "Before", { end_date: { year: 2014 } })],
      },
    });
    expect(counts.events).toBe(2);
    expect(told).toEqual(["2 era-as-event"]);
    expect(dataset?.events.find(({ category }) => category === "era")?.date.edtf).toBe("2011/2014");
  });

  it("counts one loss of looks for the whole file", async () => {
    const coloured = { background: { color: "red" } };
    const { remarks } = await imported(timelinejs, {
      json: { events: [slide({ year: 1 }, "a", coloured), slide({ year: 2 }, "b", coloured)] },
    });
    expect(remarks).toEqual([
      {
        code: "look-lost",
        row: 1,
        column: "/background",
        value: '{"color":"red"}',
        values: { count: 2 },
      },
    ]);
  });
});

describe("TimelineJS 2", () => {
  it("reads its commas, its sheets' dates and its names of fields", async () => {
    const { dates, remarks, dataset, sources } = await imported(timelinejs, {
      json: {
        timeline: {
          headline: "Old<br/>times",
          type: "default",
          text: "An introduction",
          date: [
            {
              startDate: "2011,12,10,07,02,10",
              endDate: "2011,12,11",
              headline: "parts",
              tag: "x",
            },
            { startDate: "2011,3", headline: "month" },
            { startDate: "2011", headline: "year" },
            { startDate: "-500", headline: "numeral" },
            { startDate: 1999, headline: "number" },
            { startDate: "12/25/2011", headline: "sheet" },
            { startDate: "2011-12-10", endDate: "", headline: "iso" },
            { startDate: "2011,2,30", headline: "never" },
            {
              startDate: "2012,1",
              headline: "media",
              asset: { media: "https://a.example/x", credit: "A", caption: "" },
            },
          ],
          era: [{ startDate: "2011", endDate: "2012", headline: "band" }],
        },
      },
    });
    expect(dates).toEqual({
      parts: "2011-12-10/2011-12-11",
      month: "2011-03",
      year: "2011",
      numeral: "-0499",
      number: "1999",
      sheet: "2011-12-25",
      iso: "2011-12-10",
      media: "2012-01",
      band: "2011/2012",
    });
    expect(dataset?.meta.title).toEqual({ en: "Old times" });
    expect(sources).toMatchObject([{ url: "https://a.example/x", publisher: "A" }]);
    expect(remarks.find(({ code }) => code === "impossible-date")).toMatchObject({
      row: 8,
      column: "/startDate",
      value: "2011,2,30",
    });
  });

  it("reads 12/10/2011 as its documentation does, and says that it could be October", async () => {
    const json = { timeline: { date: [{ startDate: "12/10/2011", headline: "a" }] } };
    const { dates, told } = await imported(timelinejs, { json });
    expect(dates).toEqual({ a: "2011-12-10" });
    expect(told).toEqual(["0 order-undecided"]);
    expect((await imported(timelinejs, { json }, { startDate: "dmy" })).dates).toEqual({
      a: "2011-10-12",
    });
  });
});
