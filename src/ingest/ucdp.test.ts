import { describe, expect, it } from "vitest";
import { imported, type Row, tableOf } from "./recorder.fixture.ts";
import { ucdp } from "./ucdp.ts";
import { UCDP_COLUMNS } from "./ucdpColumns.ts";

/** Invented: no such event, dyad or report. */
const ROW: Row = {
  id: "900001",
  relid: "INV-2014-1-1-1",
  year: "2014",
  active_year: "1",
  code_status: "Clear",
  type_of_violence: "1",
  conflict_name: "Ruritania: Government",
  dyad_new_id: "70",
  side_a_new_id: "7",
  side_a: "Government of Libya",
  side_b_new_id: "8",
  side_b: "Invented Front",
  source_article:
    '"Agency One,2014-05-17,Clashes, near the river";"Agency Two,2014-05-18,A headline\nover two lines"',
  where_prec: "1",
  where_coordinates: "Testville town",
  country: "Libya",
  latitude: "30.5",
  longitude: "20.25",
  event_clarity: "1",
  date_prec: "1",
  date_start: "2014-05-16",
  date_end: "2014-05-16",
  deaths_a: "1",
  deaths_b: "2",
  deaths_civilians: "0",
  deaths_unknown: "0",
  best: "3",
  high: "4",
  low: "0",
  gwnoa: "620.0",
  gwnob: "",
};
const read = (...rows: Row[]) =>
  imported(ucdp, ...tableOf(rows.map((row) => ({ ...ROW, ...row }))));
const only = (row: Row) => {
  const [first] = read(row).events;
  if (first === undefined) throw new Error("no event");
  return first.event;
};

