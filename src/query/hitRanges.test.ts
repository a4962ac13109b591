import { describe, expect, it } from "vitest";
import { hitRanges } from "./hitRanges.ts";
import { parseQuery } from "./words.ts";

const marked = (text: string, query: string): string[] =>
  hitRanges(text, parseQuery(query)).map(({ start, end }) => text.slice(start, end));

describe("hitRanges", () => {
  it("marks whole words as they are written, whatever the query left out", () => {
    expect(marked("عُقد المؤتَمر في برلين، ومؤتمر آخر", "موتمر برل")).toEqual([
      "المؤتَمر",
      "برلين",
      "ومؤتمر",
    ]);
    expect(marked("كبار المسؤولين", "مسئول")).toEqual(["المسؤولين"]);
    expect(marked("القرار ٢٥١٠", "2510")).toEqual(["٢٥١٠"]);
    expect(marked("Ghassan Salamé’s plan", "salame")).toEqual(["Salamé’s"]);
  });

  it("marks nothing for a query without words", () => {
    expect(marked("برلين", " ؟")).toEqual([]);
  });
});
