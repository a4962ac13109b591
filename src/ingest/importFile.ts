import { isRecord } from "../model/isRecord.ts";
import { binaryKind } from "./binary.ts";
import { type Encoding, encodingOf, HEAD } from "./decode.ts";
import { createDraft, type DraftBook } from "./draft.ts";
import { counted, type ImportFile, Refusal, unpackedHead, wholeOf } from "./file.ts";
import type {
  Answers,
  ColumnOrder,
  ColumnOrders,
  DocumentImporter,
  FileContent,
  FormatName,
  Importer,
  SetImporter,
  TableImporter,
} from "./importer.ts";
import { IMPORTERS } from "./importers.ts";
import { looksLikeJson, parseJsonText } from "./jsonText.ts";
import { type Parsed, parseDataset } from "./parse.ts";
import type { Progress } from "./pace.ts";
import { type ReportedProblem, reported, reportedOf } from "./report.ts";
import type { Resolve } from "./resolveDates.ts";
import { headText, type Pause, type Reading, readTable, withReading } from "./table/read.ts";
import { headOfTable, type TableHead } from "./table/sample.ts";

/** The largest file, in bytes, that is read as a whole: a JavaScript string holds at most 536 million characters. */
const WHOLE_MOST = 300e6;

export interface Work {
  readonly answers: Answers;
  /** Called between pieces of work; throws when the reader gave up. */
  readonly pause: () => Promise<void>;
  readonly progress: (progress: Progress) => void;
  /** Events that the reader's machine can hold. */
  readonly most: number;
}

/** One file, read. */
export interface FileResult {
  readonly name: string;
  readonly format: FormatName | null;
  readonly parsed: Parsed;
  readonly rows: number;
  readonly merged: number;
  readonly problems: readonly ReportedProblem[];
  /** Problems by code, including those beyond the limit of the list. */
  readonly counts: ReadonlyMap<string, number>;
  readonly rowOf: (event: string) => number;
  /** null unless it is a table. */
  readonly table: TableResult | null;
  /** Dates of a document whose order of day and month is undecided. */
  readonly asked: readonly ColumnOrder[];
}

export interface TableResult {
  readonly head: TableHead;
  readonly importer: TableImporter;
  readonly orders: ColumnOrders;
}

/** The most confident importer; null when none recognises the file. One that throws does not recognise it. */
function surest<I extends Importer>(
  importers: readonly I[],
  takes: (importer: I) => number,
): I | null {
  let best: I | null = null;
  let most = 0;
  for (const importer of importers) {
    let sure = 0;
    try {
      sure = takes(importer);
    } catch {
      continue;
    }
    if (sure > most) [best, most] = [importer, sure];
  }
  return best;
}

/** A fetched file is named after its address; its title is the last part of the path, decoded. */
function lastPart(name: string): string {
  if (!URL.canParse(name) || !/^https?:/i.test(name)) return name;
  const { pathname, hostname } = new URL(name);
  const part = pathname.split("/").findLast((each) => each !== "") ?? hostname;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The EDTF parser is a chunk of its own: sets that our build wrote do not need it. */
const dateParser = async (): Promise<Resolve> => (await import("../model/edtf.ts")).resolveEdtf;

const isTable = (importer: Importer): importer is TableImporter => importer.kind === "table";
const isWhole = (importer: Importer): importer is DocumentImporter | SetImporter =>
  importer.kind !== "table";

const HTML =
  /^[\s\uFEFF]*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|script|title)\b/i;
/** Pages that Google serves in place of a sheet: a sign-in form, a request for access, or that there is no such sheet. */
const LOGIN =
  /(?:accounts|docs|drive|spreadsheets|workspace)\.google\.com|ServiceLogin|gstatic\.com\/docs|<title>[^<]*(?:Google (?:Sheets|Docs|Drive|Accounts)|(?:جداول بيانات|مستندات|حسابات|جداول|درايف) Google)|unable to open the file|(?:تعذ[ّ]?ر|يتعذ[ّ]?ر) فتح الملف/i;
const isDocument = (text: string): boolean =>
  looksLikeJson(text) || /^[\s\uFEFF]*(?:<|BEGIN:V)/i.test(text);

const withoutRows = (
  parsed: Parsed,
  name: string,
  format: FormatName,
  rows: number,
): FileResult => {
  const events = parsed.dataset?.events.length ?? 0;
  const problems = parsed.problems.flatMap(
    (each) => reportedOf({ ...each, file: name }, null) ?? [],
  );
  return {
    name,
    format,
    parsed,
    rows: Math.max(events, rows),
    merged: 0,
    problems,
    counts: countOf(problems),
    rowOf: (id) => (parsed.dataset?.events.findIndex((event) => event.id === id) ?? -1) + 1,
    table: null,
    asked: [],
  };
};

