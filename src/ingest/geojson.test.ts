import { describe, expect, it } from "vitest";
import { contentOf, imported } from "./document.fixture.ts";
import { geojson } from "./geojson.ts";

const POINT = { type: "Point", coordinates: [13.2, 32.9] };
const feature = (properties: unknown, geometry: unknown = POINT, more: object = {}): object => ({
  type: "Feature",
  properties,
  geometry,
  ...more,
});
const collection = (...features: unknown[]): { json: object } => ({
  json: { type: "FeatureCollection", features },
});
const dateOf = async (properties: object, more: object = {}) =>
  (await imported(geojson, collection(feature({ title: "a", ...properties }, POINT, more))))
    .events[0]?.date;

describe("dates of GeoJSON", () => {
  it.each([
    [{ date: "2019-04-04" }, "2019-04-04"],
    [{ Date: "April 2019" }, "2019-04"],
    [{ event_date: "04 April 2019" }, "2019-04-04"],
    [{ date: "2019-04-04T22:00:00Z" }, "2019-04-04"],
    [{ time: 1_554_336_000_000 }, "2019-04-04"],
    [{ timestamp: 1_554_336_000 }, "2019-04-04"],
    [{ date: 20_190_404 }, "2019-04-04"],
    [{ year: 2019 }, "2019"],
    [{ year: "2019", month: 4 }, "2019-04"],
    [{ year: 2019, month: 4, day: 4 }, "2019-04-04"],
    [{ start: "2019-04", end: "2019-06" }, "2019-04/2019-06"],
    [{ date_start: "2019-04-04", date_end: "2019-04-04" }, "2019-04-04"],
    [{ التاريخ: "٤ أبريل ٢٠١٩" }, "2019-04-04"],
  ])("%j is %s", async (properties, date) => {
    expect(await dateOf(properties)).toBe(date);
  });

  it("reads `when` of GeoJSON-T and of linked places", async () => {
    const when = (value: unknown) => dateOf({}, { when: value });
    expect(await when({ timespans: [{ start: { in: "1832" }, end: { in: "1840-05" } }] })).toBe(
      "1832/1840-05",
    );
    expect(
      await when({
        timespans: [{ start: { earliest: "1832", latest: "1835" }, end: { in: "1840" } }],
      }),
    ).toBe("1832?/1840");
    const { events } = await imported(
      geojson,
      collection(
        feature({ title: "a" }, null, {
          when: {
            timespans: [{ start: { earliest: "1832", latest: "1835" }, end: { in: "1840" } }],
          },
        }),
      ),
    );
    expect(events).toMatchObject([{ dateText: "1832 – 1835 – 1840" }]);
    expect(await when({ timespans: [{ start: { in: "-0043" } }] })).toBe("-0043");
    expect(await when({ start: "1832-01-02", end: "1832-01-05" })).toBe("1832-01-02/1832-01-05");
    expect(await when("1832")).toBe("1832");
    const { told } = await imported(
      geojson,
      collection(
        feature({ title: "a" }, POINT, {
          when: { timespans: [{ start: { in: "1" } }, { start: { in: "1900" } }] },
        }),
        feature({ title: "b" }, POINT, { when: { timespans: [] } }),
      ),
    );
    expect(told).toEqual(expect.arrayContaining(["1 part-lost", "2 no-date"]));
  });

  it("lets each column decide its order", async () => {
    const { dates, told } = await imported(
      geojson,
      collection(
        feature({ title: "a", date: "3/4/2019" }),
        feature({ title: "b", date: "25/4/2019" }),
      ),
    );
    expect(dates).toEqual({ a: "2019-04-03", b: "2019-04-25" });
    expect(told).toEqual([]);
  });
});

describe("GeoJSON", () => {
  it("reads what properties are called elsewhere", async () => {
    const { events, sources, categories, dataset } = await imported(
      geojson,
      collection(
        feature(
          {
            Title_ar: "معركة",
            title_en: "Battle",
            Description: "Two <b>sides</b>",
            date: "2019",
            category: "Fight",
            location: "Wadi",
            actor1: "A",
            actor2: "B",
            fatalities: "3",
            injured: 0,
            source: "Desk",
            url: "https://a.example/1",
            "marker-color": "#f00",
          },
          POINT,
          { id: "battle-1" },
        ),
      ),
    );
    expect(events[0]).toMatchObject({
      id: "battle-1",
      title: { ar: "معركة", en: "Battle" },
      text: "Two sides",
      harm: [
        { kind: "killed", best: 3 },
        { kind: "injured", best: 0 },
      ],
    });
    expect(dataset?.events[0]?.actors.map(({ role }) => role)).toEqual([
      "participant",
      "participant",
    ]);
    expect(dataset?.places).toMatchObject([{ name: { ar: "Wadi" }, point: [13.2, 32.9] }]);
    expect(categories).toMatchObject([{ name: "Fight" }]);
    expect(sources).toMatchObject([{ url: "https://a.example/1", publisher: "Desk" }]);
  });

  it("puts areas in their middle and says so; what lies outside the world has no point", async () => {
    const square = {
      type: "Polygon",
      coordinates: [
        [
          [10, 30],
          [12, 30],
          [12, 32],
          [10, 32],
          [10, 30],
        ],
      ],
    };
    const { places, told } = await imported(
      geojson,
      collection(
        feature({ title: "a", date: "2019" }, square),
        feature(
          { title: "b", date: "2019" },
          { type: "Point", coordinates: [1_500_000, 3_800_000] },
        ),
        feature({ title: "c", date: "2019" }, null),
        feature({ title: "d", date: "2019" }, { type: "GeometryCollection", geometries: [POINT] }),
        feature({ date: "2019" }, POINT),
      ),
    );
    expect(places).toMatchObject([
      { point: [11, 31], precision: "area" },
      { point: [13.2, 32.9], precision: "place" },
    ]);
    expect(told).toEqual(["1 shape-as-point", "2 bad-coordinates", "5 no-title"]);
  });

  it("takes no metres for degrees", async () => {
    const { places, told } = await imported(geojson, {
      json: {
        type: "FeatureCollection",
        crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::3857" } },
        features: [feature({ title: "a", date: "2019" }, { type: "Point", coordinates: [1, 2] })],
      },
    });
    expect(places).toEqual([]);
    expect(told).toEqual(["0 other-projection"]);
  });

  it("leaves features of ACLED and UCDP to those who know them", () => {
    const sure = (properties: object) => geojson.takes(contentOf(collection(feature(properties))));
    expect(sure({ date: "2019" })).toBe(0.9);
    expect(sure({ event_id_cnty: "LBY1", event_date: "2019-04-04" })).toBe(0.2);
    expect(sure({ type_of_violence: 1, date_prec: 1 })).toBe(0.2);
    expect(geojson.takes(contentOf({ json: [{ type: "Other" }] }))).toBe(0);
  });
});
