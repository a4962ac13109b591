import { describe, expect, it } from "vitest";
import { isRead, readDate } from "./cell.ts";

describe("a date of numbers", () => {
  it.each([
    ["14/3/1432", "التاريخ", "✗ era-unclear"],
    ["١٤/٣/١٤٣٢", "Date", "✗ era-unclear"],
    ["۱۷/۲/۱۳۹۰", "Date", "✗ era-unclear"],
    ["14/3/1432 م", "التاريخ", "1432-03-14"],
    ["14/3/1432 هـ", "التاريخ", "2011-02-17~"],
    ["14/3/1432", "Date", "1432-03-14"],
    ["1432-03-14", "التاريخ", "1432-03-14"],
    ["1432", "التاريخ", "✗ era-unclear"],
    ["١٤٣٢", "Date", "✗ era-unclear"],
    ["1432 م", "التاريخ", "1432"],
    ["1432", "Date", "1432"],
    ["1500", "التاريخ", "1500"],
  ])("%s under %s may be of another calendar: %s", (cell, header, found) => {
    const order = { column: header, order: "dmy", candidates: ["dmy"], examples: [] } as const;
    const reading = readDate(cell, { order });
    expect(isRead(reading) ? reading.interval.edtf : `✗ ${reading.unread}`).toBe(found);
  });
});