function countOf(problems: readonly ReportedProblem[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

async function finished(
  draft: DraftBook,
  name: string,
  format: FormatName,
  table: TableResult | null,
  pause: Pause,
): Promise<FileResult> {
  await pause("building");
  const { set, rows, ids } = draft.finish();
  await pause("building");
  const parsed = parseDataset(set, name, await dateParser(), true);
  const problems = parsed.problems.flatMap((each) => reportedOf(each, rows) ?? []);
  const remarks = draft.book.remarks.map((each) => reported(name, each));
  const counts = new Map<string, number>(draft.book.counts);
  for (const [code, count] of countOf(problems)) counts.set(code, (counts.get(code) ?? 0) + count);
  const { merged, left } = draft.counts();
  let rowOfId: Map<string, number> | null = null;
  return {
    name,
    format,
    parsed,
    rows: rows.length + merged + left,
    merged,
    problems: [...remarks, ...problems].toSorted((a, b) => a.row - b.row),
    counts,
    table,
    asked: draft.asked,
    rowOf: (id) => {
      rowOfId ??= new Map(ids.map((each, at) => [each, rows[at] ?? 0]));
      return rowOfId.get(id) ?? 0;
    },
  };
}

async function readDocument(
  file: ImportFile,
  bytes: Uint8Array,
  text: string | null,
  work: Work,
  pause: Pause,
): Promise<FileResult> {
  const json = text !== null && looksLikeJson(text) ? await parseJsonText(text) : undefined;
  const content: FileContent = { name: file.name, bytes, text, json };
  const importer = surest(IMPORTERS.filter(isWhole), ({ takes }) => takes(content));
  if (importer === null) throw new Refusal("unknown-format");
  if (importer.kind === "set") {
    const raw = isRecord(json) ? json["events"] : undefined;
    const { rows = Array.isArray(raw) ? raw.length : 0, ...parsed } = await importer.read(content);
    return withoutRows(parsed, file.name, importer.format, rows);
  }
  const draft = createDraft(lastPart(file.name), await dateParser());
  await pause("building");
  await importer.read(content, draft, work.answers);
  return finished(draft, file.name, importer.format, null, pause);
}

async function readRows(
  file: ImportFile,
  reading: Reading,
  work: Work,
  pause: Pause,
): Promise<FileResult> {
  const { text, whole } = await headText(file, reading);
  const head = headOfTable(file.name, text, whole);
  const importer = surest(IMPORTERS.filter(isTable), ({ takes }) => takes(head.sample));
  // Only when the whole file was read: the first row may be longer than the part read so far.
  if (whole && head.sample.rows.length === 0 && head.headerRow > 0) throw new Refusal("no-rows");
  if (importer === null) throw new Refusal("unknown-format");
  const draft = createDraft(lastPart(file.name), await dateParser());
  const { answers, most } = work;
  const orders = await readTable({ file, reading, head, importer, answers, most, pause }, draft);
  return finished(draft, file.name, importer.format, { head, importer, orders }, pause);
}

/** Control characters that no text has. */
const isBinary = (head: Uint8Array, encoding: Encoding): boolean => {
  if (encoding.startsWith("utf-16")) return false;
  const sample = head.subarray(0, 4096);
  const odd = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 27)).length;
  return odd > sample.length / 20;
};

/** Reads one file by what it contains. Throws Refusal, and the signal's reason when the reader gave up. */
export async function importFile(given: ImportFile, work: Work): Promise<FileResult> {
  let read = 0;
  const file = counted(given, (bytes) => (read = bytes));
  const pause: Pause = async (stage) => {
    work.progress({ stage, file: file.name, read, size: file.size });
    await work.pause();
  };
  const head = await unpackedHead(file, HEAD);
  if (head.length === 0) throw new Refusal("empty-file");
  const kind = binaryKind(head);
  if (kind === "parquet")
    return readDocument(
      file,
      await wholeOf(file, WHOLE_MOST, () => pause("reading")),
      null,
      work,
      pause,
    );
  if (kind !== null) throw new Refusal(kind);
  return withReading(encodingOf(head), async (reading) => {
    if (isBinary(head, reading.encoding)) throw new Refusal("unknown-binary");
    const text = new TextDecoder(reading.encoding).decode(head);
    if (text.trim() === "" && head.length < HEAD) throw new Refusal("empty-file");
    if (HTML.test(text)) throw new Refusal(LOGIN.test(text) ? "sheet-login" : "web-page");
    if (!isDocument(text)) return readRows(file, reading, work, pause);
    const bytes = await wholeOf(file, WHOLE_MOST, () => pause("reading"));
    const whole = new TextDecoder(reading.encoding).decode(bytes);
    return readDocument(file, bytes, whole, work, pause);
  });
}
