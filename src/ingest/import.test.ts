import { dayOf } from "../model/day.ts";
import { describe, expect, it } from "vitest";
import type { ImportFile } from "./file.ts";
import { importFiles } from "./import.ts";
import { NO_ANSWERS } from "./importer.ts";
import { formatMessage, messageOf, reportCsv } from "./report.ts";

const bytesFile = (bytes: Uint8Array, name = "x.csv"): ImportFile => ({
  name,
  size: bytes.length,
  stream: () => new Blob([new Uint8Array(bytes)]).stream(),
});
const packed = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(
    await new Response(
      new Blob([text]).stream().pipeThrough(new CompressionStream("gzip")),
    ).arrayBuffer(),
  );

const SET = {
  format: "siyaq/1",
  meta: { id: "x", title: { ar: "س", en: "X" }, asOf: "2020" },
  categories: [{ id: "c", name: { ar: "س", en: "C" } }],
  events: [
    {
      id: "a",
      date: "2019-04-04",
      title: { ar: "أ", en: "A" },
      category: "c",
      harm: [{ kind: "killed", low: 3 }],
    },
    { id: "b", date: "2020", title: { ar: "ب", en: "B" }, category: "c" },
    { id: "n", date: "soon", title: { ar: "ن", en: "N" }, category: "c" },
  ],
};

