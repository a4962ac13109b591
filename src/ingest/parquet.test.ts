import { gzipSync } from "node:zlib";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { contentOf, imported } from "./document.fixture.ts";
import { Refusal } from "./file.ts";
import { dayText } from "./dayText.ts";
import { FIXED_12, int96Day, withInt96 } from "./int96.fixture.ts";
import { parquet } from "./parquet.ts";

type Columns = Parameters<typeof parquetWriteBuffer>[0]["columnData"];
type Options = Omit<Parameters<typeof parquetWriteBuffer>[0], "columnData">;

const bytesOf = (columnData: Columns, options: Options = {}): Uint8Array<ArrayBuffer> =>
  new Uint8Array(parquetWriteBuffer({ columnData, ...options }));

/** A frame of Zstandard (RFC 8878) that holds its content as it is. */
function zstd(content: Uint8Array): Uint8Array {
  const size = content.length;
  const le = (value: number, bytes: number): number[] =>
    Array.from({ length: bytes }, (_, at) => (value >>> (8 * at)) & 0xff);
  return Uint8Array.from([
    0x28,
    0xb5,
    0x2f,
    0xfd,
    0xa0,
    ...le(size, 4),
    ...le((size << 3) | 1, 3),
    ...content,
  ]);
}

/** The core columns of a large set, day numbers and all. */
const CORE: Columns = [
  { name: "id", data: [1n, 2n ** 62n, 3n], type: "INT64" },
  { name: "lo", data: [17_990, 17_987, 17_897], type: "INT32" },
  { name: "hi", data: [17_990, 18_016, 18_261], type: "INT32" },
  { name: "prec", data: ["day", "month", "year"], type: "STRING" },
  { name: "type", data: ["battle", "protest", "battle"], type: "STRING" },
  { name: "place", data: ["Wadi", "Tripoli", null], type: "STRING" },
  { name: "lat", data: [32.5, 32.9, 95], type: "DOUBLE" },
  { name: "lon", data: [13, 13.2, 13], type: "DOUBLE" },
  { name: "killed_lo", data: [1, 0, null], type: "INT32" },
  { name: "killed", data: [2, 0, null], type: "INT32" },
  { name: "killed_hi", data: [4, 3, -1], type: "INT32" },
  { name: "status", data: ["occurred", "rumoured", null], type: "STRING" },
  { name: "n_src", data: [1, 2, 3], type: "INT32" },
  { name: "a1", data: ["A", "B", "A"], type: "STRING" },
  { name: "a2", data: ["B", null, null], type: "STRING" },
];

async function refusalOf(bytes: Uint8Array): Promise<string> {
  try {
    await imported(parquet, { bytes });
    return "read";
  } catch (error) {
    return error instanceof Refusal ? error.code : "thrown";
  }
}

