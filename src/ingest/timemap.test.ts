import { describe, expect, it } from "vitest";
import { contentOf, imported } from "./document.fixture.ts";
import { timemap } from "./timemap.ts";

const json = {
  events: [
    {
      id: "1",
      description: "A convoy was hit near the bridge. Eleven people were in it.",
      date: "04/25/2019",
      time: "14:05",
      location: "Wadi",
      latitude: "32,5",
      longitude: "13.2",
      associations: ["air", "deep", "route"],
      sources: ["s1", "s9"],
      comments: "See also <b>below</b>.",
      colour: "#f00",
    },
    {
      description: "No place",
      date: "04/03/2019",
      category: "Ground",
      latitude: "",
      longitude: "",
    },
    { description: "Half a place", date: "04/04/2019", latitude: "12" },
    { description: "", date: "04/05/2019", location: "" },
    { description: "Not placed in time", latitude: "1", longitude: "2" },
  ],
  associations: [
    { id: "air", title: "Air strike", mode: "CATEGORY", desc: "" },
    { id: "deep", title: "Leaf", mode: "FILTER", filter_paths: ["Weapons", "Bomb"] },
    { id: "route", title: "The road south", mode: "NARRATIVE" },
  ],
  sources: {
    s1: {
      id: "s1",
      title: "Footage",
      paths: ["a.mp4", "https://v.example/1.mp4"],
      type: "Video",
      author: "Desk",
      date: "2019-04-26",
      thumbnail: "t.png",
    },
  },
  sites: [{ id: "x", site: "A site", latitude: "1", longitude: "2" }],
};

describe("timemap", () => {
  it("takes categories, filters, narratives and sources for what they are", async () => {
    const { events, sources, categories, places, told, counts, sure } = await imported(timemap, {
      json,
    });
    expect(sure).toBeGreaterThan(0.5);
    expect(counts).toEqual({ events: 3, merged: 0, left: 2 });
    expect(events[0]).toMatchObject({
      title: "A convoy was hit near the bridge.",
      text: "A convoy was hit near the bridge. Eleven people were in it.\n\nSee also below.",
      date: "2019-04-25",
      tags: ["Weapons / Bomb", "The road south"],
    });
    expect(categories.map(({ name }) => name)).toEqual(["Air strike", "Ground"]);
    expect(sources).toMatchObject([
      {
        title: "Footage",
        url: "https://v.example/1.mp4",
        publisher: "Desk",
        kind: "video",
        written: "2019-04-26",
      },
    ]);
    expect(places).toMatchObject([{ name: "Wadi", point: [13.2, 32.5], precision: "place" }]);
    expect(told).toEqual(
      expect.arrayContaining([
        "1 no-such-record",
        "1 time-of-day",
        "3 bad-coordinates",
        "4 no-title",
        "5 no-date",
        "0 part-lost",
        "1 look-lost",
      ]),
    );
  });

  it("lets the whole column decide the order of days and months", async () => {
    const events = (...dates: string[]) =>
      dates.map((date) => ({ description: `on ${date}`, date, location: "x" }));
    const first = await imported(timemap, { json: events("3/4/2019", "13/4/2019") });
    expect(first.dates).toEqual({ "on 3/4/2019": "2019-04-03", "on 13/4/2019": "2019-04-13" });
    const second = await imported(timemap, { json: events("3/4/2019", "4/13/2019") });
    expect(second.dates).toEqual({ "on 3/4/2019": "2019-03-04", "on 4/13/2019": "2019-04-13" });
  });

  it("asks where two orders remain, and reads none of them until there is an answer", async () => {
    const undecided = [{ description: "a", date: "3/4/2019", location: "x" }];
    const { told, counts } = await imported(timemap, { json: undecided });
    expect(told).toEqual(["0 order-undecided", "1 ambiguous-date"]);
    expect(counts.left).toBe(1);
    expect((await imported(timemap, { json: undecided }, { date: "dmy" })).dates).toEqual({
      a: "2019-04-03",
    });
  });

  it("reads the rows of its sheet", async () => {
    const row = {
      description: "a",
      date: "4/25/2019",
      association1: "x",
      association2: "",
      association3: "y",
      source1: "https://a.example/1",
    };
    const { events, sources } = await imported(timemap, { json: [row] });
    expect(events[0]).toMatchObject({ tags: ["x", "y"] });
    expect(sources).toMatchObject([{ url: "https://a.example/1" }]);
  });

  it("is not sure of other events", () => {
    expect(
      timemap.takes(
        contentOf({ json: { events: [{ start: "2001", title: "a", description: "b" }] } }),
      ),
    ).toBe(0);
  });
});
