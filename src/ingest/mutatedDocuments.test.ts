import fc from "fast-check";
import { expect, it } from "vitest";
import { isRecord } from "../model/isRecord.ts";
import { contentOf, imported } from "./document.fixture.ts";
import { listAt } from "./foreign.ts";
import { featuresOf, geojson } from "./geojson.ts";
import type { DocumentImporter } from "./importer.ts";
import { mutated } from "./mutate.fixture.ts";
import { simile } from "./simile.ts";
import { timelinejs } from "./timelinejs.ts";
import { timemap } from "./timemap.ts";
import { vis } from "./vis.ts";

interface Case {
  readonly importer: DocumentImporter;
  readonly json: object;
  /** How many records a file has. */
  readonly records: (json: unknown) => number;
}

const listed = (json: unknown, list: string): number =>
  isRecord(json) ? listAt(json, list).length : 0;

const CASES: readonly Case[] = [
  {
    importer: simile,
    json: {
      dateTimeFormat: "iso8601",
      events: [
        { start: "2001", latestStart: "2002", end: "2004", title: "a", link: "http://a.example" },
        { start: "350 BC", title: "<i>b</i>", description: "c", isDuration: true },
      ],
    },
    records: (json) => listed(json, "events"),
  },
  {
    importer: timemap,
    json: {
      events: [
        {
          id: "1",
          description: "a",
          date: "04/25/2019",
          time: "14:05",
          location: "Wadi",
          latitude: "32,5",
          longitude: "13.2",
          associations: ["air", "deep"],
          sources: ["s1", "s9"],
          comments: "See also <b>below</b>.",
        },
        { description: "b", date: "04/03/2019", category: "Ground", latitude: "" },
      ],
      associations: [
        { id: "air", title: "Air strike", mode: "CATEGORY" },
        { id: "deep", title: "Leaf", mode: "FILTER", filter_paths: ["Weapons", "Bomb"] },
      ],
      sources: { s1: { id: "s1", title: "Footage", paths: ["https://v.example/1.mp4"] } },
      sites: [{ id: "x", site: "A site" }],
    },
    records: (json) => (Array.isArray(json) ? json.length : listed(json, "events")),
  },
  {
    importer: vis,
    json: [
      { id: 1, content: "<b>a</b>", start: "2014-04-20", end: 1_398_211_200_000, group: 1 },
      { id: "b", content: "b", start: "/Date(5)/", type: "background", title: "t" },
    ],
    records: (json) => (Array.isArray(json) ? json.length : 0),
  },
  {
    importer: timelinejs,
    json: {
      title: { text: { headline: "T" } },
      events: [
        {
          start_date: { year: 2019, month: "4" },
          text: { headline: "a" },
          media: { url: "https://a.example" },
          group: "g",
        },
        {
          start_date: { year: "-3" },
          end_date: { year: 5 },
          text: { headline: "<b>b</b>" },
          background: { color: "red" },
        },
      ],
      eras: [{ start_date: { year: 2 }, text: { headline: "c" } }],
    },
    records: (json) =>
      isRecord(json) && Object.hasOwn(json, "events")
        ? listed(json, "events") + listed(json, "eras")
        : 0,
  },
  {
    importer: geojson,
    json: {
      type: "FeatureCollection",
      features: [
        {
          type: "Feature",
          properties: { title: "a", start: "2019", end: "2020", fatalities: 3 },
          geometry: {
            type: "LineString",
            coordinates: [
              [1, 2],
              [3, 4],
            ],
          },
        },
        {
          type: "Feature",
          properties: { name: "b", year: 2019, month: 4, actors: ["x"] },
          geometry: { type: "Point", coordinates: [13.2, 32.9] },
          when: { timespans: [{ start: { earliest: "1", latest: "2" } }] },
        },
      ],
    },
    records: (json) => featuresOf(json).length,
  },
];

it.each(CASES.map((each) => [each.importer.format, each] as const))(
  "any JSON that began as %s is read to its end: every record is an event, merged or left",
  async (_, { importer, json, records }) => {
    await fc.assert(
      fc.asyncProperty(mutated(json), async (changed) => {
        importer.takes(contentOf({ json: changed }));
        const { counts } = await imported(importer, { json: changed });
        expect(counts.events + counts.merged + counts.left).toBe(records(changed));
      }),
      { numRuns: 40 },
    );
  },
);
