import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveEdtf } from "../model/edtf.ts";
import { acled } from "./acled.ts";
import { ACLED_FIELDS } from "./acledCodes.ts";
import { gdelt } from "./gdelt.ts";
import { GDELT_FIELDS } from "./gdeltColumns.ts";
import { icews } from "./icews.ts";
import { polecat } from "./polecat.ts";
import { imported } from "./recorder.fixture.ts";
import { ucdp } from "./ucdp.ts";
import { UCDP_COLUMNS } from "./ucdpColumns.ts";

const day = fc
  .date({ min: new Date("1997-01-01"), max: new Date("2026-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** What stands in real cells, and what does not. */
const anyCell = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 6 }),
  day,
  day.map((text) => text.replaceAll("-", "")),
  fc.integer({ min: -3, max: 70_000 }).map(String),
  fc.constantFrom(
    "",
    "NA",
    "None",
    "Libya",
    "Civilians",
    "1",
    "2",
    "3",
    "Battles",
    '"a,2014-01-01,b";"c',
    "__proto__",
    "1/2/1997",
  ),
);
const headers: readonly (readonly [typeof ucdp, readonly string[]])[] = [
  [ucdp, UCDP_COLUMNS],
  [acled, ACLED_FIELDS],
  [gdelt, GDELT_FIELDS],
  [
    icews,
    [
      "Event ID",
      "Event Date",
      "Source Name",
      "Target Name",
      "Event Text",
      "CAMEO Code",
      "Story ID",
      "Latitude",
      "Longitude",
      "Country",
    ],
  ],
  [
    polecat,
    [
      "Event ID",
      "Event Date",
      "Event Type",
      "Event Mode",
      "Actor Name",
      "Recipient Name",
      "Actor Sectors",
      "Quad Code",
      "Contexts",
      "Country",
    ],
  ],
];

describe.each(headers.map(([importer, header]) => ({ name: importer.format, importer, header })))(
  "any table that $name takes",
  ({ importer, header }) => {
    it("is read to its end: each row is an event, merged or left out, and each date is one", () => {
      fc.assert(
        fc.property(
          fc.shuffledSubarray([...header], { minLength: 3 }),
          fc.array(fc.array(anyCell, { maxLength: header.length + 3 }), { maxLength: 12 }),
          fc.boolean(),
          (columns, rows, headless) => {
            const draft = imported(
              importer,
              headless && importer.format !== "acled" ? [] : columns,
              rows,
            );
            const ended = [
              ...draft.events.map(({ row }) => row),
              ...draft.merged,
              ...draft.left.map(({ row }) => row),
            ];
            const first = headless && importer.format !== "acled" ? 1 : 2;
            expect(ended.toSorted((a, b) => a - b)).toEqual(rows.map((_, at) => at + first));
            expect(draft.unresolved).toEqual([]);
          },
        ),
        { numRuns: 150 },
      );
    });
  },
);

describe("the dead", () => {
  const figure = fc.nat({ max: 500 });
  it("of UCDP are those of the distinct ids, whatever the order of rows and columns", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({
            id: fc.nat().map(String),
            best: figure,
            low: figure,
            high: figure,
            start: day,
          }),
          {
            selector: ({ id }) => id,
          },
        ),
        fc.shuffledSubarray([...UCDP_COLUMNS], { minLength: UCDP_COLUMNS.length }),
        fc.nat({ max: 3 }),
        (events, columns, repeats) => {
          const rows = [...events, ...events.slice(0, repeats)].map(
            ({ id, best, low, high, start }) => {
              const cells: Record<string, string> = {
                id,
                best: String(best),
                low: String(low),
                high: String(high),
                date_start: start,
                date_end: start,
                type_of_violence: "1",
              };
              return columns.map((column) => cells[column] ?? "");
            },
          );
          const draft = imported(ucdp, columns, rows);
          for (const of of ["low", "best", "high"] as const)
            expect(draft.killed(of)).toBe(events.reduce((sum, each) => sum + each[of], 0));
          expect(draft.merged).toHaveLength(Math.min(repeats, events.length));
        },
      ),
    );
  });

  it("of ACLED count once for an event, however many actors have a row in it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ killed: figure, actors: fc.integer({ min: 1, max: 4 }), date: day }), {
          maxLength: 20,
        }),
        (events) => {
          const rows = events.flatMap(({ killed, actors, date }, event) =>
            Array.from({ length: actors }, (_, actor) => [
              `INV${event}`,
              date,
              `Actor ${actor}`,
              String(killed),
            ]),
          );
          const draft = imported(
            acled,
            ["event_id_cnty", "event_date", "actor1", "fatalities"],
            rows,
          );
          expect(draft.killed("best")).toBe(events.reduce((sum, { killed }) => sum + killed, 0));
          expect(draft.events.map(({ event }) => event.actors?.length)).toEqual(
            events.map(({ actors }) => actors),
          );
        },
      ),
    );
  });
});

describe("a window of ACLED", () => {
  it("holds the written day and nothing but its week or month", () => {
    fc.assert(
      fc.property(day, fc.constantFrom("1", "2", "3"), (written, precision) => {
        const draft = imported(
          acled,
          ["event_date", "event_type", "time_precision"],
          [[written, "Battles", precision]],
        );
        const date = draft.events[0]?.event.date;
        const found = typeof date === "string" ? resolveEdtf(date) : null;
        const at = resolveEdtf(written)?.start ?? Number.NaN;
        expect(found?.start).toBeLessThanOrEqual(at);
        expect(found?.end).toBeGreaterThanOrEqual(at);
        const days = (found?.end ?? 0) - (found?.start ?? 0) + 1;
        expect(precision === "1" ? [1] : precision === "2" ? [7] : [28, 29, 30, 31]).toContain(
          days,
        );
      }),
    );
  });
});
