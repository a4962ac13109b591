import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePoints, runsOf, wholeWords } from "./pieces.ts";

describe("code points", () => {
  it("count an emoji as one and a vowel mark as one", () => {
    const text = codePoints("سلام 🕊 مُنى");
    expect(text.length).toBe(11);
    expect(text.slice(5, 6)).toBe("🕊");
    expect(text.slice(7, 11)).toBe("مُنى");
  });

  it("agree with Array.from", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(20), fc.nat(20), (text, start, length) => {
        const points = Array.from(text);
        const own = codePoints(text);
        expect(own.length).toBe(points.length);
        const end = start + length;
        expect(own.slice(start, end)).toBe(points.slice(start, end).join(""));
      }),
      { numRuns: 50 },
    );
  });
});

describe("whole words", () => {
  const text = codePoints("في قاعة البلديّة.");
  const widened = (start: number, end: number): string => {
    const piece = wholeWords(text, { event: "e", start, end });
    return text.slice(piece.start, piece.end);
  };

  it("no end cuts a word, or a mark from its letter", () => {
    expect(widened(4, 6)).toBe("قاعة");
    expect(widened(8, 14)).toBe("البلديّة");
  });

  it("what ends between words stays as it is", () => {
    expect(widened(3, 7)).toBe("قاعة");
    expect(widened(2, 8)).toBe(" قاعة ");
  });
});

describe("runs", () => {
  it("are cut wherever a piece begins or ends", () => {
    const runs = runsOf(10, [
      { event: "b", start: 4, end: 8 },
      { event: "a", start: 2, end: 6 },
      { event: "far", start: 10, end: 12 },
    ]);
    expect(runs.map(({ start, end, events }) => [start, end, events.join("+")])).toEqual([
      [0, 2, ""],
      [2, 4, "a"],
      [4, 6, "a+b"],
      [6, 8, "b"],
      [8, 10, ""],
    ]);
  });

  it("cover the text once, and each piece exactly", () => {
    const piece = fc.record({
      event: fc.constantFrom("a", "b", "c"),
      start: fc.nat(30),
      end: fc.nat(40),
    });
    fc.assert(
      fc.property(fc.nat(30), fc.array(piece, { maxLength: 6 }), (length, pieces) => {
        const runs = runsOf(length, pieces);
        let at = 0;
        for (const run of runs) {
          expect(run.start).toBe(at);
          expect(run.end).toBeGreaterThan(run.start);
          at = run.end;
          const expected = pieces.filter(({ start, end }) => start <= run.start && end >= run.end);
          expect(new Set(run.events)).toEqual(new Set(expected.map(({ event }) => event)));
        }
        expect(at).toBe(length);
      }),
    );
  });
});
