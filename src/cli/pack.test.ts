import { readFileSync } from "node:fs";
import fc from "fast-check";
import { parquetMetadata } from "hyparquet";
import { describe, expect, it } from "vitest";
import { anyDataset } from "../ingest/dataset.fixture.ts";
import { importFiles } from "../ingest/import.ts";
import { byTime, FIXED_COLUMNS, GROUP_ROWS, HEAD_KEY, readHead } from "../ingest/packed.ts";
import { openParquet } from "../ingest/parquetFile.ts";
import type { ConflictEvent, Dataset } from "../model/types.ts";
import { folderWith, setOf, siyaq, WHOLE } from "./io.fixture.ts";
import { packSet } from "./packWriter.ts";

const bytesOf = (dataset: Dataset): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat([...packSet(dataset)]));

async function read(bytes: Uint8Array<ArrayBuffer>) {
  const blob = new Blob([bytes]);
  return importFiles([{ name: "x", size: blob.size, stream: () => blob.stream() }]);
}

const ordered = ({ events, ...rest }: Dataset): Dataset => ({
  ...rest,
  events: events.toSorted(byTime),
});

/** As many events as asked for, one a day. */
function many(count: number, base: Dataset): Dataset {
  const [event] = base.events;
  if (event === undefined) throw new Error("no event");
  const events = Array.from({ length: count }, (_, at): ConflictEvent => ({
    ...event,
    id: `e${at}`,
    date: {
      edtf: "2019-04-04",
      start: at,
      end: at,
      precision: "day",
      approximate: false,
      uncertain: false,
    },
    links: [],
  }));
  return { ...base, events };
}

describe("a packed set", () => {
  it("is read back as the same set, in order of time", async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (dataset) => {
        const { dataset: again, report } = await read(bytesOf(dataset));
        expect(again).toEqual(ordered(dataset));
        expect(report).toMatchObject({ rows: dataset.events.length, left: 0 });
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it.each(["libya-2011-2021", "libya-follow-up-committee", "example-two-accounts"])(
    "holds all of %s",
    async (id) => {
      const dataset = await setOf(`data/${id}/set.json`);
      expect((await read(bytesOf(dataset))).dataset).toEqual(ordered(dataset));
    },
  );

  it(
    "has groups by time whose first and last days are known without reading them",
    { timeout: 30_000 },
    async () => {
      const base = await setOf("data/libya-2011-2021/set.json");
      const bytes = bytesOf(many(GROUP_ROWS + 100, base));
      const { row_groups, key_value_metadata } = parquetMetadata(bytes.buffer);
      expect(row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([GROUP_ROWS, 100]);
      const days = row_groups.map(({ columns: [lo] }) => lo?.meta_data?.statistics);
      expect(days.map((each) => [each?.min_value, each?.max_value])).toEqual([
        [new Date(0), new Date((GROUP_ROWS - 1) * 86_400_000)],
        [new Date(GROUP_ROWS * 86_400_000), new Date((GROUP_ROWS + 99) * 86_400_000)],
      ]);
      const category = row_groups[0]?.columns.find(
        ({ meta_data }) => meta_data?.path_in_schema[0] === "category",
      );
      expect(category?.meta_data?.encodings).toContain("RLE_DICTIONARY");
      expect(category?.meta_data?.statistics).toBeUndefined();
      const head = readHead(key_value_metadata?.find(({ key }) => key === HEAD_KEY)?.value);
      expect(head).toMatchObject({
        format: "siyaq/1",
        columns: 1,
        meta: { id: "libya-2011-2021" },
      });
      expect(head).not.toHaveProperty("events");
    },
  );

  it("says in columns what filters ask", async () => {
    const file = await openParquet(bytesOf(await setOf("data/example-two-accounts/set.json")));
    const rows: Readonly<Record<string, unknown>>[] = [];
    await file.read(
      ["id", "actors", "sources", "voices", "differs", "prec", "text_ar"],
      (row) => void rows.push(row),
    );
    expect(rows[0]).toMatchObject({
      actors: "dockers:participant; city-guard:participant",
      sources: "post-2021-05-10; radio-2021-05-11; bridge-register",
      voices: "morning-post; guard-spokesman; harbour-radio; union-secretary",
      differs: "record; wording",
      prec: "range",
    });
  });

  it("loses its events one by one when they are damaged, and is refused when its head is", async () => {
    const dataset = await setOf("data/libya-2011-2021/set.json");
    const bytes = bytesOf(dataset);
    const renamed = new TextDecoder("latin1").decode(bytes).replace('"columns":1', '"columns":2');
    const { report } = await read(new Uint8Array(Buffer.from(renamed, "latin1")));
    expect(report.problems).toMatchObject([{ code: "broken-parquet", kind: "fatal" }]);
    const cut = await read(bytes.slice(0, -100));
    expect(cut.report.problems).toMatchObject([{ code: "broken-parquet" }]);
    const [event] = dataset.events;
    if (event === undefined) throw new Error("no event");
    const lost = await read(bytesOf({ ...dataset, events: [{ ...event, title: {} }] }));
    expect(lost.report).toMatchObject({ rows: 1, events: 0, left: 1 });
  });
});

describe("the DuckDB statement of data/README.md", () => {
  const [, sql = ""] =
    /^```sql\n([\s\S]*?)^```$/m.exec(readFileSync("data/README.md", "utf8")) ?? [];

  it("selects every column, and names the group and the head as the reader knows them", () => {
    const [, select = ""] = /COPY \(([\s\S]*)\) TO/.exec(sql) ?? [];
    for (const name of FIXED_COLUMNS) expect(select).toMatch(new RegExp(`\\b${name}\\b,?`));
    expect(sql).toContain(`ROW_GROUP_SIZE ${GROUP_ROWS}`);
    expect(sql).toContain(`KV_METADATA {${HEAD_KEY}:`);
    expect(sql).toContain("columns: 1,");
  });
});

describe("siyaq pack", () => {
  it("packs any file that can be opened", async () => {
    const at = folderWith({ "whole.csv": WHOLE });
    const { code, err } = await siyaq(["pack", at("whole.csv"), "-o", at("set.parquet")]);
    expect(err).toMatch(/set\.parquet is written: 2 events\n$/);
    expect(code).toBe(0);
    expect((await siyaq(["check", at("set.parquet")])).out).toContain("Rows 2 = events 2");
  });
});
