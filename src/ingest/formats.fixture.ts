import { ACLED_FIELDS } from "./acledCodes.ts";
import { GDELT_FIELDS } from "./gdeltColumns.ts";
import type { FormatName } from "./importer.ts";
import { sheet } from "./sheet.fixture.ts";
import { UCDP_COLUMNS } from "./ucdpColumns.ts";

/** What a field of a record says, by the name that its format has for it; undefined: as usual. */
type FieldValue = (field: string, at: number) => string | undefined;

export interface FormatFile {
  readonly format: FormatName;
  /** A file of `count` records whose every field says what `value` answers. */
  readonly write: (count: number, value: FieldValue) => string;
  /** What is usual: fields by which the format is known, and those of the day, 4 April 2019. */
  readonly usual: Readonly<Record<string, string>>;
  /** Fields of the day. */
  readonly dates: readonly string[];
  /** Fields that hold addresses. */
  readonly links: readonly string[];
}

function table(
  format: FormatName,
  header: readonly string[],
  usual: Readonly<Record<string, string>>,
  dates: readonly string[],
  links: readonly string[] = [],
): FormatFile {
  return {
    format,
    usual,
    dates,
    links,
    write: (count, value) =>
      sheet(
        [...header],
        ...Array.from({ length: count }, (_, at) =>
          header.map((field) => value(field, at) ?? usual[field] ?? ""),
        ),
      ),
  };
}

type Json = Readonly<Record<string, unknown>>;
function records(
  format: FormatName,
  usual: Readonly<Record<string, string>>,
  links: readonly string[],
  record: (of: (field: string) => string) => Json,
  file: (all: readonly Json[]) => unknown,
): FormatFile {
  return {
    format,
    usual,
    dates: Object.keys(usual),
    links,
    write: (count, value) =>
      JSON.stringify(
        file(
          Array.from({ length: count }, (_, at) =>
            record((field) => value(field, at) ?? usual[field] ?? ""),
          ),
        ),
      ),
  };
}

const words = (list: string): string[] => list.split("|");
/** A line of a calendar cannot hold a line break, nor a lone surrogate in UTF-8. */
const calendarLine = (text: string): string =>
  text.replace(/[\\;,]/g, String.raw`\$&`).replace(/\r\n?|\n/g, String.raw`\n`);
const calendarProperty = (name: string, value: string): string => `${name}:${calendarLine(value)}`;

