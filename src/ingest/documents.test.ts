import { describe, expect, it } from "vitest";
import { importFiles } from "./import.ts";

const read = async (text: string, dateOrder: Record<string, "dmy" | "mdy"> = {}) => {
  const { dataset, report, asks } = await importFiles([new File([text], "x")], {
    dateOrder,
    mapping: {},
  });
  return { report, asks, dates: dataset?.events.map(({ date }) => date.edtf) };
};

const SLIDE = '{"start_date": {"year": "2019"}, "text": {"headline": "a"}}';

describe("documents of other programs", () => {
  it.each([
    ["timelinejs", `{"events": [${SLIDE}]}`],
    [
      "timelinejs",
      `storyjs_jsonp_data = {"timeline": {"headline": "h", "date": [{"startDate": "2019", "headline": "a"},]}};`,
    ],
    [
      "simile",
      "{'dateTimeFormat': 'iso8601', 'events': [{'start': '2019', 'title': \"It's\", 'isDuration': false,}]}",
    ],
    ["simile", '<data><event start="2019" title="a"></event></data>'],
    ["vis", "/* MIT {licence} */\n// items\nitems = [{id: 1, content: 'a', start: '2019'}];"],
    ["vis", "// items\n{items: [{id: 1, content: 'a', start: '2019'}], groups: [],}"],
    ["vis", '{"items": [{"id": 1, "content": "a", "start": "2019"}], "groups": []}'],
    [
      "timemap",
      '{"events": [{"description": "a", "date": "2019-04-20", "location": "x"}], "associations": [], "sources": {}}',
    ],
    [
      "geojson",
      '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"title": "a", "date": "2019"}, "geometry": null}]}',
    ],
    [
      "icalendar",
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:a\r\nDTSTART:20190420\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    ],
  ])("are known by their content: %s", async (format, text) => {
    const { report, dates } = await read(text);
    expect(report).toMatchObject({ format, events: 1, rows: 1 });
    expect(dates?.[0]).toMatch(/^2019/);
  });

  it("ask for the order of days and months like a table does", async () => {
    const text = '[{"description": "a", "date": "3/4/2019", "location": "x"}]';
    const { asks, report } = await read(text);
    expect(report).toMatchObject({ rows: 1, events: 0, left: 1 });
    expect(asks).toMatchObject([
      {
        kind: "date-order",
        column: "date",
        rows: [{ row: 1, value: "3/4/2019", readings: { dmy: "2019-04-03", mdy: "2019-03-04" } }],
      },
    ]);
    const answered = await read(text, { date: "mdy" });
    expect(answered.dates).toEqual(["2019-03-04"]);
    expect(answered.asks).toEqual([]);
  });
});
