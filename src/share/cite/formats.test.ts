import { Cite } from "@citation-js/core";
// The library registers its readers when it is imported.
// oxlint-disable-next-line import/no-unassigned-import
import "@citation-js/plugin-bibtex";
// oxlint-disable-next-line import/no-unassigned-import
import "@citation-js/plugin-ris";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toBibtex, toCslJson, toRis } from "./formats.ts";
import { cslDate, type CslItem } from "./reference.ts";
import { dayOf } from "../../model/day.ts";

const item: CslItem = {
  id: "libya-follow-up-committee-april-4-offensive",
  type: "entry",
  title: "هجوم 4 أبريل & «طوفان» {50%}",
  "container-title": "ليبيا: من هجوم طرابلس",
  publisher: "Siyaq (سياق)",
  version: "1.1.0",
  issued: { "date-parts": [[2026, 11, 23]] },
  "event-date": { "date-parts": [[2019, 4]] },
  accessed: { "date-parts": [[2026, 11, 23]] },
  language: "ar",
  URL: "https://example.org/siyaq/?t=2019-03..2020-04&actor=gna~lna_x",
};

const readBack = (text: string): Record<string, unknown> => {
  const [first] = new Cite(text).data;
  return first ?? {};
};

describe("toBibtex", () => {
  it("is read back by a parser with its Arabic, its exact date and its address", () => {
    expect(readBack(toBibtex(item))).toMatchObject({
      title: item.title,
      URL: item.URL,
      issued: { "date-parts": [[2026, 11, 23]] },
      accessed: { "date-parts": [[2026, 11, 23]] },
    });
  });
  it("keeps any title in balance, so that one entry never swallows the next", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (title) => {
        const bibtex = toBibtex({ ...item, title: `t${title}` });
        const bare = bibtex.replace(/\\[\\{}]/g, "").replace(/[^{}]/g, "");
        let depth = 0;
        for (const brace of bare) {
          depth += brace === "{" ? 1 : -1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        expect(bibtex.trimEnd().endsWith("}")).toBe(true);
      }),
    );
  });
});

describe("toRis", () => {
  it("is read back by a parser", () => {
    expect(readBack(toRis(item))).toMatchObject({ title: item.title, URL: item.URL });
  });
  it("has one field a line, whatever stands in a title", () => {
    const ris = toRis({ ...item, title: "one\r\nER  - \nTY  - FAKE" });
    expect(ris.match(/^(TY|ER) {2}- /gm)).toEqual(["TY  - ", "ER  - "]);
  });
});

it("writes CSL-JSON as a list of one", () => {
  expect(JSON.parse(toCslJson(item))).toEqual([item]);
});

describe("cslDate", () => {
  const april = { approximate: false, uncertain: false };
  it("is no more exact than what is known", () => {
    const month = { start: dayOf(2019, 4, 1), end: dayOf(2019, 4, 30) };
    expect(cslDate({ edtf: "2019-04", precision: "month", ...month, ...april })).toEqual({
      "date-parts": [[2019, 4]],
    });
    const days = { start: dayOf(2019, 4, 14), end: dayOf(2019, 4, 16) };
    expect(
      cslDate({
        edtf: "2019-04-14/2019-04-16~",
        precision: "range",
        ...days,
        ...april,
        approximate: true,
      }),
    ).toEqual({
      "date-parts": [
        [2019, 4, 14],
        [2019, 4, 16],
      ],
      circa: true,
    });
  });
  it("says in EDTF what has no parts", () => {
    const open = { start: dayOf(2014), end: Infinity };
    expect(cslDate({ edtf: "2014/..", precision: "range", ...open, ...april })).toEqual({
      literal: "2014/..",
    });
  });
});
