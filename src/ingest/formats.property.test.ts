import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "../model/day.ts";
import { FORMAT_FILES } from "./formats.fixture.ts";
import { importFiles } from "./import.ts";

const DAY = dayOf(2019, 4, 4);
const read = async (...texts: readonly string[]) => {
  const { dataset, report } = await importFiles(
    texts.map((text, at) => new File([text], `f${at}`)),
  );
  expect(report.rows).toBe(report.events + report.merged + report.left);
  return { events: dataset?.events ?? [], report };
};

/** What stands in cells, and what does not. */
const cell = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.integer({ min: -3, max: 70_000 }).map(String),
  fc.constantFrom(
    "",
    "NA",
    "None",
    "1",
    "2",
    "a; b",
    "ليبيا",
    '"',
    ",",
    "<b>x",
    "https://a.example/1",
    "0.0",
  ),
);
/** No reader may make a day of these. */
const noDay = fc.constantFrom(
  "",
  "n/a",
  "yesterday",
  "31/02/2019",
  "2019-02-30",
  "2019-13-45",
  "spring",
  "?",
  "\0",
);

describe.each(FORMAT_FILES.map((file, at) => ({ name: `${file.format} (${at})`, ...file })))(
  "any file of $name",
  ({ format, usual, dates, write }) => {
    it("is read to its end: every record is an event, merged or left, and has the day that it says", async () => {
      const record = fc.record({
        cells: fc.array(cell, { minLength: 7, maxLength: 7 }),
        broken: fc.option(noDay),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(record, { minLength: 2, maxLength: 8 }), async (records) => {
          const { events, report } = await read(
            write(records.length, (field, at) => {
              const { cells, broken } = records[at] ?? { cells: [], broken: null };
              if (dates.includes(field)) return broken ?? undefined;
              return Object.hasOwn(usual, field) ? undefined : cells[field.length % 7];
            }),
          );
          // What so little is left of that nobody knows it is refused as a whole.
          const known = report.format === format;
          expect(known ? report.rows : records.length).toBe(records.length);
          for (const { date } of events) expect([date.start, date.end]).toEqual([DAY, DAY]);
          const broken = records.filter((each) => each.broken !== null).length;
          expect(known ? report.left : broken).toBeGreaterThanOrEqual(broken);
        }),
        { numRuns: 12 },
      );
    });

    it("gives its events the same ids in any order, and counts them in several files as in one", async () => {
      const text = (order: readonly number[]) =>
        write(order.length, (field, at) =>
          Object.hasOwn(usual, field) ? undefined : `${field} ${order[at]}`,
        );
      const ids = async (order: readonly number[]) =>
        (await read(text(order))).events.map(({ id }) => id).toSorted();
      const [forth, back] = await Promise.all([ids([1, 2, 3, 4, 5]), ids([4, 1, 5, 3, 2])]);
      expect(forth).toHaveLength(5);
      expect(back).toEqual(forth);
      const { events, report } = await read(text([1, 2, 3]), text([3, 4, 5]));
      expect([report.rows, report.events, report.merged, report.left]).toEqual([6, 5, 1, 0]);
      expect(events.map(({ id }) => id).toSorted()).toEqual(forth);
    });
  },
);

/** A date as people write it, with the days that it means. */
const written = fc
  .record({
    year: fc.integer({ min: 1901, max: 2030 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 13, max: 28 }),
  })
  .chain(({ year, month, day }) => {
    const two = (number: number) => String(number).padStart(2, "0");
    const last = dayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1) - 1;
    const english = [
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December",
    ][month - 1];
    const levant = [
      "كانون الثاني",
      "شباط",
      "آذار",
      "نيسان",
      "أيار",
      "حزيران",
      "تموز",
      "آب",
      "أيلول",
      "تشرين الأول",
      "تشرين الثاني",
      "كانون الأول",
    ][month - 1];
    const algerian = [
      "جانفي",
      "فيفري",
      "مارس",
      "أفريل",
      "ماي",
      "جوان",
      "جويلية",
      "أوت",
      "سبتمبر",
      "أكتوبر",
      "نوفمبر",
      "ديسمبر",
    ][month - 1];
    const eastern = (text: string) =>
      text.replace(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩"[Number(digit)] ?? "");
    const at = dayOf(year, month, day);
    const days = [
      `${year}-${two(month)}-${two(day)}`,
      `${day}/${month}/${year}`,
      `${month}/${day}/${year}`,
      `${year}/${month}/${day}`,
      `${day} ${english} ${year}`,
      `${english} ${day}, ${year}`,
      `${day} ${levant} ${year}`,
      eastern(`${day} ${algerian} ${year}`),
    ];
    const months = [
      `${year}-${two(month)}`,
      `${english} ${year}`,
      `${levant} ${year}`,
      eastern(`${algerian} ${year}`),
      `${month}/${year}`,
    ];
    return fc.oneof(
      fc.constantFrom(...days).map((text) => ({ text, start: at, end: at })),
      fc.constantFrom(...months).map((text) => ({ text, start: dayOf(year, month), end: last })),
      fc
        .constantFrom(String(year), eastern(String(year)))
        .map((text) => ({ text, start: dayOf(year), end: dayOf(year + 1) - 1 })),
    );
  });

describe.each(
  FORMAT_FILES.filter(({ format }) =>
    ["table", "simile", "vis", "timemap", "geojson"].includes(format),
  ),
)("a date in a file of $format", ({ dates, write }) => {
  it("is as long as it is written: a year is no day, a month not its first", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(written, { minLength: 1, maxLength: 6 }), async (all) => {
        const { events } = await read(
          write(all.length, (field, at) =>
            dates.includes(field) ? all[at]?.text : `${field} ${at}`,
          ),
        );
        const meant = new Set(all.map(({ start, end }) => `${start} ${end}`));
        for (const { date } of events) expect(meant).toContain(`${date.start} ${date.end}`);
      }),
      { numRuns: 25 },
    );
  });
});
