import { describe, expect, it } from "vitest";
import { importFiles } from "./import.ts";
import { NO_ANSWERS } from "./importer.ts";

async function read(text: string, dateOrder: Record<string, "dmy" | "mdy"> = {}) {
  const { dataset, report, asks } = await importFiles([new File([text], "sheet.csv")], {
    ...NO_ANSWERS,
    dateOrder,
  });
  return {
    format: report.format,
    counts: [report.rows, report.events, report.merged, report.left],
    dataset,
    events: dataset?.events ?? [],
    asks,
    told: report.problems
      .filter(
        ({ kind, row, code }) =>
          kind !== "asked" && code !== "far-date" && (row > 0 || code === "column-ignored"),
      )
      .map(({ row, column, code }) => [row, column, code].join("|")),
  };
}

const THREE =
  "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Alt Text,Type,Group,Background";
/** Cells by column, of a sheet of version 3. */
function slide(cells: Record<string, string>): string {
  return THREE.split(",")
    .map((name) => `"${(cells[name] ?? "").replaceAll('"', '""')}"`)
    .join(",");
}
const sheet = (...rows: Record<string, string>[]): string => [THREE, ...rows.map(slide)].join("\n");

describe("a TimelineJS 3 sheet", () => {
  it("has a title, events, eras, and media as sources", async () => {
    const { format, counts, dataset, events, told } = await read(
      sheet(
        { Headline: "A war", Text: "<p>In short</p>", Type: "title", Background: "#fff" },
        {
          Year: "2011",
          Month: "2",
          Day: "17",
          Headline: "Day one",
          Text: 'It <a href="https://example.org/began">began</a>',
          Media: "https://example.org/film.mp4",
          "Media Credit": "A newspaper",
          "Media Caption": "A square",
          Group: "Protests",
        },
        {
          Year: "2011",
          Month: "3",
          "End Year": "2012",
          Headline: "A month",
          "Display Date": "Spring",
        },
        { Year: "2014", "End Year": "2016", Headline: "Two rounds", Type: "era" },
        { Year: "-250", Headline: "Long ago" },
        { Year: "1925", Month: "10", Day: "30", Time: "14:30", Headline: "A match" },
      ),
    );
    expect(format).toBe("timelinejs-sheet");
    expect(counts).toEqual([6, 5, 1, 0]);
    expect(dataset?.meta).toMatchObject({ title: { en: "A war" }, summary: { en: "In short" } });
    expect(events.map(({ date, dateText }) => [date.edtf, dateText?.value])).toEqual([
      ["2011-02-17", undefined],
      ["2011-03/2012", "Spring"],
      ["2014/2016", undefined],
      ["-0249", undefined],
      ["1925-10-30", "1925-10-30 14:30"],
    ]);
    expect(events[2]?.category).toBe("era");
    const names = dataset?.categories.map(({ name }) => name["en"]);
    expect(names).toEqual(expect.arrayContaining(["Protests", "Era"]));
    expect(dataset?.sources).toMatchObject([
      {
        title: { en: "A square" },
        publisher: { en: "A newspaper" },
        url: "https://example.org/film.mp4",
      },
      { title: { en: "began" }, url: "https://example.org/began" },
    ]);
    expect(events[0]?.evidence.map(({ stance }) => stance).toSorted()).toEqual([
      "mentions",
      "supports",
    ]);
    expect(told).toEqual([
      "0|Background|column-ignored",
      "2|Text|html-removed",
      "2|Headline|title-row",
      "3|Text|html-removed",
      "5|Type|era-as-event",
      "7|Year|time-of-day",
    ]);
  });

  it("lists rows that have no year, or a day without a month, and days that do not exist", async () => {
    const { counts, told } = await read(
      sheet(
        { Month: "4", Headline: "No year" },
        { Year: "2011", Day: "4", Headline: "No month" },
        { Year: "2011", Month: "2", Day: "30", Headline: "No such day" },
        { Headline: "Nothing" },
        { Year: "2011", Headline: "Good" },
      ),
    );
    expect(counts).toEqual([5, 1, 0, 4]);
    expect(told.map((each) => each.split("|")[2])).toEqual([
      "no-year",
      "no-month",
      "impossible-date",
      "no-date",
    ]);
  });

  it("keeps quotations and credits that have no address, and the first words where there is no headline", async () => {
    const { events, dataset, told } = await read(
      sheet(
        { Year: "1948", Headline: "A talk", Media: "<blockquote>We work</blockquote>" },
        {
          Year: "1949",
          Text: "A first line\nand more",
          Media: "photo.jpg",
          "Media Credit": "An archive",
        },
        {
          Year: "1950",
          Headline: "A frame",
          Media: '<iframe src="https://example.org/v"></iframe>',
        },
        { Year: "1951", Headline: "A trap", Media: "javascript:alert(1)" },
      ),
    );
    expect(events.map(({ title, text }) => [title["en"], text?.["en"]])).toEqual([
      ["A talk", "We work"],
      ["A first line", "A first line\nand more"],
      ["A frame", undefined],
      ["A trap", undefined],
    ]);
    expect(dataset?.sources.map(({ title, url }) => [title["en"], url])).toEqual([
      ["An archive", undefined],
      ["example.org/v", "https://example.org/v"],
    ]);
    expect(told).toEqual([
      "2|Media|html-removed",
      "3|Headline|title-made",
      "3|Media|bad-link",
      "4|Media|html-removed",
      "5|Media|bad-link",
    ]);
  });
});

describe("a TimelineJS 1 sheet", () => {
  const ONE = [
    "Start Date,End Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Tag",
    ",,The title,Words,,,,,start,",
    "12/10/2011,,Either,,,,,,,Field",
    "2011,2012,Year,,,,,,,",
    "-500,,Before,,,,,,,",
    "10/25/2011,11/1/2011,One way,,,,,,,",
  ];

  it("has free dates, whose order the column decides", async () => {
    const { counts, events, dataset } = await read(ONE.join("\n"));
    expect(counts).toEqual([5, 4, 1, 0]);
    expect(events.map(({ date }) => date.edtf)).toEqual([
      "2011-12-10",
      "2011/2012",
      "-0499",
      "2011-10-25",
    ]);
    expect(dataset?.meta.title).toEqual({ en: "The title" });
  });

  it("asks when it does not", async () => {
    const text = ONE.slice(0, 4).join("\n");
    const { events, asks } = await read(text);
    expect(events.map(({ date }) => date.edtf)).toEqual(["2011/2012"]);
    expect(asks.map(({ kind }) => kind)).toEqual(["date-order"]);
    const answered = await read(text, { "Start Date": "dmy" });
    expect(answered.events.map(({ date }) => date.edtf)).toEqual(["2011-10-12", "2011/2012"]);
  });
});
