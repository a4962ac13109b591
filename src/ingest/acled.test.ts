import { describe, expect, it } from "vitest";
import { acled } from "./acled.ts";
import { API_27, CAPITALS, NEW, OLD_31 } from "./acledRows.fixture.ts";
import type { ColumnOrder, DateOrder } from "./importer.ts";
import { imported, type Row, tableOf } from "./recorder.fixture.ts";

const read = (base: Row, ...rows: Row[]) =>
  imported(acled, ...tableOf(rows.map((row) => ({ ...base, ...row }))));
const only = (base: Row, row: Row = {}) => {
  const [first] = read(base, row).events;
  if (first === undefined) throw new Error("no event");
  return first.event;
};
const ordered = (order: DateOrder, rows: readonly Row[]) => {
  const [header, cells] = tableOf(rows.map((row) => ({ ...NEW, ...row })));
  const column: ColumnOrder = { column: "event_date", order, candidates: [order], examples: [] };
  return imported(acled, header, cells, new Map([[header.indexOf("event_date"), column]]));
};

describe("a row of ACLED", () => {
  it("says who took part and not who began", () => {
    const draft = read(NEW, {});
    const event = draft.events[0]?.event;
    expect(event).toMatchObject({
      id: "acled-inv1",
      date: "2021-03-05",
      certainty: "likely",
      category: "acled-battles",
      text: { en: "An invented clash,\nover two lines." },
      tags: ["Armed clash", "Political violence", "crowd size=no report"],
      evidence: ["acled:Invented Herald", "acled:Invented Radio"],
      harm: [{ kind: "killed", best: 3 }],
    });
    expect(
      event?.actors?.map((each) => (typeof each === "string" ? each : [each.actor, each.role])),
    ).toEqual([
      ["acled:Military Forces of Libya Invented Faction", "participant"],
      ["acled:Invented Brigade", "participant"],
      ["acled:Invented Police", "participant"],
      ["acled:Invented Militia (Libya)", "participant"],
    ]);
    expect(event?.title).toEqual({
      ar: "اشتباك مسلح بين Military Forces of Libya Invented Faction وبين Invented Militia (Libya)، Testville، ليبيا",
      en: "Armed clash between Military Forces of Libya Invented Faction and Invented Militia (Libya), Testville, Libya",
    });
    expect(draft.about.licence).toContain("no redistribution");
    expect(draft.codes).toEqual(["acled-terms", "acled-order"]);
  });

  it("knows an army before and after by one name, and keeps the names with their years", () => {
    const draft = read(
      NEW,
      { actor1: "Military Forces of Libya (2011-2014)" },
      { event_id_cnty: "INV2", actor1: "Military Forces of Libya (2014-)" },
    );
    expect(draft.actors.get("acled:Military Forces of Libya")).toMatchObject({
      name: { en: "Military Forces of Libya", ar: "قوات ليبيا العسكرية" },
      aliases: ["Military Forces of Libya (2011-2014)", "Military Forces of Libya (2014-)"],
      kind: "armed-force",
    });
  });

  it.each([
    ["Violence against civilians", "Attack", "Civilians (Libya)", "7", "victim"],
    ["Explosions/Remote violence", "Grenade", "Civilians (Libya)", "Civilians", "victim"],
    ["Strategic developments", "Agreement", "Civilians (Libya)", "7", "participant"],
    ["Protests", "Peaceful protest", "Protesters (Libya)", "6", "participant"],
    [
      "Protests",
      "Excessive force against protesters",
      "Protesters (Libya)",
      "Protesters",
      "victim",
    ],
    ["Riots", "Mob violence", "Rioters (Libya)", "5", "participant"],
  ])("of %s, %s: %s (%s) is a %s", (event_type, sub_event_type, actor1, inter1, role) => {
    const event = only(NEW, { event_type, sub_event_type, actor1, inter1, assoc_actor_1: "" });
    expect(event.actors?.[0]).toMatchObject({ role });
  });

  it.each([
    ["1", "2021-03-05"],
    ["2", "2021-03-02~/2021-03-08~"],
    ["3", "2021-03"],
  ])("with time precision %s happened %s", (time_precision, date) => {
    const draft = read(NEW, { time_precision });
    expect(draft.events[0]?.event.date).toBe(date);
    expect(draft.unresolved).toEqual([]);
  });

  it.each([
    ["2016-07-02", "2016", "2016-07-02", []],
    ["01-January-2015", "2015", "2015-01-01", []],
    ["9-May-20", "2020", "2020-05-09", []],
    ["31-12-19", "2019", "2019-12-31", []],
    ["2021-01-02T00:00:00Z", "2021", "2021-01-02", []],
    ["0016-10-07", "2016", "2016-10-07", ["year-mismatch"]],
    ["9-May-98", "", "1998-05-09", ["two-digit-year"]],
    ["2015-12-31", "2016", "2015-12-31", ["year-disagrees"]],
  ])("writes %s of the year %s as %s", (event_date, year, date, told) => {
    const draft = ordered("dmy", [{ event_date, year }]);
    expect(draft.events[0]?.event.date).toBe(date);
    expect(draft.codes.filter((code) => !code.startsWith("acled"))).toEqual(told);
  });

  it("follows its column in the order of day and month, and leaves out what that order cannot read", () => {
    const draft = ordered("mdy", [
      { event_date: "1/2/1997", year: "1997" },
      { event_id_cnty: "B", event_date: "13/2/1997", year: "1997" },
    ]);
    expect(draft.events.map(({ event }) => event.date)).toEqual(["1997-01-02"]);
    expect(draft.left).toMatchObject([
      { code: "other-order", row: 3, column: "event_date", value: "13/2/1997" },
    ]);
  });

  it("takes a zero for a figure only where the notes say that nobody was killed", () => {
    const draft = read(
      NEW,
      { fatalities: "0" },
      { event_id_cnty: "B", fatalities: "0", notes: "No fatalities." },
      { event_id_cnty: "C", fatalities: "0", notes: "No fatalities were reported." },
      { event_id_cnty: "D", fatalities: "" },
    );
    expect(draft.events.map(({ event }) => event.harm)).toEqual([
      undefined,
      [{ kind: "killed", best: 0 }],
      undefined,
      undefined,
    ]);
    expect(draft.notes.find(({ code }) => code === "acled-zero")?.values).toEqual({ count: 2 });
  });
});

