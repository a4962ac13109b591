import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { HEAD_KEY, headJson } from "../ingest/packed.ts";
import { formatDay } from "../model/day.ts";
import { setOf } from "./io.fixture.ts";
import { openHere } from "./large.fixture.ts";

describe("a packed file that another program wrote", () => {
  type Column = Parameters<typeof parquetWriteBuffer>[0]["columnData"][number];
  const DAYS = [17_990, 17_991, 18_016];
  const MS = 86_400_000;

  async function opened(lo: Column, more: readonly Column[] = []) {
    const { events: _, ...head } = await setOf("data/libya-follow-up-committee/set.json");
    const columnData: Column[] = [
      { ...lo, name: "lo" },
      { name: "hi", data: DAYS, type: "INT32" },
      { name: "title_en", data: ["one", "two", "three"], type: "STRING" },
      ...more,
    ];
    const kvMetadata = [{ key: HEAD_KEY, value: headJson(head) }];
    const bytes = new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata }));
    return openHere({ kind: "file", file: new File([bytes], "set.parquet") });
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
});
