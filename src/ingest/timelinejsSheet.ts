import type { EventInput } from "../model/schema.ts";
import { fieldColumns, type FieldCells } from "./columns/cells.ts";
import { rowDates } from "./columns/dateOfRow.ts";
import { type Field, headerWords } from "./columns/fields.ts";
import { cellText, type CellText } from "./columns/rowEvent.ts";
import { noteIgnored } from "./columns/mapping.ts";
import { linkTitle } from "./columns/values.ts";
import type { CellDate } from "./dates/cell.ts";
import { eraCategory } from "./era.ts";
import type { Draft, TableImporter, TableSample } from "./importer.ts";
import { webAddress } from "./address.ts";

/**
 * Columns of Knight Lab's sheets, of version 3 and of version 1, by the field that they fill. Thumbnails and
 * backgrounds are looks and stay out.
 */
const COLUMNS: Readonly<Record<string, Field>> = {
  year: "year",
  month: "month",
  day: "day",
  time: "time",
  "end year": "end_year",
  "end month": "end_month",
  "end day": "end_day",
  "end time": "end_time",
  "start date": "date",
  "end date": "end",
  "display date": "date_text",
  headline: "title",
  text: "text",
  media: "source_url",
  "media credit": "source_publisher",
  "media caption": "source_title",
  "alt text": "source_name",
  type: "status",
  group: "category",
  tag: "category",
};

const named = (sample: TableSample): (Field | "")[] =>
  sample.header.map((name) => {
    const words = headerWords(name);
    return Object.hasOwn(COLUMNS, words) ? (COLUMNS[words] ?? "") : "";
  });

function takes(sample: TableSample): number {
  const words = new Set(sample.header.map(headerWords));
  if (!words.has("headline") || !(words.has("year") || words.has("start date"))) return 0;
  const own = ["media", "media credit", "media caption", "display date", "type", "tag", "group"];
  return own.filter((name) => words.has(name)).length >= 2 ? 0.95 : 0;
}

const LONGEST_TITLE = 120;

function titleOf(cells: FieldCells, headline: CellText, text: CellText, caption: CellText): string {
  const title = headline.text.replaceAll(/\s+/g, " ").trim();
  if (title !== "") return title;
  const [line = ""] = (text.text || caption.text).split("\n");
  if (line.trim() !== "") cells.note("title-made", "title", line);
  return line.length <= LONGEST_TITLE ? line.trim() : `${line.slice(0, LONGEST_TITLE).trim()}…`;
}

interface Medium {
  readonly sources: readonly string[];
  /** A quotation that stands where a medium's address usually does. */
  readonly quotation: string;
}

/**
 * The medium's address as a source; a code to embed stands for the addresses in it. A picture beside the sheet has no
 * address for others, but its credit remains.
 */
function mediaOf(draft: Draft, cells: FieldCells, caption: CellText): Medium {
  const media = cells.get("source_url");
  const credit = cellText(cells, "source_publisher");
  const html = /^\s*</.test(media) ? cellText(cells, "source_url") : { text: "", links: [] };
  const url = webAddress(media);
  const read = url !== null || html.text !== "" || html.links.length > 0;
  if (media !== "" && !read) cells.note("bad-link", "source_url", media);
  const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ");
  const words = oneLine(caption.text || cells.get("source_name") || credit.text);
  const publisher =
    credit.text === "" || oneLine(credit.text) === words ? {} : { publisher: oneLine(credit.text) };
  const sources: string[] = [];
  if (url !== null)
    sources.push(draft.source(url, () => ({ title: words || linkTitle(url), url, ...publisher })));
  else if (words !== "" && html.links.length === 0)
    sources.push(draft.source(words, () => ({ title: words, ...publisher })));
  for (const link of [...html.links, ...caption.links, ...credit.links])
    sources.push(linked(draft, link));
  return { sources, quotation: html.text };
}

const linked = (draft: Draft, { url, text }: CellText["links"][number]): string =>
  draft.source(url, () => ({ title: text === "" ? linkTitle(url) : text, url }));

function readSlide(draft: Draft, cells: FieldCells, date: CellDate, isEra: boolean): void {
  const headline = cellText(cells, "title");
  const text = cellText(cells, "text");
  const caption = cellText(cells, "source_title");
  const title = titleOf(cells, headline, text, caption);
  if (title === "") return cells.leave("no-title", "title");
  if (isEra) cells.note("era-as-event", "status", title);
  const group = cells.get("category");
  const category = isEra
    ? eraCategory(draft)
    : group === ""
      ? undefined
      : draft.category(group, () => ({ name: group }));
  const said = cellText(cells, "date_text").text || date.words;
  const media = mediaOf(draft, cells, caption);
  const shown = new Set(media.sources);
  const mentioned = new Set(
    [...headline.links, ...text.links]
      .map((link) => linked(draft, link))
      .filter((source) => !shown.has(source)),
  );
  const words = [text.text, media.quotation].filter((each) => each !== "" && each !== title);
  const event: EventInput = {
    date: date.interval.edtf,
    title,
    dateText: said || undefined,
    text: words.length === 0 ? undefined : words.join("\n\n"),
    category,
    evidence: [
      ...shown,
      ...[...mentioned].map((source) => ({ source, stance: "mentions" as const })),
    ],
  };
  return draft.event(cells.row, event);
}

/** A title's row has no date: its words become the set's, and nothing is lost. */
function readTitle(draft: Draft, cells: FieldCells): void {
  const [title, summary] = (["title", "text"] as const).map((field) => cellText(cells, field).text);
  if (title) draft.meta({ title: title.replaceAll(/\s+/g, " ") });
  if (summary) draft.meta({ summary });
  cells.note("title-row", "title");
  draft.merge(cells.row);
}

/** TimelineJS sheets as CSV. Negative years are numerals: −250 is 250 BC. */
export const timelinejsSheet: TableImporter = {
  kind: "table",
  format: "timelinejs-sheet",
  takes,
  dateColumns: (sample) =>
    named(sample).flatMap((field, at) => (field === "date" || field === "end" ? [at] : [])),
  begin: ({ sample, draft, answers, orders }) => {
    const mapping = named(sample);
    const columns = fieldColumns(sample, mapping, draft);
    const dates = rowDates(sample, columns, orders, answers, { numerals: true });
    noteIgnored(sample, draft, (at) => mapping[at] === "");
    return {
      row: (values, row) => {
        if (values.every((cell) => cell.trim() === ""))
          return draft.leave({ code: "no-cells", row });
        const cells = columns.cells(values, row);
        const type = cells.get("status").toLowerCase();
        // "start" is what version 1 calls it.
        if (type === "title" || type === "start") return readTitle(draft, cells);
        const date = dates.event(cells);
        if (date !== null) readSlide(draft, cells, date, type === "era");
      },
    };
  },
};
