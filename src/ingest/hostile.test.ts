import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDraft } from "./draft.ts";
import { Refusal } from "./file.ts";
import { CORPUS as corpus } from "./hostile.fixture.ts";
import { importFiles } from "./import.ts";
import { NO_ANSWERS, type TableSample } from "./importer.ts";
import { IMPORTERS } from "./importers.ts";
import { resolveEdtf } from "../model/edtf.ts";

const HARMFUL = /[\0\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;
/** Whatever came in: what comes out is whole, safe, and counts every row. */
async function outcome(text: string) {
  const { dataset, report } = await importFiles([new File([text], "x")]);
  expect(report.rows).toBe(report.events + report.merged + report.left);
  expect(report.events).toBe(dataset?.events.length ?? 0);
  expect(JSON.stringify(dataset ?? "")).not.toMatch(HARMFUL);
  for (const { url } of dataset?.sources ?? []) expect(url ?? "https://").toMatch(/^https?:\/\//i);
  return { dataset, report };
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

describe("hostile files", () => {
  it("are read as text, in any cell of a table", async () => {
    const rows = corpus.map((each, at) =>
      ["2019-04-04", `${at} ${each}`, each, each, each].map(quoted).join(","),
    );
    await outcome(`date,title,text,actors,source_url\n${rows.join("\n")}\n`);
    await outcome(`${corpus.map(quoted).join(",")}\n${corpus.map(quoted).join(",")}\n`);
    const { report } = await outcome(corpus.join("\n"));
    expect(report.files).toHaveLength(1);
  });

  it("are read as text, anywhere in a set", async () => {
    const file = {
      format: "siyaq/1",
      meta: { title: "x" },
      actors: corpus.map((name) => ({ id: name, name })),
      sources: corpus.map((url) => ({ title: url, url })),
      events: corpus.map((each) => ({
        id: each,
        date: "2019",
        title: `t ${each}`,
        [each]: each,
        actors: [each],
      })),
    };
    const { report } = await outcome(JSON.stringify(file));
    expect(report).toMatchObject({ format: "siyaq", rows: corpus.length });
  });

  it("do not change what all objects have", async () => {
    await outcome(
      '{"format":"siyaq/1","__proto__":{"polluted":1},"meta":{"title":"x","constructor":{"prototype":{"polluted":1}}},"events":[]}',
    );
    expect("polluted" in {}).toBe(false);
  });

  it("may be any bytes", { timeout: 60_000 }, async () => {
    const bytes = fc.uint8Array({ maxLength: 400 });
    await fc.assert(
      fc.asyncProperty(bytes, async (all) => {
        const file = { name: "x", size: all.length, stream: () => new Blob([all]).stream() };
        const { report } = await importFiles([file]);
        expect(report.rows).toBe(report.events + report.merged + report.left);
        expect(report.problems.some(({ kind }) => kind === "fatal") || report.format !== null).toBe(
          true,
        );
      }),
      { numRuns: 200 },
    );
  });

  it.each(IMPORTERS.map((importer) => [importer.format, importer] as const))(
    "do not break %s",
    async (_, importer) => {
      const draft = createDraft("x", resolveEdtf);
      if (importer.kind === "table") {
        const sample: TableSample = { name: "x", header: corpus, rows: [corpus], delimiter: "," };
        importer.takes(sample);
        const reader = importer.begin({ sample, draft, answers: NO_ANSWERS, orders: new Map() });
        corpus.forEach((_cell, at) =>
          reader.row([...corpus.slice(at), ...corpus.slice(0, at)], at + 2),
        );
        reader.end?.();
      } else {
        const json = { events: corpus, data: [corpus], [corpus.at(-1) ?? ""]: { corpus } };
        const text = JSON.stringify(json);
        const content = { name: "x", bytes: new TextEncoder().encode(text), text, json };
        importer.takes(content);
        try {
          if (importer.kind === "set") await importer.read(content);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
      }
      expect(draft.finish().rows.length).toBeLessThanOrEqual(corpus.length);
    },
  );
});
