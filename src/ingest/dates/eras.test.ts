import { describe, expect, it } from "vitest";
import { isRead, readDate } from "./cell.ts";
import { profileColumn } from "./column.ts";

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

describe("a column of numbers", () => {
  const orderOf = (...cells: readonly string[]) => {
    const profile = profileColumn();
    cells.forEach((cell, row) => profile.add(cell, row));
    return profile.order("التاريخ", "dmy");
  };
  const read = (cell: string, ...others: readonly string[]): string => {
    const reading = readDate(cell, { order: orderOf(cell, ...others) });
    return isRead(reading) ? reading.interval.edtf : `✗ ${reading.unread}`;
  };

  it("is of the Hijri calendar where all its years are recent ones of it", () => {
    expect(read("5/3/1441", "7/4/1442")).toBe("2019-11-02~");
    expect(read("1441-03-05")).toBe("2019-11-02~");
    expect(read("٢٩/٢/١٤٤١", "5/3/1441")).toBe("2019-10-28~");
  });

  it("stays open where they may be of another one", () => {
    expect(read("5/3/1441", "7/4/2019")).toBe("✗ era-unclear");
    expect(read("5/3/1376")).toBe("✗ era-unclear");
    expect(read("۱۷/۲/۱۴۰۰")).toBe("✗ era-unclear");
  });
});
