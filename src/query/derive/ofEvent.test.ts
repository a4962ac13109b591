import { describe, expect, it } from "vitest";
import { resolveEdtf } from "../../model/edtf.ts";
import type { ConflictEvent, Source } from "../../model/types.ts";
import { eventOf, sourceOf } from "../set.fixture.ts";
import { dateTeller, derivationOf } from "./ofEvent.ts";

const wrote = (id: string, edtf?: string): Source => {
  const source = sourceOf(id, { en: id });
  const date = edtf === undefined ? null : resolveEdtf(edtf);
  return date === null ? source : { ...source, written: { date, basis: "stated" } };
};
const sources = new Map(
  [
    { ...wrote("arabic", "2020-04-01"), lang: "ar" },
    wrote("undated"),
    wrote("month", "2020-04"),
    wrote("wednesday", "2020-04-01"),
    wrote("friday", "2020-04-03"),
  ].map((source) => [source.id, source]),
);
/** Says "yesterday", by sources that are each cited for a field. */
const told = (...cited: readonly (readonly [source: string, field: "date" | "text"])[]) =>
  eventOf({
    id: "told",
    date: "2020-04-02",
    dateText: { value: "yesterday", lang: "en" },
    evidence: cited.map(([source, field]) => ({
      source,
      voices: [],
      stance: "supports",
      for: [field],
    })),
  });
const teller = (event: ConflictEvent): string | undefined => dateTeller(event, sources)?.id;

describe("the source of an event's date words", () => {
  it("is one in their language that is cited for the date and known to the day of its writing", () => {
    expect(
      teller(
        told(["arabic", "date"], ["undated", "date"], ["wednesday", "text"], ["friday", "date"]),
      ),
    ).toBe("friday");
  });

  it("is one known to the day before one that is cited for the date", () => {
    expect(teller(told(["month", "date"], ["wednesday", "text"]))).toBe("wednesday");
  });

  it("is one cited for the date where no day is known, else the first in their language", () => {
    expect(teller(told(["arabic", "date"], ["undated", "text"], ["month", "date"]))).toBe("month");
    expect(teller(told(["arabic", "date"], ["undated", "text"], ["month", "text"]))).toBe(
      "undated",
    );
  });

  it("is nobody without words, and without a source in their language", () => {
    expect(
      dateTeller(eventOf({ id: "told", date: "2020", sources: ["friday"] }), sources),
    ).toBeNull();
    expect(dateTeller(told(["arabic", "date"], ["unknown", "date"]), sources)).toBeNull();
  });

  it("is the one whose day they are reckoned from", () => {
    const derived = derivationOf(told(["undated", "date"], ["friday", "text"]), sources);
    expect(derived).toMatchObject({ result: resolveEdtf("2020-04-02") });
  });
});