describe("importFiles", () => {
  it("reads a set of ours and counts what it found", async () => {
    const { dataset, report, asks } = await importFiles([
      new File([JSON.stringify(SET)], "set.json"),
    ]);
    expect(dataset?.events.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(report).toMatchObject({
      format: "siyaq",
      rows: 3,
      events: 2,
      merged: 0,
      left: 1,
      span: { from: "2019-04-04", to: "2020-12-31" },
      killed: { low: 3, best: 3, high: 3 },
      problems: [
        {
          file: "set.json",
          row: 3,
          column: "/date",
          value: "soon",
          code: "bad-date",
          kind: "left",
        },
      ],
      // One of them is only known to be of 2020.
      bins: [
        { from: dayOf(2019, 1), to: dayOf(2020, 1), count: 1 },
        { from: dayOf(2020, 1), to: dayOf(2021, 1), count: 1 },
      ],
    });
    expect(asks).toEqual([]);
  });

  it("reads it packed, in UTF-16, in a call, with commas too many and comments", async () => {
    const text = JSON.stringify(SET);
    const utf16 = new Uint8Array(
      new Uint16Array(Array.from(`\uFEFF${text}`, (each) => each.charCodeAt(0))).buffer,
    );
    const files = [
      bytesFile(await packed(text)),
      bytesFile(utf16),
      new File([`/**/callback(${text});`], "x"),
      new File([text.replace(/\]\}$/, ", // more\n ]\n}")], "x"),
    ];
    for (const file of files)
      expect((await importFiles([file])).report).toMatchObject({ events: 2, format: "siyaq" });
  });

  it.each<[string, ImportFile, object]>([
    ["an empty file", new File([""], "x"), { code: "empty-file" }],
    ["blanks", new File([" \n\n"], "x"), { code: "empty-file" }],
    ["an image", bytesFile(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10)), { code: "image" }],
    ["a PDF", new File(["%PDF-1.7\n"], "x.csv"), { code: "pdf" }],
    [
      "a locked Parquet file",
      new File(["PAREabcdefghijkPARE"], "x"),
      { code: "encrypted-parquet" },
    ],
    ["a workbook", new File(["PK\x03\x04....xl/workbook.xml"], "x.csv"), { code: "spreadsheet" }],
    ["an archive", new File(["PK\x03\x04....a.csv"], "x.csv"), { code: "archive" }],
    [
      "a broken archive",
      bytesFile(Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2, 3)),
      { code: "broken-archive" },
    ],
    ["a program", bytesFile(new Uint8Array(100)), { code: "unknown-binary" }],
    ["a web page", new File(["<!DOCTYPE html><p>x"], "x.csv"), { code: "web-page" }],
    [
      "a login page in place of a sheet",
      new File(['<html><a href="https://accounts.google.com/">Sign in</a>'], "x.csv"),
      { code: "sheet-login" },
    ],
    [
      "a page of Google that there is no such sheet",
      new File(
        [
          "<!DOCTYPE html><html><head><title>Page Not Found</title><link href='//ssl.gstatic.com/docs/doclist/x.css'></head><body>Sorry, unable to open the file at this time.",
        ],
        "pub.csv",
      ),
      { code: "sheet-login" },
    ],
    [
      "a sheet's page, in Arabic",
      new File(["<html dir=rtl><title>أحداث - جداول بيانات Google</title>"], "x.csv"),
      { code: "sheet-login" },
    ],
    [
      "a sheet's error, in Arabic",
      new File(["<html lang=ar><title>خطأ</title>عذرًا، يتعذّر فتح الملف في الوقت الحالي."], "x.csv"),
      { code: "sheet-login" },
    ],
    [
      "a sheet that was published as a page",
      new File(["<!DOCTYPE html><html><title>Events - Google Sheets</title><table>"], "x.csv"),
      { code: "sheet-login" },
    ],
    [
      "a JSON that breaks off",
      new File(['{"format": "siyaq/1",\n "events": [{"id": "a"}, {"id'], "x.json"),
      { code: "not-json", values: { known: "yes", line: 2, column: 30 } },
    ],
    [
      "a deep JSON",
      new File(["[".repeat(10_000)], "x.json"),
      { code: "too-deep", values: { line: 1, column: 201 } },
    ],
    ["a JSON of another kind", new File(['{"a": 1}'], "x.json"), { code: "unknown-format" }],
    ["a header alone", new File(["date,title\n"], "x.csv"), { code: "no-rows" }],
  ])("says what is wrong with %s", async (_, file, problem) => {
    const { dataset, report } = await importFiles([file]);
    expect(dataset).toBeNull();
    expect(report).toMatchObject({
      format: null,
      rows: 0,
      problems: [{ kind: "fatal", ...problem }],
    });
  });

  it("reads on behind a first row that is longer than a page can look ahead", async () => {
    const text = `date,title\n2011,"${"x".repeat(10_000_000)}"\n2012,ok\n`;
    const { dataset, report } = await importFiles([new File([text], "x.csv")]);
    expect(report).toMatchObject({ format: "table", rows: 2, events: 2 });
    expect(dataset?.events.at(-1)?.date.edtf).toBe("2012");
    expect(report.counts).toMatchObject({ "long-cell": 1 });
  });

  it("does not unpack what fills the memory", async () => {
    const { report } = await importFiles([bytesFile(await packed(`["${"0".repeat(70_000_000)}`))]);
    expect(report.problems).toMatchObject([{ code: "expands-too-far", values: { megabytes: 64 } }]);
  });

  it("makes one set of several, keeps the first, and tells where they differ", async () => {
    const other = {
      ...SET,
      events: [SET.events[0], { ...SET.events[1], date: "2021" }, { ...SET.events[1], id: "d" }],
    };
    const { dataset, report } = await importFiles([
      new File([JSON.stringify(SET)], "one.json"),
      new File([JSON.stringify(other)], "two.json"),
      new File([""], "three.json"),
    ]);
    expect(dataset?.events.map(({ id, date }) => `${id} ${date.edtf}`)).toEqual([
      "a 2019-04-04",
      "b 2020",
      "d 2020",
    ]);
    expect(report).toMatchObject({ rows: 6, events: 3, merged: 2, left: 1, format: "siyaq" });
    expect(report.problems.map(({ file, row, code }) => `${file} ${row} ${code}`)).toEqual([
      "three.json 0 empty-file",
      "two.json 1 repeated-record",
      "two.json 2 conflicting-record",
      "one.json 3 bad-date",
    ]);
  });

  it("takes an answer for its own file alone, whatever columns others have", async () => {
    const [one, two] = ["one.csv", "two.csv"].map(
      (name) => new File([`date,title\n03/04/2019,${name}\n`], name),
    );
    if (one === undefined || two === undefined) throw new Error("no files");
    const { dataset, asks } = await importFiles([one, two], {
      ...NO_ANSWERS,
      files: { "one.csv": { dateOrder: { date: "mdy" }, mapping: {} } },
    });
    expect(dataset?.events.map(({ date }) => date.edtf)).toEqual(["2019-03-04"]);
    expect(asks.filter(({ kind }) => kind === "date-order").map(({ file }) => file)).toEqual([
      "two.csv",
    ]);
  });

  it.each([
    ["the last letter is cut in two", [0xd9]],
    ["a letter is cut in two where one piece of the file ends", [0xd9, null, 0x0a, 0x32]],
  ])("reads a table of UTF-8 in which %s", async (_, tail) => {
    const head = [
      ...new TextEncoder().encode(`date,title\n2019-04-04,${"م".repeat(200_000)}\n2020,`),
    ];
    const cut = tail.indexOf(null);
    const pieces =
      cut < 0 ? [[...head, ...tail]] : [[...head, ...tail.slice(0, cut)], tail.slice(cut + 1)];
    const bytes = pieces.map((piece) => Uint8Array.from(piece, (byte) => byte ?? 0));
    const { dataset, report } = await importFiles([
      {
        name: "x.csv",
        size: bytes.reduce((sum, { length }) => sum + length, 0),
        stream: () =>
          new ReadableStream({
            start(controller) {
              for (const piece of bytes) controller.enqueue(piece);
              controller.close();
            },
          }),
      },
    ]);
    expect(dataset?.events[0]?.date.edtf).toBe("2019-04-04");
    expect(report.counts).toMatchObject({ "broken-bytes": 1 });
  });

  it("stops when the reader wishes", async () => {
    const { dataset, report } = await importFiles(
      [new File([JSON.stringify(SET)], "x")],
      undefined,
      {
        signal: AbortSignal.abort(),
      },
    );
    expect(dataset).toBeNull();
    expect(report.problems).toMatchObject([{ code: "aborted" }]);
  });
});

