import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civil, dayOf, formatDay } from "../../model/day.ts";
import type { DateOrder } from "../importer.ts";
import { isRead, readDate } from "./cell.ts";
import { profileColumn, profileColumns, readAs, yearColumn } from "./column.ts";

/** Values, each with what a year column says beside it. */
function profiled(values: readonly string[], years: readonly (number | null)[] = []) {
  const profile = profileColumn();
  values.forEach((value, at) => profile.add(value, at + 2, years[at] ?? null));
  return profile;
}
const order = (...values: string[]) => profiled(values).order("When");

function readings(values: readonly string[], answer?: "dmy" | "mdy"): string[] {
  const found = profiled(values).order("When", answer);
  return values.map((value) => {
    const reading = readDate(value, { order: found });
    return isRead(reading) ? reading.interval.edtf : reading.unread;
  });
}

describe("the order of a column", () => {
  it("is the only one that all values allow", () => {
    expect(order("01/02/2014", "13/02/2014")).toMatchObject({ order: "dmy", candidates: ["dmy"] });
    expect(order("01/02/2014", "02/13/2014")).toMatchObject({ order: "mdy", candidates: ["mdy"] });
    expect(order("14-05-06", "99-01-31")).toMatchObject({ order: "ymd", candidates: ["ymd"] });
    expect(readings(["01/02/2014", "13/02/2014"])).toEqual(["2014-02-01", "2014-02-13"]);
  });

  it("is a question when two remain, with the values whose readings differ most", () => {
    const values = ["1/2/2014", "3/4/2014", "12/1/2014", "5/5/2014", "1/12/2014", "6/7/2014"];
    const found = order(...values);
    expect(found.candidates).toEqual(["dmy", "mdy"]);
    expect(found.examples.map(({ value }) => value)).toEqual([
      "12/1/2014",
      "1/12/2014",
      "1/2/2014",
      "3/4/2014",
      "6/7/2014",
    ]);
    expect(found.examples[0]).toEqual({ row: 4, value: "12/1/2014" });
    // Until it is answered, only what means the same in both is read.
    expect(readings(values)[0]).toBe("ambiguous-date");
    expect(readings(values)[3]).toBe("2014-05-05");
    expect(readings(values, "mdy")[2]).toBe("2014-12-01");
  });

  it("is no question when both readings are the same days", () =>
    expect(order("5/5/2014", "6/6/2014").candidates).toHaveLength(1));

  it("is not asked for by dates that need none", () => {
    expect(order("2014-05-06", "7 May 2014", "", "N/A", "2014").candidates).toHaveLength(1);
    expect(readings(["2014/5/6", "2014-5-6", "13/02/2014"])).toEqual([
      "2014-05-06",
      "2014-05-06",
      "2014-02-13",
    ]);
  });

  it("is not the majority's when no order fits all: the others are listed whatever the answer", () => {
    const values = ["1/13/1997", "1/14/1997", "13/1/1997", "3/4/1997"];
    expect(order(...values)).toMatchObject({ order: "mdy", candidates: ["mdy", "dmy"] });
    expect(readings(values)).toEqual(["1997-01-13", "1997-01-14", "other-order", "ambiguous-date"]);
    expect(readings(values, "mdy")).toEqual([
      "1997-01-13",
      "1997-01-14",
      "other-order",
      "1997-03-04",
    ]);
    expect(readings(values, "dmy")).toEqual([
      "other-order",
      "other-order",
      "1997-01-13",
      "1997-04-03",
    ]);
  });

  it("is shown both ways", () => {
    const column = order("3/4/2014");
    const read = (value: string, each: DateOrder) => readAs({ row: 2, value }, each, column);
    expect((["dmy", "mdy"] as const).map((each) => read("3/4/2014", each))).toEqual([
      "2014-04-03",
      "2014-03-04",
    ]);
    expect(read("13/4/2014", "mdy")).toBeNull();
  });

  it("is found for each date column of a table, beside its year column", () => {
    const sample = { name: "", header: ["Year", "When", "Note"], rows: [], delimiter: "," };
    const profiles = profileColumns(sample, [1]);
    profiles.row(["2010", "10-11-12", "1/2/2003"], 2);
    profiles.row(["2011", "11-12-10", "1/2/2003"], 3);
    const found = profiles.orders({ dateOrder: {}, mapping: {} });
    expect([...found].map(([at, { column, candidates }]) => [at, column, candidates])).toEqual([
      [1, "When", ["ymd"]],
    ]);
    const answered = profiles.orders({ dateOrder: { When: "dmy" }, mapping: {} });
    expect(answered.get(1)?.order).toBe("dmy");
  });

  it("is not turned by a day that no calendar has", () => {
    expect(order("31/02/2014", "45/45/2014", "13/01/2014").order).toBe("dmy");
    expect(readings(["31/02/2014", "13/01/2014"])).toEqual(["impossible-date", "2014-01-13"]);
  });

  it("agrees with the year column", () => {
    const values = ["10-11-12", "11-12-10"];
    expect(profiled(values).order("When").candidates).toHaveLength(3);
    expect(profiled(values, [2010, 2011]).order("When").candidates).toEqual(["ymd"]);
    expect(yearColumn(["id", " Year ", "date"])).toBe(1);
  });
});

describe("years of two digits", () => {
  it("are measured by the column's years of four", () => {
    expect(readings(["13/01/1997", "14/02/98"])).toEqual(["1997-01-13", "1998-02-14"]);
    expect(readings(["13/01/2015", "14/02/16"])).toEqual(["2015-01-13", "2016-02-14"]);
    expect(readings(["13/01/1905", "13/01/2015", "14/02/10"])[2]).toBe("year-unclear");
  });

  it("are not read alone", () =>
    expect(readings(["31/12/40", "30/11/41"])[0]).toBe("year-unclear"));
});

describe("numbers of days", () => {
  it("are dates when the whole column is of them", () => {
    expect(readings(["43559", "43560.75"])).toEqual(["2019-04-04", "2019-04-05"]);
    expect(readings(["43559", "2019-04-05"])[0]).toBe("unread-date");
    expect(profiled(["43559"], [2016]).order("When").serial).toBeUndefined();
  });
});

describe("properties", () => {
  const day = fc.integer({ min: dayOf(1900), max: dayOf(2100) });
  const form = fc.constantFrom("dmy" as const, "mdy" as const);
  const write = (at: number, how: "dmy" | "mdy"): string => {
    const { year, month, date } = civil(at);
    return how === "dmy" ? `${date}/${month}/${year}` : `${month}/${date}/${year}`;
  };

  it("a column with one day after the 12th is never undecided, and reads back", () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 30 }), form, (days, how) => {
        const values = days.map((at) => write(at, how));
        const found = profiled(values).order("When");
        fc.pre(days.some((at) => civil(at).date > 12));
        expect(found.candidates).toEqual([how]);
        expect(readings(values)).toEqual(days.map(formatDay));
      }),
    );
  });

  it("no column gives a day that it does not allow, and none throws", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(day, form)), (cells) => {
        const values = cells.map(([at, how]) => write(at, how));
        readings(values).forEach((reading, at) => {
          if (!/^\d/.test(reading)) return;
          const [first = day, other] = ["dmy", "mdy"].map((how) => {
            const [a = "", b = "", c = ""] = (values[at] ?? "").split("/");
            const [d, m] = how === "dmy" ? [a, b] : [b, a];
            return `${c}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`;
          });
          expect([first, other]).toContain(reading);
        });
      }),
    );
  });
});
