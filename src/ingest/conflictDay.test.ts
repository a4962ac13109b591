import { describe, expect, it } from "vitest";
import { civilDay } from "./conflictDay.ts";

const written = (value: string) => {
  const day = civilDay(value, "dmy");
  return day === null || day === "impossible" ? day : [day.year, day.month, day.day];
};

describe("civilDay", () => {
  it.each([
    ["2016-07-02", [2016, 7, 2]],
    ["20181024", [2018, 10, 24]],
    ["01-January-2015", [2015, 1, 1]],
    ["9-May-20", [20, 5, 9]],
    ["Sept. 5, 2019", [2019, 9, 5]],
    ["2021-01-02T00:00:00Z", [2021, 1, 2]],
    ["2021-01-02 23:30:00.000", [2021, 1, 2]],
    ["5/3/2021 11:30 PM", [2021, 3, 5]],
    ["5/3/2021 23:30:00 +02:00", [2021, 3, 5]],
    ["30/02/2021", "impossible"],
  ])("reads %s", (value, day) => expect(written(value)).toEqual(day));

  it.each([
    "2019-04-04 to 2019-04-06",
    "2019-04-04 or later",
    "5/3/2021 - 7/3/2021",
    "4 Marble 2019",
    "12-Junta-2011",
    "Decade 10, 2010",
  ])("does not take %s for a day", (value) => expect(written(value)).toBeNull());
});
