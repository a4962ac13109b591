import ICAL from "ical.js";
import { expect, it } from "vitest";
import { icalendar } from "./icalendar.ts";
import { hard, shownOf, written } from "./shown.fixture.ts";

const calendarOf = (text: string): ICAL.Component => ICAL.Component.fromString(text);

const read = async (lang: "ar" | "en") => {
  const text = await written(icalendar(await shownOf(lang, hard)));
  const events = calendarOf(text)
    .getAllSubcomponents("vevent")
    .map((each) => new ICAL.Event(each));
  return { text, events };
};

it("is read by another program: all-day events with an exclusive end", async () => {
  const { events } = await read("en");
  expect(
    events.map((event) => [event.uid, event.startDate.toString(), event.endDate.toString()]),
  ).toEqual([
    ["formula@small.siyaq", "2019-04-04", "2019-04-05"],
    ["days@small.siyaq", "2019-04-14", "2019-04-17"],
    ["open@small.siyaq", "2019-05-02", "2019-05-03"],
    ["month@small.siyaq", "2020-04-01", "2020-04-02"],
  ]);
  expect(events.every((event) => event.startDate.isDate)).toBe(true);
});

it("keeps what a title holds, without what would turn it over", async () => {
  const { events } = await read("en");
  expect(events[2]?.summary).toBe("Open; ended, and \\ more");
  const arabic = await read("ar");
  expect(arabic.events[2]?.summary).toBe("مقلوب\ufffd ");
  expect(arabic.events[3]?.summary.length).toBeGreaterThan(300);
});

it("says in words what a day cannot say", async () => {
  const { events } = await read("en");
  expect(events[2]?.description).toContain("since 2 May 2019");
  expect(events[2]?.description).toContain("the first one known");
  expect(events[0]?.description).not.toContain("the first one known");
  expect(events[2]?.component.getFirstPropertyValue("status")).toBe("CANCELLED");
});

it("has no line beyond 75 bytes and ends each with CRLF", async () => {
  const { text } = await read("ar");
  const lines = text.split("\r\n");
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});

it("of nothing is a calendar without events", async () => {
  const shown = await shownOf("ar", hard);
  const text = await written(icalendar({ ...shown, rows: [], count: 0 }));
  expect(calendarOf(text).getAllSubcomponents("vevent")).toEqual([]);
});

it("is not misled by a set's name that reads like the format", async () => {
  const { meta } = hard;
  const named = { ...hard, meta: { ...meta, title: { en: "BEGIN:VEVENT END:VCALENDAR" } } };
  const text = await written(icalendar(await shownOf("en", named)));
  expect(calendarOf(text).getAllSubcomponents("vevent")).toHaveLength(4);
});
