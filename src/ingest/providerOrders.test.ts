import { describe, expect, it } from "vitest";
import { CAPITALS, NEW } from "./acledRows.fixture.ts";
import { dates, readTable } from "./readTable.fixture.ts";
import { sheet } from "./sheet.fixture.ts";
import { type Row, tableOf } from "./recorder.fixture.ts";

const csv = (rows: readonly Row[]): string => {
  const [header, cells] = tableOf(rows);
  return sheet(header, ...cells);
};
const acled = (...days: readonly (readonly [day: string, year?: string])[]): string =>
  csv(
    days.map(([event_date, year = ""], at) => ({
      ...NEW,
      event_id_cnty: `INV${at}`,
      event_date,
      year,
    })),
  );
const orders = ({ asks }: Awaited<ReturnType<typeof readTable>>) =>
  asks.filter(({ kind }) => kind === "date-order");

describe("the order of day and month in a provider's file", () => {
  it("is asked where the whole column leaves it open; what the answer decides stays out until then", async () => {
    const text = acled(["3/4/2021"], ["11/12/2021"], ["7/7/2021"], ["2021-08-09"]);
    const open = await readTable(text);
    expect(dates(open.events)).toEqual(["2021-07-07", "2021-08-09"]);
    expect(open.counts).toEqual([4, 2, 0, 2]);
    expect(open.told).toEqual([
      "2|event_date|ambiguous-date|3/4/2021",
      "3|event_date|ambiguous-date|11/12/2021",
    ]);
    expect(orders(open)).toMatchObject([
      {
        column: "event_date",
        candidates: ["dmy", "mdy"],
        rows: [
          { row: 2, value: "3/4/2021", readings: { dmy: "2021-04-03", mdy: "2021-03-04" } },
          { row: 3, value: "11/12/2021", readings: { dmy: "2021-12-11", mdy: "2021-11-12" } },
        ],
      },
    ]);
    const answered = await readTable(text, { dateOrder: { event_date: "mdy" } });
    expect(dates(answered.events)).toEqual([
      "2021-03-04",
      "2021-11-12",
      "2021-07-07",
      "2021-08-09",
    ]);
    expect(orders(answered)).toEqual([]);
  });

  it("is what one row that has no other shows for all", async () => {
    const { events, asks } = await readTable(acled(["3/4/2021"], ["31/12/2021"]));
    expect(dates(events)).toEqual(["2021-04-03", "2021-12-31"]);
    expect(asks).toEqual([]);
  });

  it("is decided by the column `year` where years have two digits, and shown whole where it is not", async () => {
    const ymd = await readTable(acled(["21-04-03", "2021"], ["19-05-06", "2019"]));
    expect(dates(ymd.events)).toEqual(["2021-04-03", "2019-05-06"]);
    const open = await readTable(acled(["3/4/21", "2021"], ["5/6/21", "2021"]));
    expect(open.events).toEqual([]);
    expect(orders(open)).toMatchObject([
      { rows: [{ readings: { dmy: "2021-04-03", mdy: "2021-03-04" } }, {}] },
    ]);
  });

  it("is no guess for the majority: rows of the rarer order are listed, and so are those that fit both", async () => {
    const { told, counts } = await readTable(
      acled(["1/13/2014"], ["1/14/2014"], ["13/1/2014"], ["5/6/2014"]),
    );
    expect(counts).toEqual([4, 2, 0, 2]);
    expect(told).toEqual([
      "4|event_date|other-order|13/1/2014",
      "5|event_date|ambiguous-date|5/6/2014",
    ]);
  });

  it("of UCDP is asked for each of its columns, and a window whose end is open stays out", async () => {
    const row = (id: string, date_start: string, date_end: string): Row => ({
      id,
      type_of_violence: "1",
      side_a: "Government of Libya",
      side_b: "IS",
      dyad_name: "x",
      best: "1",
      date_prec: "4",
      date_start,
      date_end,
    });
    const open = await readTable(
      csv([row("1", "13/4/2016", "5/6/2016"), row("2", "3/4/2016", "5/5/2016")]),
    );
    expect(orders(open).map((ask) => ask.kind === "date-order" && ask.column)).toEqual([
      "date_end",
    ]);
    expect(open.told).toEqual(["2|date_end|ambiguous-date|5/6/2016"]);
    expect(dates(open.events)).toEqual(["2016-04-03/2016-05-05"]);
  });

  it.each([
    ["icews", { "Source Name": "A", "Target Name": "B", "CAMEO Code": "190", "Story ID": "1" }],
    [
      "polecat",
      {
        "Event Type": "ASSAULT",
        "Event Mode": "",
        "Quad Code": "",
        Contexts: "",
        "Actor Name": "A",
        "Recipient Name": "B",
      },
    ],
  ])("of %s is asked too", async (format, row: Row) => {
    const rows = ["1/2/2020", "1/3/2020"].map((day, at) => ({
      "Event ID": String(at),
      "Event Date": day,
      ...row,
    }));
    const open = await readTable(csv(rows));
    expect([open.format, ...open.counts]).toEqual([format, 2, 0, 0, 2]);
    expect(orders(open)).toMatchObject([{ column: "Event Date", candidates: ["dmy", "mdy"] }]);
    const answered = await readTable(csv(rows), { dateOrder: { "Event Date": "dmy" } });
    expect(dates(answered.events)).toEqual(["2020-02-01", "2020-03-01"]);
  });
});

describe("what hands and spreadsheets do to a provider's file", () => {
  it("is read: semicolons, decimal commas, Arabic digits, a time behind the day", async () => {
    const rows = ["٢٠٢١-٠٣-٠٥", "2021-03-06 00:00", "March 7, 2021"].map((EVENT_DATE, at) => ({
      ...CAPITALS,
      EVENT_ID_CNTY: `INV${at}`,
      EVENT_DATE,
      YEAR: "2021",
      TIME_PRECISION: "1",
      LATITUDE: "32,88",
      LONGITUDE: "13,19",
    }));
    const [header, cells] = tableOf(rows);
    const text = [header, ...cells].map((line) => line.join(";")).join("\r\n");
    const { events, dataset, told } = await readTable(text);
    expect(dates(events)).toEqual(["2021-03-05", "2021-03-06", "2021-03-07"]);
    expect(dataset?.places).toMatchObject([{ point: [13.19, 32.88] }]);
    expect(told).toEqual([]);
  });

  it("does not turn a month into its first day", async () => {
    const { told, events } = await readTable(acled(["March 2021"], ["2021"], ["2021-03-05"]));
    expect(dates(events)).toEqual(["2021-03-05"]);
    expect(told).toEqual(["2|event_date|unread-date|March 2021", "3|event_date|unread-date|2021"]);
  });
});
