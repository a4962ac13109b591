import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { FIXED_12, int96Day, withInt96 } from "../ingest/int96.fixture.ts";
import { largeResult } from "../ingest/large/largeReport.ts";
import { MOST_EVENTS } from "../ingest/limits.ts";
import { HEAD_KEY, headJson } from "../ingest/packed.ts";
import { formatDay } from "../model/day.ts";
import { setOf } from "./io.fixture.ts";
import { openHere } from "../ingest/large/openHere.fixture.ts";

describe("a packed file that another program wrote", () => {
  type Column = Parameters<typeof parquetWriteBuffer>[0]["columnData"][number];
  const DAYS = [17_990, 17_991, 18_016];
  const MS = 86_400_000;

  type Schema = NonNullable<Parameters<typeof parquetWriteBuffer>[0]["schema"]>;
  const OPENED = "set.parquet";

  async function headed(): Promise<{ kvMetadata: { key: string; value: string }[] }> {
    const { events: _, ...head } = await setOf("data/libya-follow-up-committee/set.json");
    return { kvMetadata: [{ key: HEAD_KEY, value: headJson(head) }] };
  }

  async function opened(lo: Column, more: readonly Column[] = []) {
    const columnData: Column[] = [
      { ...lo, name: "lo" },
      { name: "hi", data: DAYS, type: "INT32" },
      { name: "title_en", data: ["one", "two", "three"], type: "STRING" },
      ...more,
    ];
    const bytes = new Uint8Array(parquetWriteBuffer({ columnData, ...(await headed()) }));
    return openHere({ kind: "file", file: new File([bytes], OPENED) });
  }

  it.each<[string, Column]>([
    ["days since 1970", { name: "lo", data: DAYS, type: "INT32" }],
    ["long days since 1970", { name: "lo", data: DAYS.map(BigInt), type: "INT64" }],
    ["days as floats", { name: "lo", data: DAYS, type: "DOUBLE" }],
    ["moments", { name: "lo", data: DAYS.map((day) => new Date(day * MS)), type: "TIMESTAMP" }],
    ["milliseconds", { name: "lo", data: DAYS.map((day) => BigInt(day * MS)), type: "INT64" }],
    ["texts", { name: "lo", data: DAYS.map(formatDay), type: "STRING" }],
  ])("has its days as %s", async (_, lo) => {
    const found = await opened(lo);
    if (found.kind !== "read") throw new Error(JSON.stringify(found));
    expect([...found.set.index.starts]).toEqual(DAYS);
  });

  it("has its days as INT96, in which Spark keeps moments", async () => {
    const schema: Schema = [
      { name: "root", num_children: 2 },
      { name: "lo", ...FIXED_12 },
      { name: "hi", type: "INT32", repetition_type: "REQUIRED" },
    ];
    const columnData: Column[] = [
      { name: "lo", data: DAYS.map(int96Day) },
      { name: "hi", data: DAYS },
    ];
    const fixed = new Uint8Array(
      parquetWriteBuffer({
        columnData,
        schema,
        codec: "UNCOMPRESSED",
        statistics: false,
        ...(await headed()),
      }),
    );
    const file = new File([withInt96(fixed)], OPENED);
    const found = await openHere({ kind: "file", file });
    if (found.kind !== "read") throw new Error(JSON.stringify(found));
    expect([...found.set.index.starts]).toEqual(DAYS);
  });

  it("says which column it keeps as a list, which is not read, and reads the others", async () => {
    const schema: Schema = [
      { name: "root", num_children: 3 },
      { name: "lo", type: "INT32", repetition_type: "REQUIRED" },
      { name: "hi", type: "INT32", repetition_type: "REQUIRED" },
      { name: "actors", repetition_type: "OPTIONAL", converted_type: "LIST", num_children: 1 },
      { name: "list", repetition_type: "REPEATED", num_children: 1 },
      {
        name: "element",
        type: "BYTE_ARRAY",
        converted_type: "UTF8",
        repetition_type: "OPTIONAL",
      },
    ];
    const columnData: Column[] = [
      { name: "lo", data: DAYS },
      { name: "hi", data: DAYS },
      { name: "actors", data: [["gna", "lna"], [], ["gna"]] },
    ];
    const bytes = new Uint8Array(parquetWriteBuffer({ columnData, schema, ...(await headed()) }));
    const found = await openHere({ kind: "file", file: new File([bytes], OPENED) });
    if (found.kind !== "read") throw new Error(JSON.stringify(found));
    expect([...found.set.index.starts]).toEqual(DAYS);
    expect(found.unread).toEqual([{ column: "actors", type: "LIST" }]);
    expect(largeResult(found, OPENED).report.problems).toMatchObject([
      { code: "column-unread", kind: "lost", values: { column: "actors", type: "LIST" } },
    ]);
  });

  it("is refused, with the column and its type, where none of its values is a day", async () => {
    const found = await opened({ name: "lo", data: [true, false, true], type: "BOOLEAN" });
    expect(found).toMatchObject({
      kind: "refused",
      stop: { code: "parquet-days", values: { column: "lo", type: "BOOLEAN" } },
    });
  });

  it("calls its events by numbers as well", async () => {
    const id: Column = { name: "id", data: [1n, 2n ** 62n, 3n], type: "INT64" };
    const found = await opened({ name: "lo", data: DAYS, type: "INT32" }, [id]);
    if (found.kind !== "read") throw new Error(JSON.stringify(found));
    const { texts, events } = found.set.index;
    await texts?.need([1]);
    expect(events.at(1)?.id).toBe(String(2n ** 62n));
    expect(await texts?.find("3")).toBe(2);
  });

  it("without what siyaq pack says of a set is a table like any other", async () => {
    const columnData: Column[] = [{ name: "lo", data: DAYS, type: "INT32" }];
    const bytes = new Uint8Array(parquetWriteBuffer({ columnData }));
    const found = await openHere({ kind: "file", file: new File([bytes], "set.parquet") });
    expect(found.kind).toBe("other");
  });

  it.each([
    [MOST_EVENTS, "other"],
    [MOST_EVENTS + 1, "refused"],
  ] as const)("without it and of %i rows is %s: a page holds so many texts", async (rows, kind) => {
    const columnData: Column[] = [
      { name: "date", data: new Int32Array(rows).fill(17_990), type: "INT32" },
    ];
    const bytes = new Uint8Array(parquetWriteBuffer({ columnData }));
    const found = await openHere({ kind: "file", file: new File([bytes], OPENED) });
    expect(found).toMatchObject(
      kind === "other"
        ? { kind }
        : { kind, stop: { code: "large-table", values: { rows, most: MOST_EVENTS } } },
    );
  });
});
