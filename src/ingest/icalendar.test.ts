import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentOf, imported } from "./document.fixture.ts";
import { icalendar } from "./icalendar.ts";

const calendar = (...lines: string[]): string =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR"].join("\r\n");
const event = (...lines: string[]): string => ["BEGIN:VEVENT", ...lines, "END:VEVENT"].join("\r\n");
const one = async (...lines: string[]) => {
  const { events, told } = await imported(icalendar, {
    text: calendar(event("SUMMARY:a", ...lines)),
  });
  return { date: events.map(({ date }) => (typeof date === "string" ? date : "")).join(" "), told };
};

describe("dates of calendars", () => {
  it.each([
    [["DTSTART;VALUE=DATE:20190404"], "2019-04-04"],
    [["DTSTART:20190404"], "2019-04-04"],
    [["DTSTART;VALUE=DATE:20190404", "DTEND;VALUE=DATE:20190405"], "2019-04-04"],
    [["DTSTART;VALUE=DATE:20190404", "DTEND;VALUE=DATE:20190407"], "2019-04-04/2019-04-06"],
    [["DTSTART;VALUE=DATE:20190404", "DURATION:P3D"], "2019-04-04/2019-04-06"],
    [["DTSTART;VALUE=DATE:20190404", "DTEND;VALUE=DATE:20190404"], "2019-04-04"],
    [["DTSTART:20190404T000000Z", "DTEND:20190405T000000Z"], "2019-04-04"],
  ])("%j is %s: the end is exclusive", async (lines, date) => {
    expect(await one(...lines)).toEqual({ date, told: [] });
  });

  it("takes the day as it is written in its zone, and tells the time and the zone", async () => {
    const found = await one("DTSTART;TZID=Africa/Tripoli:20190404T233000", "DURATION:PT2H");
    expect(found).toEqual({
      date: "2019-04-04/2019-04-05",
      told: ["1 time-of-day", "1 zone-lost"],
    });
    expect((await one("DTSTART:20190404T233000Z")).date).toBe("2019-04-04");
  });

  it("leaves out days that are none, and tells an end before its start", async () => {
    expect(await one("DTSTART;VALUE=DATE:20190230")).toEqual({
      date: "",
      told: ["1 impossible-date"],
    });
    expect(await one()).toEqual({ date: "", told: ["1 no-date"] });
    expect(await one("DTSTART;VALUE=DATE:20190404", "DTEND;VALUE=DATE:20190401")).toEqual({
      date: "2019-04-04",
      told: ["1 end-before-start"],
    });
  });
});

