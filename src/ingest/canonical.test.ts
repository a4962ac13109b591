import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveEdtf } from "../model/edtf.ts";
import { resolvePlain } from "../model/interval.ts";
import type { Dataset } from "../model/types.ts";
import { canonicalJson } from "./canonical.ts";
import { anyDataset } from "./dataset.fixture.ts";
import { parseDataset } from "./parse.ts";
import { PublishedReader } from "./published.ts";
import { setText } from "./setText.ts";
import { needsParser } from "./siyaq.ts";

/** In pieces of `size` letters. */
function readPublished(text: string, size = text.length): Dataset | null {
  const reader = new PublishedReader();
  for (let at = 0; at < text.length; at += size) reader.add(text.slice(at, at + size));
  return reader.end();
}

describe("the canonical form", () => {
  it("is read back to the same data set, without the EDTF parser", () => {
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        const json: unknown = JSON.parse(canonicalJson(dataset));
        expect(needsParser(json)).toBe(false);
        expect(parseDataset(json, "x.json", resolvePlain).dataset).toEqual(dataset);
        expect(readPublished(canonicalJson(dataset))).toEqual(dataset);
      }),
    );
  });

  it("is read in whatever pieces it comes", () => {
    fc.assert(
      fc.property(anyDataset, fc.integer({ min: 1, max: 200 }), (dataset, size) => {
        expect(readPublished(canonicalJson(dataset), size)).toEqual(dataset);
      }),
      { numRuns: 40 },
    );
  });

  it("is nothing when a part of it is missing", () => {
    const dataset = {
      format: "siyaq/1",
      meta: {},
      events: [
        { title: "E", date: "2011" },
        { title: "F", date: "2012" },
      ],
    };
    const { dataset: read } = parseDataset(dataset, "x.json", resolveEdtf);
    if (read === null) throw new Error("no data set");
    const lines = canonicalJson(read).split("\n");
    for (const at of lines.keys())
      expect(readPublished([...lines.slice(0, at), lines[at]?.slice(1)].join("\n"))).toBeNull();
  });

  it("writes null for an open end", () => {
    const { dataset } = parseDataset(
      { format: "siyaq/1", meta: {}, events: [{ title: "E", date: "2011/.." }] },
      "x.json",
      resolveEdtf,
    );
    if (dataset === null) throw new Error("no data set");
    expect(JSON.parse(canonicalJson(dataset))).toMatchObject({
      format: "siyaq/1",
      canonical: true,
      events: [{ date: { edtf: "2011/..", start: 14_975, end: null, precision: "year" } }],
    });
  });
});

describe("the edited form", () => {
  it("is read back to the same data set, and writes dates as a person does", () => {
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        const text = [...setText(dataset)].join("");
        expect(parseDataset(JSON.parse(text), "x.json", resolveEdtf).dataset).toEqual(dataset);
        expect(text).not.toContain('"precision":"day"');
      }),
    );
  });
});
