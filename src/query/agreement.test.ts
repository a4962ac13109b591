import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STANCES, type Evidence } from "../model/types.ts";
import { agreementOf, byAgreement, STANDINGS, testimonyOf } from "./agreement.ts";
import { eventOf } from "./set.fixture.ts";

const SOURCES = ["post", "radio", "register", "wire"];
const all = new Map(SOURCES.map((id) => [id, null]));
const says = (source: string, stance: Evidence["stance"], ...fields: string[]): Evidence => ({
  source,
  voices: [source],
  stance,
  for: fields,
});

const march = eventOf({
  id: "march",
  date: "2021-05-08/2021-05-09",
  evidence: [
    { source: "post", voices: ["paper", "spokesman"], stance: "supports", for: [] },
    { source: "radio", voices: ["radio", "secretary"], stance: "supports", for: ["text"] },
    { source: "radio", voices: ["radio", "secretary"], stance: "disputes", for: ["date", "place"] },
    says("register", "mentions"),
  ],
  alternatives: [
    { field: "date", value: { en: "Saturday" }, according: "radio" },
    { field: "text", value: { en: "thirty hurt" }, according: "secretary" },
    { field: "text", value: { en: "nobody knows" }, according: "a-neighbour" },
  ],
  wording: [{ term: "rioters", lang: "en", by: "spokesman", reading: { en: "marchers" } }],
});
const told = (source: string) => testimonyOf(march, new Set([source]));

describe("testimonyOf", () => {
  it("takes a dispute of one field for a dispute, and names the field", () => {
    expect(told("radio")).toMatchObject({ standing: "disputes", disputed: ["date", "place"] });
    expect(told("post")).toMatchObject({ standing: "supports", disputed: [] });
    expect(told("register").standing).toBe("mentions");
    expect(told("wire").standing).toBe("silent");
  });

  it("gives a source its own account and that of the voice that it alone relays", () => {
    expect(told("radio").accounts.map(({ value }) => value["en"])).toEqual([
      "Saturday",
      "thirty hurt",
    ]);
    expect(told("post").accounts).toEqual([]);
  });

  it("gives a source the terms of the voices that it relays", () => {
    expect(told("post").wording.map(({ term }) => term)).toEqual(["rioters"]);
    expect(told("radio").wording).toEqual([]);
  });

  it("takes a source that is only known to tell it otherwise for one that disputes", () => {
    const event = eventOf({
      id: "e",
      date: "2021",
      alternatives: [{ field: "date", value: { en: "a year before" }, according: "wire" }],
    });
    expect(testimonyOf(event, new Set(["wire"]))).toMatchObject({
      standing: "disputes",
      disputed: ["date"],
    });
  });

  it("takes the sources of one publisher together", () => {
    expect(testimonyOf(march, new Set(["post", "radio"])).standing).toBe("disputes");
    expect(testimonyOf(march, new Set(["register", "wire"])).standing).toBe("mentions");
  });
});

const field = fc.constantFrom("date", "place", "text");
const anyEvent = fc
  .record({
    evidence: fc.array(
      fc.record({
        source: fc.constantFrom(...SOURCES, "not-of-the-set"),
        voices: fc.subarray(["paper", "aide"]),
        stance: fc.constantFrom(...STANCES),
        for: fc.uniqueArray(field),
      }),
      { maxLength: 8 },
    ),
    alternatives: fc.array(
      fc.record({
        field,
        value: fc.constant({ en: "otherwise" }),
        according: fc.constantFrom(...SOURCES, "aide"),
      }),
      { maxLength: 3 },
    ),
  })
  .map((rest) => eventOf({ id: "e", date: "2021", ...rest }));

describe("agreementOf", () => {
  it("puts every source of the set under one standing, that of its own testimony", () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const { counts } = agreementOf(event, all);
        for (const standing of STANDINGS)
          expect(counts[standing]).toBe(
            SOURCES.filter((id) => testimonyOf(event, new Set([id])).standing === standing).length,
          );
      }),
    );
  });

  it("is a share where somebody judges, whole when nobody disputes", () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const { counts, agreement, conflict } = agreementOf(event, all);
        const judging = counts.supports + counts.disputes;
        expect(agreement).toBe(judging === 0 ? null : counts.supports / judging);
        expect(conflict).toBe(counts.disputes > 0 || event.alternatives.length > 0);
      }),
    );
  });

  it("does not change when the same evidence is said once more", () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const twice = { ...event, evidence: [...event.evidence, ...event.evidence] };
        expect(agreementOf(twice, all)).toEqual(agreementOf(event, all));
      }),
    );
  });
});

describe("byAgreement", () => {
  const orders = fc.constantFrom("time" as const, "conflict" as const, "agreement" as const);
  it("keeps every row, conflict first or last, equal ones in time order", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), orders, (events, order) => {
        const answers = events.map((event) => agreementOf(event, all));
        const rows = [...events.keys()];
        const of = (row: number) => answers[row] ?? agreementOf(march, all);
        const sorted = byAgreement(rows, order, of);
        expect(sorted.toSorted((a, b) => a - b)).toEqual(rows);
        const conflicts = sorted.map((row) => of(row).conflict);
        const first = order === "conflict";
        const grouped = conflicts.toSorted((a, b) => (a === b ? 0 : a === first ? -1 : 1));
        expect(order === "time" ? sorted : conflicts).toEqual(order === "time" ? rows : grouped);
        const alike = (a: number, b: number): boolean =>
          JSON.stringify(of(a)) === JSON.stringify(of(b));
        for (const row of rows) {
          const same = sorted.filter((other) => alike(row, other));
          expect(same).toEqual(same.toSorted((a, b) => a - b));
        }
      }),
    );
  });
});