describe("repeated events", () => {
  it("makes one of each time, without those that are excepted", async () => {
    const found = await one(
      "DTSTART;VALUE=DATE:20190404",
      "RRULE:FREQ=WEEKLY;COUNT=4",
      "EXDATE;VALUE=DATE:20190411",
    );
    expect(found).toEqual({
      date: "2019-04-04 2019-04-18 2019-04-25",
      told: ["1 recurrence-expanded"],
    });
  });

  it("stops, and says where", async () => {
    const { counts, remarks } = await imported(icalendar, {
      text: calendar(
        event("SUMMARY:daily", "DTSTART;VALUE=DATE:20190404", "RRULE:FREQ=DAILY"),
        event("SUMMARY:next", "DTSTART;VALUE=DATE:20200101"),
      ),
    });
    expect(counts).toEqual({ events: 101, merged: 0, left: 0 });
    expect(remarks).toEqual([
      {
        code: "recurrence-capped",
        row: 1,
        column: "/rrule",
        value: "FREQ=DAILY",
        values: { count: 100 },
      },
    ]);
  });

  it("puts a changed time in the place of the one it changes", async () => {
    const text = calendar(
      event("UID:u", "SUMMARY:Talks", "DTSTART;VALUE=DATE:20190404", "RRULE:FREQ=DAILY;COUNT=3"),
      event(
        "UID:u",
        "RECURRENCE-ID;VALUE=DATE:20190405",
        "SUMMARY:Talks moved",
        "DTSTART;VALUE=DATE:20190420",
      ),
    );
    const { dataset } = await imported(icalendar, { text });
    expect(
      dataset?.events
        .map((each) => `${each.date.edtf} ${Object.values(each.title)[0] ?? ""}`)
        .toSorted(),
    ).toEqual(["2019-04-04 Talks", "2019-04-06 Talks", "2019-04-20 Talks moved"]);
  });

  it("makes no days that a month does not have", async () => {
    const found = await one("DTSTART;VALUE=DATE:20190131", "RRULE:FREQ=MONTHLY;COUNT=4");
    for (const date of found.date.split(" ")) expect(date).toMatch(/-31$/);
    expect(
      (await one("DTSTART;VALUE=DATE:20160229", "RRULE:FREQ=YEARLY;UNTIL=20250101")).date,
    ).toBe("2016-02-29 2020-02-29 2024-02-29");
  });

  it("keeps the first time of a rule that cannot be read or that never comes", async () => {
    expect(
      await one("DTSTART;VALUE=DATE:20190404", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
    ).toMatchObject({ date: "2019-04-04" });
    expect(await one("DTSTART;VALUE=DATE:20190404", "RRULE:FREQ=SOMETIMES")).toMatchObject({
      date: "2019-04-04",
    });
  });
});

describe("calendars", () => {
  it("unfolds lines, undoes escapes, and takes HTML for what it is", async () => {
    const text = calendar(
      "X-WR-CALNAME:A year\\, told",
      "X-WR-CALDESC:One\\nTwo",
      event(
        "SUMMARY;LANGUAGE=ar:لقاء طويل ال",
        " عنوان",
        "DTSTART;VALUE=DATE:20190404",
        'DESCRIPTION:One\\, two\\; three\\nfour <b>bold</b> <a href="https://a.example">link</a>',
        "LOCATION:Hall\\, Tunis",
        "GEO:36.8;10.18",
        "CATEGORIES:Politics,Talks",
        "URL:https://b.example/x",
        "ATTACH:data:text/html,x",
        "STATUS:CANCELLED",
        "ATTENDEE;CN=A:mailto:a@a.example",
        "BEGIN:VALARM",
        "TRIGGER:-PT15M",
        "DESCRIPTION:not the event's",
        "END:VALARM",
      ),
    );
    const { dataset, sources, told } = await imported(icalendar, { text: `\uFEFF${text}` });
    const [found] = dataset?.events ?? [];
    expect(dataset?.meta.title).toMatchObject({ ar: "A year, told" });
    expect(dataset?.meta.summary).toMatchObject({ ar: "One\nTwo" });
    expect(found).toMatchObject({
      title: { ar: "لقاء طويل العنوان" },
      status: "not-held",
      tags: ["Talks"],
    });
    expect(Object.values(found?.text ?? {})[0]).toBe("One, two; three\nfour bold link");
    expect(dataset?.places).toMatchObject([{ point: [10.18, 36.8] }]);
    expect(sources.map(({ url }) => url)).toEqual(["https://a.example", "https://b.example/x"]);
    expect(told).toEqual(["1 bad-link", "1 alarm-lost", "1 people-lost", "1 formatting-lost"]);
  });

  it("reads what stands around a broken event", async () => {
    const text = calendar(
      event("SUMMARY:one", "DTSTART;VALUE=DATE:20190404", "no property at all"),
      "BEGIN:VTODO\r\nSUMMARY:to do\r\nEND:VTODO",
      "BEGIN:VJOURNAL\r\nSUMMARY:journal\r\nDTSTART:20190406\r\nEND:VJOURNAL",
      "BEGIN:VEVENT\r\nSUMMARY:open\r\nDTSTART:20190407",
      event("SUMMARY:two", "DTSTART;VALUE=DATE:20190405"),
      event("DTSTART;VALUE=DATE:20190405"),
    ).replace("END:VCALENDAR", "");
    const { dates, told, counts } = await imported(icalendar, { text });
    expect(dates).toEqual({
      one: "2019-04-04",
      journal: "2019-04-06",
      open: "2019-04-07",
      two: "2019-04-05",
    });
    expect(told).toEqual(["1 bad-value", "2 not-an-event", "6 no-title"]);
    expect(counts).toEqual({ events: 4, merged: 0, left: 2 });
  });

  it("is sure of calendars and of nothing else", () => {
    const sure = (text: string) => icalendar.takes(contentOf({ text }));
    expect(sure("\uFEFFBEGIN:VCALENDAR\r\nX:1")).toBe(1);
    expect(sure("begin:vcalendar\n")).toBe(1);
    expect(sure("A,BEGIN:VCALENDAR")).toBe(0);
  });

  it("never throws, whatever stands in the lines", async () => {
    const line = fc.oneof(
      fc.constantFrom(
        "BEGIN:VEVENT",
        "END:VEVENT",
        "BEGIN:VALARM",
        "END:VALARM",
        "BEGIN:VTIMEZONE",
        "END:VCALENDAR",
        "UID:u",
        "SUMMARY:a",
      ),
      fc.constantFrom(
        "DTSTART:20190404",
        "DTSTART;TZID=X:20190404T100000",
        "DTEND:2019",
        "DURATION:P",
        "RECURRENCE-ID:20190404",
        "GEO:x;y",
      ),
      fc.constantFrom(
        "RRULE:FREQ=DAILY;INTERVAL=0",
        "RRULE:FREQ=SECONDLY",
        "RRULE:FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2",
        "RRULE:",
        "RDATE:20190501",
        "EXDATE:x",
      ),
      fc
        .tuple(fc.constantFrom("DTSTART", "RRULE", "SUMMARY", "ATTACH", "CATEGORIES"), fc.string())
        .map(([name, value]) => `${name}:${value}`),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 25 }), async (lines) => {
        const { counts, events } = await imported(icalendar, {
          text: calendar("BEGIN:VEVENT", ...lines),
        });
        expect(counts.events).toBe(events.length);
        expect(counts.events + counts.left + counts.merged).toBeGreaterThan(0);
      }),
      { numRuns: 30 },
    );
  });
});
