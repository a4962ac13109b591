import type { EventInput } from "../model/schema.ts";
import { isId } from "../model/ids.ts";
import { eraCategory } from "./era.ts";
import { type Foreign, firstWords, listAt, recordAt, shownOf, textAt, valueAt } from "./foreign.ts";
import type { Answers, DocumentImporter, Draft } from "./importer.ts";
import { isRecord } from "../model/isRecord.ts";
import {
  type Looks,
  looksOf,
  type Passage,
  type RecordReader,
  recordReader,
  spanned,
} from "./record.ts";
import { hasParts, readParts } from "./timelinejsDate.ts";
import { asSlides, NAMES } from "./timelinejsV2.ts";

interface Told {
  readonly headline: Passage;
  readonly text: Passage;
}

function wordsOf(record: RecordReader, slide: Foreign): Told {
  const text = recordAt(slide, "text");
  if (text === null)
    return {
      headline: record.html(textAt(slide, "headline"), "/headline"),
      text: record.html(textAt(slide, "text"), "/text"),
    };
  return {
    headline: record.html(textAt(text, "headline"), "/text/headline"),
    text: record.html(textAt(text, "text"), "/text/text"),
  };
}

/** The media's address with its credit and caption as a source; ids of it and of what its words link to. */
function mediaOf(
  record: RecordReader,
  slide: Foreign,
): { quote: string; caption: string; sources: string[] } {
  const media = recordAt(slide, "media");
  if (media === null) return { quote: "", caption: "", sources: [] };
  const caption = record.html(textAt(media, "caption"), "/media/caption");
  const credit = record.html(textAt(media, "credit"), "/media/credit");
  const title = textAt(media, "title") || textAt(media, "alt") || textAt(media, "alt_text");
  const words = {
    title: firstWords(caption.text) || firstWords(title) || firstWords(credit.text),
    publisher: credit.text,
    note: caption.text,
  };
  const url = textAt(media, "url");
  const sources: string[] = [];
  // An embedding code stands where an address should.
  const code = /^\s*</.test(url) ? record.html(url, "/media/url") : null;
  if (code !== null) sources.push(...code.sources);
  else if (url !== "") {
    const source = record.link(url, "/media/url", words);
    if (source !== null) sources.push(source);
  }
  const link = textAt(media, "link");
  const linked = link === "" ? null : record.link(link, "/media/link");
  if (linked !== null) sources.push(linked);
  for (const key of ["thumbnail", "thumb"])
    if (textAt(media, key) !== "") record.look("picture-lost", `/media/${key}`, textAt(media, key));
  return {
    quote: code?.text ?? "",
    caption: caption.text,
    sources: [...sources, ...caption.sources, ...credit.sources],
  };
}

/** A date of version 2 stands in one string. */
const writtenOf = (date: unknown): string =>
  (isRecord(date) ? textAt(date, "written") : "") || shownOf(date);

function readSlide(draft: Draft, record: RecordReader, slide: unknown, era: boolean): void {
  if (!isRecord(slide)) return record.leave("bad-record", "", shownOf(slide));
  const start = valueAt(slide, "start_date");
  const end = valueAt(slide, "end_date");
  const dated = spanned(
    record,
    {
      value: writtenOf(start),
      column: "/start_date",
      read: readParts(record, start, "/start_date"),
    },
    hasParts(end)
      ? { value: writtenOf(end), column: "/end_date", read: readParts(record, end, "/end_date") }
      : null,
  );
  if (dated === null) return;
  const media = mediaOf(record, slide);
  const { headline, text } = wordsOf(record, slide);
  // A quotation stands where a picture would.
  const body = [text.text, media.quote].filter((each) => each !== "").join("\n\n");
  const title =
    headline.text.replaceAll("\n", " ") || firstWords(body) || firstWords(media.caption);
  if (title === "") return record.leave("no-title", "/text/headline");
  const background = valueAt(slide, "background");
  if (isRecord(background) && Object.values(background).some((each) => shownOf(each) !== ""))
    record.look("look-lost", "/background", shownOf(background));
  const shown =
    textAt(slide, "display_date") || (isRecord(start) ? textAt(start, "display_date") : "");
  const said = record.html(shown, "/display_date").text;
  const group = record.html(textAt(slide, "group", "tag"), "/group").text;
  const id = textAt(slide, "unique_id");
  const sources = [...new Set([...media.sources, ...headline.sources, ...text.sources])];
  if (era) record.note("era-as-event", "", title);
  const category = era
    ? eraCategory(draft)
    : group === ""
      ? undefined
      : draft.category(group, () => ({ name: group }));
  const event: EventInput = {
    ...dated,
    title,
    id: isId(id) ? id : undefined,
    dateText: said || dated.dateText,
    text: body === "" || body === title ? undefined : body,
    category,
    evidence: sources.length === 0 ? undefined : sources,
  };
  draft.event(record.row, event);
}

/** The title's slide has no date: its words are the set's. */
function readTitle(draft: Draft, looks: Looks, title: unknown): void {
  if (!isRecord(title)) return;
  const record = recordReader(draft, looks, 0);
  const { headline, text } = wordsOf(record, title);
  if (headline.text !== "") draft.meta({ title: headline.text.replaceAll("\n", " ") });
  if (text.text !== "") draft.meta({ summary: text.text });
  mediaOf(record, title);
}

const isTimeline = (json: unknown): json is Foreign =>
  isRecord(json) && Array.isArray(valueAt(json, "events"));

/** TimelineJS 3, and 1 and 2 (`{timeline: {date: […]}}`): knightlab's documentation, website/docs/json-format. */
export const timelinejs: DocumentImporter = {
  kind: "document",
  format: "timelinejs",
  takes: ({ json }) => {
    if (!isRecord(json)) return 0;
    const older = recordAt(json, "timeline");
    if (older !== null && (listAt(older, "date").length > 0 || "headline" in older)) return 0.95;
    if (!isTimeline(json)) return 0;
    const slides = listAt(json, "events").slice(0, 50).filter(isRecord);
    if (slides.some((slide) => hasParts(valueAt(slide, "start_date")))) return 0.95;
    return slides.some((slide) => recordAt(slide, "text") !== null) ||
      ("title" in json && isRecord(json["title"]))
      ? 0.6
      : 0;
  },
  read: ({ json }, draft: Draft, answers: Answers) => {
    if (!isRecord(json)) return;
    const looks = looksOf(draft);
    const older = isTimeline(json) ? null : recordAt(json, "timeline");
    const root = older === null ? json : asSlides(older, draft, answers);
    const names = older === null ? {} : NAMES;
    readTitle(draft, looks, valueAt(root, "title"));
    const events = listAt(root, "events");
    events.forEach((slide, at) =>
      readSlide(draft, recordReader(draft, looks, at + 1, names), slide, false),
    );
    listAt(root, "eras").forEach((era, at) =>
      readSlide(draft, recordReader(draft, looks, events.length + at + 1, names), era, true),
    );
    looks.tell();
  },
};