/** One file of every format that is text, for tests that go through all of them. */
export const FORMAT_FILES: readonly FormatFile[] = [
  table(
    "table",
    words("date|title|text|actors|victim|place|category|tags|source|source_url|quote|date_text|id"),
    { date: "2019-04-04" },
    ["date"],
    ["source_url"],
  ),
  table(
    "timelinejs-sheet",
    words(
      "Year|Month|Day|Display Date|Headline|Text|Media|Media Credit|Media Caption|Type|Group|Background",
    ),
    { Year: "2019", Month: "4", Day: "4", Type: "" },
    ["Year"],
    ["Media"],
  ),
  table("acled", ACLED_FIELDS, { event_date: "2019-04-04", year: "2019", time_precision: "1" }, [
    "event_date",
  ]),
  table(
    "ucdp",
    UCDP_COLUMNS,
    {
      year: "2019",
      type_of_violence: "1",
      date_prec: "1",
      date_start: "2019-04-04",
      date_end: "2019-04-04",
    },
    ["date_start"],
  ),
  table(
    "gdelt",
    GDELT_FIELDS,
    { SQLDATE: "20190404", DATEADDED: "20190404000000" },
    ["SQLDATE"],
    ["SOURCEURL"],
  ),
  table(
    "icews",
    words(
      "Event ID|Event Date|Source Name|Source Sectors|Source Country|Event Text|CAMEO Code|Intensity|Target Name|Target Sectors|Target Country|Story ID|Sentence Number|Publisher|City|District|Province|Country|Latitude|Longitude",
    ),
    { "Event Date": "2019-04-04" },
    ["Event Date"],
  ),
  table(
    "polecat",
    words(
      "Event ID|Event Date|Event Type|Event Mode|Quad Code|Contexts|Actor Name|Actor Country|Primary Actor Sector|Actor Sectors|Actor Title|Actor Name Raw|Recipient Name|Recipient Country|Recipient Sectors|Placename|City|Country|Source|Publication Date|Headline|URL",
    ),
    { "Event Date": "2019-04-04" },
    ["Event Date"],
    ["URL"],
  ),
  records(
    "acled",
    { event_date: "2019-04-04" },
    [],
    // Of a precision that is not 1 the day would be a week or a month.
    (of) => ({
      ...Object.fromEntries(ACLED_FIELDS.map((field) => [field, of(field)])),
      time_precision: "1",
    }),
    (data) => ({ success: true, count: data.length, data }),
  ),
  records(
    "timelinejs",
    { year: "2019" },
    ["url", "link", "thumbnail"],
    (of) => ({
      start_date: { year: of("year"), month: "4", day: "4" },
      display_date: of("display_date"),
      text: { headline: of("headline"), text: of("text") },
      media: {
        url: of("url"),
        link: of("link"),
        thumbnail: of("thumbnail"),
        caption: of("caption"),
        credit: of("credit"),
        alt: of("alt"),
      },
      group: of("group"),
      background: { url: of("background"), color: of("color") },
      unique_id: of("unique_id"),
    }),
    (events) => ({ title: { text: { headline: "x" } }, events }),
  ),
  records(
    "simile",
    { start: "2019-04-04" },
    ["link"],
    (of) => ({
      start: of("start"),
      isDuration: false,
      ...Object.fromEntries(
        words("title|description|link|image|icon|color|caption|classname|id").map((field) => [
          field,
          of(field),
        ]),
      ),
    }),
    (events) => ({ dateTimeFormat: "iso8601", events }),
  ),
  records(
    "vis",
    { start: "2019-04-04" },
    [],
    (of) => ({
      start: of("start"),
      ...Object.fromEntries(
        words("id|content|title|group|className|style").map((field) => [field, of(field)]),
      ),
    }),
    (items) => ({ items, groups: [] }),
  ),
  records(
    "timemap",
    { date: "2019-04-04" },
    [],
    (of) => ({
      date: of("date"),
      associations: [of("associations")],
      sources: [of("sources")],
      ...Object.fromEntries(
        words("id|description|location|latitude|longitude|category|comments|time").map((field) => [
          field,
          of(field),
        ]),
      ),
    }),
    (events) => ({ events, associations: [], sources: {} }),
  ),
  records(
    "geojson",
    { date: "2019-04-04" },
    ["url"],
    (of) => ({
      type: "Feature",
      id: of("id"),
      geometry: { type: "Point", coordinates: [13, 32] },
      properties: {
        date: of("date"),
        ...Object.fromEntries(
          words("title|description|category|location|actor1|actor2|fatalities|source|url").map(
            (field) => [field, of(field)],
          ),
        ),
      },
    }),
    (features) => ({ type: "FeatureCollection", features }),
  ),
  {
    format: "icalendar",
    usual: { DTSTART: "20190404" },
    dates: ["DTSTART"],
    links: ["URL"],
    write: (count, value) =>
      [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        ...Array.from({ length: count }, (_, at) => [
          "BEGIN:VEVENT",
          `DTSTART;VALUE=DATE:${calendarLine(value("DTSTART", at) ?? "20190404")}`,
          ...words("UID|SUMMARY|DESCRIPTION|LOCATION|CATEGORIES|URL|GEO").map((field) =>
            calendarProperty(field, value(field, at) ?? ""),
          ),
          "END:VEVENT",
        ]).flat(),
        "END:VCALENDAR",
      ].join("\r\n"),
  },
  records(
    "siyaq",
    { date: "2019-04-04" },
    ["url"],
    (of) => ({
      id: of("id"),
      date: of("date"),
      title: of("title"),
      text: of("text"),
      category: of("category"),
      actors: [of("actor")],
      place: of("place"),
      tags: [of("tag")],
      evidence: [{ source: of("source"), quote: of("quote") }],
      url: of("url"),
    }),
    (events) => ({
      format: "siyaq/1",
      meta: { title: "x" },
      sources: events.map((event) => ({ title: "s", url: event["url"] })),
      events,
    }),
  ),
];