describe("a row of UCDP GED", () => {
  it("has sides that take part, a dyad that fights, and three figures of which 0 is one", () => {
    const draft = read(
      {},
      { id: "900002", date_start: "2015-01-02 00:00:00.000", date_end: "2015-01-02" },
    );
    expect(draft.events[0]?.event).toMatchObject({
      id: "ucdp-900001",
      date: "2014-05-16",
      certainty: "likely",
      actors: [
        { actor: "ucdp:7", role: "participant" },
        { actor: "ucdp:8", role: "participant" },
      ],
      harm: [{ kind: "killed", low: 0, best: 3, high: 4 }],
    });
    expect(draft.events[0]?.event.title).toEqual({
      ar: "عنف مسلح بين حكومة ليبيا وبين Invented Front، بلدة Testville، ليبيا",
      en: "Armed violence between Government of Libya and Invented Front, Testville town, Libya",
    });
    expect([...draft.ties.values()]).toMatchObject([
      { from: "ucdp:7", to: "ucdp:8", kind: "fights", date: "2014-05-16/2015-01-02" },
    ]);
    expect(draft.actors.get("ucdp:7")).toMatchObject({ kind: "state" });
    expect(draft.actors.get("ucdp:8")).toMatchObject({ kind: "armed-force" });
    expect(draft.about.licence).toBe("CC BY 4.0");
  });

  it("knows who acts only in one-sided violence, which is no fight", () => {
    const draft = read({ type_of_violence: "3", side_b: "Civilians", side_b_new_id: "9999" });
    expect(draft.events[0]?.event.actors).toEqual([
      { actor: "ucdp:7", role: "initiator" },
      { actor: "ucdp:civilians", role: "victim" },
    ]);
    expect(draft.ties.size).toBe(0);
  });

  it.each([
    ["1", "2014-05-16", "2014-05-16", "2014-05-16"],
    ["1", "2014-05-01", "2014-05-31", "2014-05-01/2014-05-31"],
    ["2", "2014-05-14", "2014-05-16", "2014-05-14/2014-05-16"],
    ["4", "2014-05-01", "2014-05-31", "2014-05"],
    ["5", "2014-01-01", "2014-12-31", "2014"],
    ["5", "2014-02-01", "2014-12-31", "2014-02-01/2014-12-31"],
  ])("reads date precision %s of %s and %s as %s", (date_prec, date_start, date_end, edtf) => {
    const event = only({ date_prec, date_start, date_end });
    expect(event.date).toBe(edtf);
    expect(event.dateNote === undefined).toBe(date_prec === "1");
  });

  it("reads reports with commas and line breaks, and old ones as they stand", () => {
    const draft = read({}, { id: "2", source_article: 'Reuters 1989-05-17 "REBELS BLOW UP LINES' });
    expect([...draft.sources.values()]).toEqual([
      {
        title: { en: "Clashes, near the river" },
        publisher: { en: "Agency One" },
        kind: "article",
        lang: "en",
        written: "2014-05-17",
      },
      {
        title: { en: "A headline over two lines" },
        publisher: { en: "Agency Two" },
        kind: "article",
        lang: "en",
        written: "2014-05-18",
      },
      { title: { en: 'Reuters 1989-05-17 "REBELS BLOW UP LINES' }, kind: "report", lang: "en" },
    ]);
  });

  it("keeps figures that contradict each other, and says so; an empty cell is no zero", () => {
    const draft = read(
      { low: "9" },
      { id: "2", best: "", low: "", high: "" },
      { id: "3", best: "many" },
    );
    expect(draft.events.map(({ event }) => event.harm)).toEqual([
      [{ kind: "killed", low: 9, best: 3, high: 4 }],
      undefined,
      [{ kind: "killed", low: 0, high: 4 }],
    ]);
    expect(draft.codes).toEqual(["deaths-disagree", "bad-number"]);
  });

  it("has no point in the middle of a country, nor at 0/0", () => {
    const draft = read({ where_prec: "6" }, { id: "2", latitude: "0", longitude: "0" });
    expect([...draft.places.values()]).toEqual([
      { name: { en: "Libya", ar: "ليبيا" }, precision: "country" },
      { name: { en: "Testville town, Libya", ar: "بلدة Testville، ليبيا" }, precision: "exact" },
    ]);
    expect(draft.codes).toEqual(["bad-coordinates"]);
  });

  it("counts a repeated id once and says when the rows differ", () => {
    const draft = read({}, {}, { best: "4" });
    expect(draft.killed("best")).toBe(3);
    expect(draft.merged).toEqual([3, 4]);
    expect(draft.codes).toEqual(["repeated-differs"]);
  });

  it("leaves out what has no day, and makes no day of a window: two ends in the wrong order are turned", () => {
    const draft = read(
      { date_start: "" },
      { id: "2", date_start: "spring" },
      { id: "3", date_start: "2014-02-30" },
      { id: "4", date_start: "2014-05-20", date_end: "2014-05-12", date_prec: "2" },
      { id: "5", date_start: "2014-05-20", date_end: "2014-05-12", date_prec: "1" },
      { id: "6", date_start: "2014-05-20", date_end: "May", date_prec: "3" },
      { id: "7", date_start: "2014-05-20", date_end: "May", date_prec: "1" },
    );
    expect(draft.codes).toEqual([
      "no-date",
      "unread-date",
      "impossible-date",
      "unread-date",
      "ends-turned",
      "end-before-start",
      "end-unread",
    ]);
    expect(draft.events.map(({ event }) => event.date)).toEqual([
      "2014-05-12/2014-05-20",
      "2014-05-20",
      "2014-05-20",
    ]);
  });
});

describe("the layouts of UCDP GED", () => {
  const [header, rows] = tableOf([ROW]);
  const sure = (head: readonly string[], cells: readonly (readonly string[])[]) =>
    ucdp.takes({ name: "", header: head, rows: cells, delimiter: "," });

  it("goes by the names of columns, in any order and case, with others between", () => {
    const turned = ["iso3", ...header.toReversed().map((word) => word.toUpperCase())];
    const cells = rows.map((row) => ["LBY", ...row.toReversed()]);
    expect(sure(turned, cells)).toBeGreaterThan(0.9);
    expect(imported(ucdp, turned, cells).events).toEqual(imported(ucdp, header, rows).events);
  });

  it("goes by the shape of rows where there is no header, as in Candidate files", () => {
    const cells = [UCDP_COLUMNS.map((column) => ROW[column] ?? "")];
    expect(sure([], cells)).toBeGreaterThan(0.9);
    expect(imported(ucdp, [], cells).events[0]?.event).toEqual(only({}));
  });

  it("leaves other tables alone", () => {
    expect(sure(["date", "title", "country"], [])).toBe(0);
    expect(sure([], [["1", "2", "3"]])).toBe(0);
  });
});
