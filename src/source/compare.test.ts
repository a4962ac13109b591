import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { parseDataset } from "../ingest/parse.ts";
import { resolveEdtf } from "../model/edtf.ts";
import type { Source } from "../model/types.ts";
import { buildIndex } from "../query/index.ts";
import { compareText, LIMIT, readText, refusalOf, type Comparison } from "./compare.ts";
import { knownPieces } from "./knownPieces.ts";
import { codePoints } from "./pieces.ts";

const fixtures = new URL("../../e2e/fixtures/", import.meta.url);
const told = readFileSync(new URL("told.txt", fixtures), "utf8");
const json: unknown = JSON.parse(readFileSync(new URL("told.json", fixtures), "utf8"));
const { dataset } = parseDataset(json, "told.json", resolveEdtf);
if (dataset === null) throw new Error("The fixture is no data set.");
const index = buildIndex(dataset);
const source = index.sources.get("told");
if (source === undefined) throw new Error("The fixture has no source.");
const known = knownPieces(index, source);

const compare = (text: string, of: Source = source): Promise<Comparison> =>
  compareText(text, of, known);

const marked = ({ text, pieces }: Comparison): Record<string, string> => {
  const points = codePoints(text);
  return Object.fromEntries(
    pieces.map(({ event, start, end }) => [event, points.slice(start, end)]),
  );
};

const EXACT = {
  talk: "منى المثاليّة، رئيسة لجنة الجسر، أنها التقت أمس الثلاثاء وفدًا من جماعة المعبر",
  meeting: "اللجنة ستجتمع غدًا الخميس في قاعة البلدية",
  closure: "مجلس الضفة قد أغلق الجسر يوم 4 الطير/أبريل الماضي، في ما وصفه بأنه “حِمايَة” 🛡️ للأهالي",
  flood: "“حِمايَة” 🛡️ للأهالي من فيضان النهر",
  dispute: "المعبر إن خلاف الضفتين قائم منذ العام 2011م",
};

afterEach(() => vi.unstubAllGlobals());

describe("the same text", () => {
  it.each([
    ["as it is", told],
    ["with the line ends of Windows", told.replaceAll("\n", "\r\n")],
    ["without the line end at its close", told.trimEnd()],
    ["with two of them", `${told}\n`],
    ["with a mark of byte order", `\ufeff${told}`],
  ])("%s: pieces stand at their offsets", async (_, text) => {
    const comparison = await compare(text);
    expect(comparison).toMatchObject({ verdict: "same", by: "offsets", lost: [] });
    expect(marked(comparison)).toEqual(EXACT);
  });
});

describe("where the page may not compute a hash", () => {
  it("says so and goes by the length", async () => {
    vi.stubGlobal("crypto", {});
    const comparison = await compare(told);
    expect(comparison).toMatchObject({ verdict: "unknown", by: "offsets" });
    expect(marked(comparison)).toEqual(EXACT);
  });

  it("and by the words when the length differs", async () => {
    vi.stubGlobal("crypto", {});
    expect(await compare(`${told}.`)).toMatchObject({ verdict: "unknown", by: "terms" });
  });

  it("a source without a hash is another thing", async () => {
    const { sha256: _, ...unhashed } = source;
    expect(await compare(told, unhashed)).toMatchObject({ verdict: "unhashed", by: "offsets" });
  });
});

describe("a text that differs", () => {
  const ALTERED: readonly (readonly [string, (text: string) => string])[] = [
    ["in its quotation marks", (text) => text.replaceAll(/[“”]/g, '"')],
    ["in its spaces", (text) => text.replaceAll(" ", "  ").replaceAll("،", " ، ")],
    ["by tatweel", (text) => text.replaceAll("ال", "الـ")],
    ["by vowel marks", (text) => text.replaceAll("م", "مَ")],
    ["by their absence", (text) => text.replaceAll(/\p{M}/gu, "")],
    ["in its digits", (text) => text.replaceAll("2011", "٢٠١١").replaceAll("4", "٤")],
    ["by a new beginning", (text) => `مقدمة أضافها موقع آخر قبل الخبر.\n${text}`],
  ];

  it.each(ALTERED)("%s: every piece is found again near its words", async (_, alter) => {
    const comparison = await compare(alter(told));
    expect(comparison).toMatchObject({ verdict: "other", by: "terms", lost: [] });
    const words = marked(comparison);
    const plain = (text = ""): string => text.replaceAll(/[\p{M}\u0640]|\s+/gu, "");
    expect(plain(words["talk"])).toContain(plain("أمس الثلاثاء"));
    expect(plain(words["meeting"])).toContain(plain("غدًا الخميس"));
    expect(plain(words["closure"])).toContain("الطير");
    expect(plain(words["flood"])).toContain(plain("حِمايَة"));
    expect(plain(words["dispute"])).toContain("منذ");
  });

  it("lists what was cut out, and puts nothing else in its place", async () => {
    const cut = told.split("\n").slice(0, 3).join("\n");
    const comparison = await compare(cut);
    expect(Object.keys(marked(comparison)).toSorted()).toEqual(["meeting", "talk"]);
    expect(comparison.lost.map(({ event }) => event)).toEqual(["closure", "flood", "dispute"]);
  });

  it("finds nothing in a text about something else", async () => {
    const { pieces, lost } = await compare("The weather will be fine. 🌞");
    expect(pieces).toEqual([]);
    expect(lost).toHaveLength(known.length);
  });

  it("no place cuts a word", async () => {
    const comparison = await compare(told.replaceAll("“", '"'));
    const points = codePoints(comparison.text);
    for (const { start, end } of comparison.pieces) {
      expect(points.slice(start - 1, start + 1)).not.toMatch(/^[\p{L}\p{M}\p{N}]{2}$/u);
      expect(points.slice(end - 1, end + 1)).not.toMatch(/^[\p{L}\p{M}\p{N}]{2}$/u);
    }
  });

  it("a long text with its names again and again is still compared", async () => {
    const long = "منى المثالية ولجنة الجسر. ".repeat(8000);
    const { lost } = await compare(long);
    expect(lost.map(({ event }) => event)).not.toContain("talk");
  });
});

describe("what cannot be compared", () => {
  it("is told by its kind", () => {
    expect(refusalOf("")).toBe("empty");
    expect(refusalOf(" \n")).toBe("empty");
    expect(refusalOf("PK\u0003\u0004\u0000")).toBe("binary");
    expect(refusalOf("x".repeat(LIMIT + 1))).toBe("large");
    expect(refusalOf(told)).toBeNull();
  });

  it("a file is not read when it is too large, or no text", async () => {
    expect(await readText(new Blob(["x".repeat(10_000_000)]))).toEqual({ refusal: "large" });
    expect(await readText(new Blob([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff)]))).toEqual({
      refusal: "binary",
    });
    expect(await readText(new Blob([Uint8Array.of(0xff, 0xfe, 0x33, 0x06)]))).toMatchObject({
      text: "\ufeffس",
    });
  });
});