describe("Parquet", () => {
  it("reads the core columns of a large set", async () => {
    const { events, places, dataset, told, counts, sure, remarks } = await imported(parquet, {
      bytes: bytesOf(CORE),
    });
    expect(sure).toBe(1);
    expect(counts).toEqual({ events: 3, merged: 0, left: 0 });
    expect(events.map(({ date }) => date)).toEqual(["2019-04-04", "2019-04", "2019"]);
    expect(events.map(({ title }) => title)).toEqual([
      "battle · A – B · Wadi",
      "protest · B · Tripoli",
      "battle · A",
    ]);
    expect(events.map(({ harm }) => harm)).toEqual([
      [{ kind: "killed", low: 1, best: 2, high: 4 }],
      [{ kind: "killed", low: 0, best: 0, high: 3 }],
      undefined,
    ]);
    expect(places).toMatchObject([{ name: "Wadi", point: [13, 32.5] }, { name: "Tripoli" }]);
    expect(dataset?.events.flatMap(({ actors }) => actors.map(({ role }) => role))).toEqual(
      Array.from({ length: 4 }, () => "participant"),
    );
    expect(told).toEqual(
      expect.arrayContaining([
        "0 column-ignored",
        "0 column-absent",
        "2 bad-value",
        "3 bad-coordinates",
        "3 bad-number",
      ]),
    );
    expect(remarks.find(({ code }) => code === "title-composed")?.values).toEqual({ count: 3 });
  });

  it.each([
    ["UNCOMPRESSED", {}],
    ["SNAPPY", {}],
    ["GZIP", { GZIP: (input: Uint8Array) => new Uint8Array(gzipSync(input)) }],
    ["ZSTD", { ZSTD: zstd }],
  ] as const)("unpacks %s", async (codec, compressors) => {
    const { counts } = await imported(parquet, { bytes: bytesOf(CORE, { codec, compressors }) });
    expect(counts.events).toBe(3);
  });

  it("reads dates of every type, and the texts of an ordinary table", async () => {
    const { dates, events } = await imported(parquet, {
      bytes: bytesOf([
        {
          name: "Event_Date",
          data: [new Date(Date.UTC(2019, 3, 4)), null, new Date(Date.UTC(2019, 3, 5, 14))],
          type: "TIMESTAMP",
        },
        { name: "year", data: [2019, 2018, 2019], type: "INT32" },
        { name: "title", data: ["day", "year only", "with its hour"], type: "STRING" },
        { name: "title_ar", data: ["يوم", null, null], type: "STRING" },
        { name: "url", data: ["https://a.example", null, "javascript:x"], type: "STRING" },
        { name: "notes", data: ["<b>bold</b>", null, null], type: "STRING" },
      ]),
    });
    expect(events.map(({ date }) => date)).toEqual(["2019-04-04", "2018", "2019-04-05"]);
    expect(Object.keys(dates)).toContain("year only");
    expect(events[0]).toMatchObject({ title: { ar: "يوم" }, text: "bold" });
  });

  it("reads INT96, in which Spark keeps moments: nanoseconds of the day, then the Julian day", async () => {
    const fixed = bytesOf(
      [
        { name: "lo", data: [int96Day(17_990)] },
        { name: "title", data: ["a"] },
      ],
      {
        schema: [
          { name: "root", num_children: 2 },
          { name: "lo", ...FIXED_12 },
          {
            name: "title",
            type: "BYTE_ARRAY",
            converted_type: "UTF8",
            repetition_type: "REQUIRED",
          },
        ],
        codec: "UNCOMPRESSED",
        statistics: false,
      },
    );
    const bytes = withInt96(fixed);
    expect(bytes.filter((byte, at) => byte !== fixed[at])).toHaveLength(2);
    expect((await imported(parquet, { bytes })).dates).toEqual({ a: "2019-04-04" });
  });

  it("reads numbers of days and of moments", () => {
    expect(
      [
        17_990,
        17_990n,
        20_190_404,
        1_554_336_000,
        1_554_336_000_000,
        1_554_336_000_000_000n,
        1_554_336_000_000_000_000n,
      ].map(dayText),
    ).toEqual([
      "2019-04-04",
      "2019-04-04",
      "20190404",
      "2019-04-04",
      "2019-04-04",
      "2019-04-04",
      "2019-04-04",
    ]);
    expect([null, undefined, {}, Number.NaN, ""].map(dayText)).toEqual(["", "", "", "", ""]);
  });

  it("says what is wrong with a file that is cut, locked or of something else", async () => {
    const whole = bytesOf(CORE);
    expect(await refusalOf(whole.subarray(0, whole.length - 40))).toBe("broken-parquet");
    expect(await refusalOf(whole.subarray(0, 6))).toBe("broken-parquet");
    const hollow = Uint8Array.from(whole);
    hollow.fill(0xff, 4, 200);
    expect(await refusalOf(hollow)).toBe("broken-parquet");
    expect(await refusalOf(new TextEncoder().encode("PAREabcdefghijkPARE"))).toBe(
      "encrypted-parquet",
    );
    expect(await refusalOf(bytesOf([{ name: "price", data: [1, 2], type: "INT32" }]))).toBe(
      "parquet-columns",
    );
    expect(
      await refusalOf(bytesOf(CORE, { codec: "LZO", compressors: { LZO: (input) => input } })),
    ).toBe("parquet-codec");
    expect(parquet.takes(contentOf({ bytes: new TextEncoder().encode("PARTY") }))).toBe(0);
  });
});
