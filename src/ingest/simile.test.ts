import { describe, expect, it } from "vitest";
import { contentOf, imported } from "./document.fixture.ts";
import { simile } from "./simile.ts";

const one = async (event: object) => {
  const { dataset, told } = await imported(simile, {
    json: { events: [{ title: "a", ...event }] },
  });
  const [found] = dataset?.events ?? [];
  return {
    edtf: found?.date.edtf,
    uncertain: found?.date.uncertain,
    words: found?.dateText?.value,
    told,
  };
};

describe("dates of SIMILE", () => {
  it.each([
    ["1880", "1880"],
    ["2001-10", "2001-10"],
    ["2001-09-27", "2001-09-27"],
    ["Apr 10 2017 07:50:00 GMT+0530", "2017-04-10"],
    ["Fri Nov 22 1963 23:30:00 GMT-0600", "1963-11-22"],
    ["Jun 28 2006 00:00:00 GMT", "2006-06-28"],
    ["May 2006", "2006-05"],
    ["12/25/2010", "2010-12-25"],
    ["350 B.C.", "-0349"],
    ["350 BC", "-0349"],
  ])("%s is %s", async (start, edtf) => {
    expect((await one({ start })).edtf).toBe(edtf);
  });

  it("tells the hour that it leaves out, but for midnight", async () => {
    expect((await one({ start: "Apr 10 2017 07:50:00 GMT" })).told).toEqual(["1 time-of-day"]);
    expect((await one({ start: "Apr 10 2017 00:00:00 GMT" })).told).toEqual([]);
  });

  it("makes uncertain ends of four points", async () => {
    const points = {
      start: "2001-05-01",
      latestStart: "2001-05-10",
      earliestEnd: "2001-06-01",
      end: "2001-06-20",
    };
    expect(await one(points)).toMatchObject({
      edtf: "2001-05-01?/2001-06-20?",
      uncertain: true,
      words: "2001-05-01 – 2001-05-10 – 2001-06-01 – 2001-06-20",
    });
    expect(
      (await one({ start: "2001-05-01", latestStart: "2001-05-10", end: "2001-06-20" })).edtf,
    ).toBe("2001-05-01?/2001-06-20");
    expect((await one({ s: "2001", ee: "2003", e: "2004" })).edtf).toBe("2001/2004?");
    expect((await one({ start: "2001-05-01", latestStart: "2001-05-10" })).edtf).toBe(
      "2001-05-01?/2001-05-10?",
    );
  });

  it("knows an event that lasts from one that happened between two days", async () => {
    const span = { start: "2001", end: "2003" };
    expect((await one(span)).edtf).toBe("2001/2003");
    expect((await one({ ...span, durationEvent: false })).edtf).toBe("2001?/2003?");
    expect((await one({ ...span, isDuration: true })).edtf).toBe("2001/2003");
  });

  it("leaves out a day that is none", async () => {
    expect((await one({ start: "2001-02-30" })).told).toEqual(["1 impossible-date"]);
    expect((await one({ start: "someday" })).told).toEqual(["1 unread-date"]);
    expect((await one({})).told).toEqual(["1 no-date"]);
  });
});

describe("SIMILE's files", () => {
  it("reads JSON: links and pictures are sources, looks are told once", async () => {
    const { events, sources, told, sure } = await imported(simile, {
      json: {
        dateTimeFormat: "iso8601",
        events: [
          {
            start: "2001",
            title: "Lovely &amp; Amazing",
            description: "One <b>film</b>",
            link: "http://a.example/f",
            image: "http://a.example/p.png",
            color: "red",
            icon: "x.png",
          },
          { start: "2002", title: "Two", link: "javascript:alert(1)", color: "blue" },
        ],
      },
    });
    expect(sure).toBe(0.95);
    expect(events[0]).toMatchObject({ title: "Lovely & Amazing", text: "One film" });
    expect(sources.map(({ url, kind }) => [url, kind])).toEqual([
      ["http://a.example/f", "link"],
      ["http://a.example/p.png", "image"],
    ]);
    expect(told).toEqual(["2 bad-link", "1 formatting-lost", "1 look-lost"]);
  });

  it("reads XML, where an end alone makes no duration", async () => {
    const text = `\uFEFF<?xml version="1.0"?>
      <data wiki-url="http://w.example/">
        <!-- <event start="1900" title="hidden"/> -->
        <event start="May 28 2006 09:00:00 GMT" end="Jun 15 2006 09:00:00 GMT" isDuration="true"
          title="Writing &quot;docs&quot;" image="http://a.example/p.png">A few &lt;b&gt;days&lt;/b&gt; &amp;amp; nights</event>
        <event start="Jun 16 2006 00:00:00 GMT" end="Jun 26 2006 00:00:00 GMT" title="A wedding"/>
        <event title="undated"/>
        <event start="2007" title="unclosed">text`;
    const { dates, events, told, counts, sure } = await imported(simile, { text });
    expect(sure).toBe(0.9);
    expect(dates).toEqual({
      'Writing "docs"': "2006-05-28/2006-06-15",
      "A wedding": "2006-06-16?/2006-06-26?",
      unclosed: "2007",
    });
    expect(events[0]).toMatchObject({ text: "A few days & nights" });
    expect(counts).toEqual({ events: 3, merged: 0, left: 1 });
    expect(told).toContain("3 no-date");
  });

  it("is not sure of what is something else", () => {
    const sure = (json: unknown) => simile.takes(contentOf({ json }));
    expect(sure({ events: [{ start_date: { year: 1 }, text: {} }] })).toBe(0);
    expect(sure({ events: [] })).toBe(0);
    expect(simile.takes(contentOf({ text: "<html><data>" }))).toBe(0);
  });
});
