import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SetFile, valueAt, withMoved, withValue } from "./tree.ts";

const file: SetFile = {
  format: "siyaq/1",
  remark: "ask Sana",
  meta: { lang: "en", title: "Plain" },
  sources: [{ id: "s", title: { en: "S" }, written: "2021-03-08" }],
  events: [
    {
      id: "e",
      date: "2019",
      title: { ar: "حدث", fr: "Fait" },
      actors: ["las", { actor: "un", role: "host" }],
      evidence: ["s"],
      links: ["f"],
      colour: "blue",
    },
  ],
};

describe("short forms", () => {
  it.each([
    [["meta", "title", "en"], "Plain"],
    [["meta", "title", "ar"], undefined],
    [["events", 0, "actors", 0, "actor"], "las"],
    [["events", 0, "actors", 0, "role"], undefined],
    [["events", 0, "evidence", 0, "source"], "s"],
    [["events", 0, "links", 0, "to"], "f"],
    [["sources", 0, "written", "date"], "2021-03-08"],
    [["events", 9, "title", "ar"], undefined],
  ])("are read as if written out: %j", (path, value) => {
    expect(valueAt(file, path)).toBe(value);
  });

  it("are written out when something is added to them, and what is beside them stays as it is", () => {
    const changed = withValue(file, ["events", 0, "actors", 0, "role"], "author");
    expect(valueAt(changed, ["events", 0, "actors"])).toEqual([
      { actor: "las", role: "author" },
      { actor: "un", role: "host" },
    ]);
    expect(valueAt(withValue(file, ["meta", "title", "ar"], "بسيط"), ["meta", "title"])).toEqual({
      en: "Plain",
      ar: "بسيط",
    });
  });
});

describe("taking out", () => {
  it("leaves no empty text and no empty list behind", () => {
    const noTitle = withValue(file, ["meta", "title", "en"], undefined);
    expect(noTitle["meta"]).toEqual({ lang: "en" });
    const noEvidence = withValue(file, ["events", 0, "evidence", 0], undefined);
    expect(valueAt(noEvidence, ["events", 0])).not.toHaveProperty("evidence");
  });

  it("keeps the other languages of a text", () => {
    const changed = withValue(file, ["events", 0, "title", "ar"], undefined);
    expect(valueAt(changed, ["events", 0, "title"])).toEqual({ fr: "Fait" });
  });

  it("keeps the lists of the file and records that have become empty", () => {
    const empty = withValue({ events: [{ id: "e" }] }, ["events", 0, "id"], undefined);
    expect(empty).toEqual({ events: [{}] });
    expect(withValue(empty, ["events", 0], undefined)).toEqual({ events: [] });
  });
});

it("moves rows", () => {
  const { actors } = { actors: ["a", "b", "c"] };
  const three: SetFile = { events: [{ actors }] };
  const path = ["events", 0, "actors"];
  expect(valueAt(withMoved(three, path, 0, 2), path)).toEqual(["b", "c", "a"]);
  expect(withMoved(three, path, 2, 3)).toBe(three);
});

const key = fc.constantFrom("title", "ar", "remark", "actors", "note", "__proto__", "constructor");
const path = fc.oneof(
  fc.tuple(fc.constant("events"), fc.constant(0), key, fc.oneof(key, fc.constant(0))),
  fc.tuple(fc.constantFrom("own", "meta"), key, key),
);

it("gives back what was put there, and changes nothing else", () => {
  fc.assert(
    fc.property(path, fc.string({ minLength: 1 }), (at, value) => {
      const changed = withValue(file, at, value);
      expect(valueAt(changed, at)).toBe(value);
      expect(changed["remark"]).toBe("ask Sana");
      expect(changed["sources"]).toBe(file["sources"]);
      expect(changed["meta"]).toMatchObject({ lang: "en" });
    }),
  );
});