describe("the layouts of ACLED", () => {
  it.each([
    ["since 2023", NEW, "2021-03-05", "place"],
    ["2019 to 2023", OLD_31, "2021-03-05", "province"],
    ["until 2016", CAPITALS, "2016-07", "area"],
    ["API of 2016 to 2018", API_27, "2016-10-04~/2016-10-10~", "place"],
  ])("%s", (_, row, date, precision) => {
    const [header, cells] = tableOf([row]);
    const sample = { name: "", header, rows: cells, delimiter: "," };
    expect(acled.takes(sample)).toBeGreaterThan(0.9);
    const draft = imported(acled, header, cells);
    expect(draft.events[0]?.event.date).toBe(date);
    expect([...draft.places.values()]).toMatchObject([{ precision }]);
    // R's row numbers in front, a reader's own column in the middle, everything turned around.
    const turned = header.toSpliced(4, 0, "my notes").toReversed();
    const more = cells.map((line) => line.toSpliced(4, 0, "x").toReversed());
    expect(
      imported(
        acled,
        ["", ...turned],
        more.map((line) => ["1", ...line]),
      ).events,
    ).toEqual(draft.events);
  });

  it("with a row for each actor counts the event and its dead once", () => {
    const { actor2: _, assoc_actor_2: __, inter2: ___, ...monadic } = OLD_31;
    const draft = read(
      monadic,
      {},
      { event_id_cnty: "INV9", actor1: "Other Invented Army", fatalities: "1" },
      { actor1: "Invented Militia (Libya)", inter1: "3" },
    );
    expect(draft.events).toHaveLength(2);
    expect(draft.killed("best")).toBe(3);
    expect(draft.merged).toEqual([4]);
    expect(draft.events[0]?.event.actors).toHaveLength(2);
    expect(draft.events[0]?.event.title).toMatchObject({
      en: "Armed clash between Invented Army and Invented Militia (Libya), Testville, Libya",
    });
    expect(draft.notes.find(({ code }) => code === "actor-per-row")?.values).toEqual({
      rows: 3,
      events: 2,
    });
  });

  it("leaves other tables alone", () => {
    const header = ["date", "title", "notes", "country", "source"];
    expect(acled.takes({ name: "", header, rows: [], delimiter: "," })).toBe(0);
  });
});
