import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventId, isId, nameId, slug, stableHash } from "./ids.ts";
import { resolveEdtf } from "./edtf.ts";

const date = (edtf: string) => {
  const found = resolveEdtf(edtf);
  if (found === null) throw new Error(edtf);
  return found;
};

describe("ids", () => {
  it.each([
    ["Haftar’s offensive on Tripoli", "haftars-offensive-on-tripoli"],
    ["  Ghassān Salamé ", "ghassan-salame"],
    ["S/RES/1970 (2011)", "s-res-1970-2011"],
    ["هجوم طرابلس", ""],
  ])("makes %j into %j", (text, id) => expect(slug(text)).toBe(id));

  it("cuts between words", () => expect(slug("one two three", 9)).toBe("one-two"));

  it("derives an event's id from what it says", () => {
    expect(eventId(date("2019-04-04"), "Offensive on Tripoli", "…")).toBe(
      "2019-04-04-offensive-on-tripoli",
    );
    expect(eventId(date("2019-04~"), "Talks", "…")).toBe("2019-04-talks");
    expect(eventId(date("2011/.."), "Crisis", "…")).toBe("2011-crisis");
    expect(eventId(date("../2019-04-16"), "Talks", "…")).toBe("2019-04-16-talks");
  });

  it("falls back to a hash that is the same for ever", () => {
    expect(stableHash("هجوم طرابلس")).toBe(stableHash("هجوم طرابلس"));
    expect(nameId(undefined, "هجوم طرابلس")).toMatchInlineSnapshot(`"xyjdah9wagk"`);
  });

  it("are ids whatever they are made of", () => {
    const words = fc.string({ maxLength: 300, unit: "grapheme" });
    fc.assert(
      fc.property(words, words, (english, title) => {
        expect(nameId(english, title)).toSatisfy(isId);
        expect(eventId(date("-0044-03-15"), english, title)).toSatisfy(isId);
      }),
    );
  });

  it.each(["", "a--b", "-a", "A", "a_b", "__proto__", "عمر", "a~b"])("refuses %j", (id) =>
    expect(isId(id)).toBe(false),
  );
});
