import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLocale } from "../i18n/pureLocale.ts";
import { loadMessages } from "../i18n/loadMessages.ts";
import { DEFAULT_SETTINGS } from "../i18n/locale.ts";
import { buildIndex } from "../query/index.ts";
import { actorOf, eventOf, placeOf, setOf } from "../query/set.fixture.ts";
import { BY_DATE, COLUMNS, type Column } from "../state/view.ts";
import { sortBy, sortRows } from "./sort.ts";

const ar = createLocale("ar", await loadMessages("ar"), DEFAULT_SETTINGS);
const index = buildIndex(
  setOf(
    [
      eventOf({ id: "crisis", date: "2011", title: { ar: "الأزمة" }, status: "ongoing" }),
      eventOf({
        id: "offensive",
        date: "2019-04-04",
        title: { ar: "هجوم" },
        category: "military",
        actors: ["lna"],
        place: "tripoli",
        sources: ["a", "b", "b"],
      }),
      eventOf({
        id: "restraint",
        date: "2019-04-05",
        title: { ar: "دعوة" },
        place: "cairo",
        sources: ["a"],
      }),
      eventOf({
        id: "conference",
        date: "2019-04-14/2019-04-16",
        title: { ar: "الملتقى" },
        status: "not-held",
        certainty: "likely",
        actors: ["un", "lna"],
        sources: ["a"],
      }),
    ],
    {
      actors: [actorOf("lna", { ar: "الجيش" }), actorOf("un", { ar: "الأمم المتحدة" })],
      places: [placeOf("tripoli", { ar: "طرابلس" }), placeOf("cairo", { ar: "القاهرة" })],
    },
  ),
);
const all = Uint32Array.from(index.whole.keys());
const sorted = (column: Column, descending = false) =>
  [...sortRows(index, all, { column, descending }, ar)].map((row) => index.events.at(row)?.id);

describe("sortRows", () => {
  it("sorts dates by start, then end", () => {
    expect(sorted("date")).toEqual(["crisis", "offensive", "restraint", "conference"]);
    expect(sorted("date", true)).toEqual(["conference", "restraint", "offensive", "crisis"]);
  });
  it("sorts Arabic titles and names without their article", () => {
    expect(sorted("title")).toEqual(["crisis", "restraint", "conference", "offensive"]);
  });
  it("puts events without the thing last, whatever the direction", () => {
    expect(sorted("place")).toEqual(["offensive", "restraint", "crisis", "conference"]);
    expect(sorted("place", true)).toEqual(["restraint", "offensive", "crisis", "conference"]);
    expect(sorted("actors").slice(2)).toEqual(["crisis", "restraint"]);
  });
  it("sorts status and certainty by their order of meaning, sources by number", () => {
    expect(sorted("status")).toEqual(["offensive", "restraint", "crisis", "conference"]);
    expect(sorted("certainty").at(-1)).toBe("conference");
    expect(sorted("sources", true)).toEqual(["offensive", "restraint", "conference", "crisis"]);
  });
  it("only orders: every row of the selection once, equal ones in time order", () => {
    const rows = fc.subarray([...all]).map((list) => Uint32Array.from(list));
    fc.assert(
      fc.property(rows, fc.constantFrom(...COLUMNS), fc.boolean(), (some, column, descending) => {
        const order = sortRows(index, some, { column, descending }, ar);
        expect([...order].toSorted((a, b) => a - b)).toEqual([...some]);
      }),
    );
    expect(sorted("category", true)).toEqual(["offensive", "crisis", "restraint", "conference"]);
  });
});

describe("sortBy", () => {
  it("turns a column over, and begins another one ascending", () => {
    const down = sortBy("date", BY_DATE);
    expect(down).toEqual({ column: "date", descending: true });
    expect(sortBy("date", down)).toEqual(BY_DATE);
    expect(sortBy("place", down)).toEqual({ column: "place", descending: false });
  });
});