describe("the report", () => {
  it("is a table that no spreadsheet takes for formulas", async () => {
    const bad = { ...SET, events: [{ ...SET.events[0], date: '=HYPERLINK("x")' }] };
    const { report } = await importFiles([new File([JSON.stringify(bad)], "+x.json")]);
    const lines = reportCsv(
      report,
      ["file", "row", "column", "value", "why"],
      ({ code }) => `-${code}`,
    );
    expect(lines).toBe(
      `\uFEFFfile,row,column,value,why,code\r\n'+x.json,1,/date,"'=HYPERLINK(""x"")",'-bad-date,bad-date\r\n'+x.json,0,/events,,'-empty,empty\r\n`,
    );
  });

  it("takes no cell of a file for a formula, however it begins", async () => {
    const { report } = await importFiles([
      new File(['date,title\n" =1+1",A\n＝1+1,B\n2019,C\n'], "x.csv"),
    ]);
    const lines = reportCsv(report, ["file", "row", "column", "value", "why"], () => "");
    expect(lines.match(/' ?[=＝]1\+1/g)).toEqual(["'=1+1", "'＝1+1"]);
  });

  it("names its messages", () => {
    expect(messageOf("no-date")).toBe("import.remark-no-date");
    expect(messageOf("image")).toBe("import.fatal-image");
    expect(messageOf("bad-date")).toBe("problems.bad-date");
    expect(formatMessage("acled")).toBe("import.format-acled");
  });
});

describe("a file of an address", () => {
  it.each([
    ["https://example.org/a/%D9%84%D9%8A%D8%A8%D9%8A%D8%A7.csv?x=1#y", "ليبيا"],
    ["https://example.org/", "example.org"],
    ["https://example.org/50%.csv", "50%"],
    ["a/b: c.csv", "a/b: c"],
  ])("%s is titled %s", async (name, title) => {
    const { dataset } = await importFiles([new File(["date,title\n2019,A\n"], name)]);
    expect(Object.values(dataset?.meta.title ?? {})).toEqual([title]);
  });
});
