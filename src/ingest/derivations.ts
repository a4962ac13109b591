import type { Derivation } from "../query/derive/derive.ts";
import { sourceIdsOf } from "../query/differences.ts";
import { derivationOf } from "../query/derive/ofEvent.ts";
import { formatDay, parseDays } from "../model/day.ts";
import type { ConflictEvent, Dataset, Day, Evidence, Interval, Source } from "../model/types.ts";
import { isRecord } from "../model/isRecord.ts";
import type { ProblemCode, Report } from "./problem.ts";

type Add = (code: ProblemCode, field: string, values?: Record<string, string | number>) => void;

/** "2011" of "2011/..": the year in which something began. */
function within(day: Day, known: string | undefined): boolean {
  const days = parseDays(known ?? "");
  return days !== null && day >= days.start && day < days.end;
}

/** Whether a stored date is one that words can mean. Vague words leave room: the event may be any part of them. */
function meant({ date, status }: ConflictEvent, derived: Interval, loose: boolean): boolean {
  const [first, last] = derived.edtf.split("/");
  if (derived.end === Infinity) return date.end === Infinity && within(date.start, first);
  if (derived.start === -Infinity) return date.start === -Infinity && within(date.end, last);
  // Words give the beginning of what goes on or is asked for; that it has no end is said elsewhere.
  const open = status !== "occurred" && date.end === Infinity;
  if (loose)
    return (
      date.start >= derived.start && (open ? date.start <= derived.end : date.end <= derived.end)
    );
  return date.start === derived.start && (open || date.end === derived.end);
}

const words = (intervals: readonly Interval[]): string =>
  intervals.map(({ edtf }) => edtf).join(", ");

function checkDate(event: ConflictEvent, derivation: Derivation, add: Add): void {
  const { kind, result, others, loose, steps, numeric, anchors } = derivation;
  const said = derivation.words.value;
  const { date } = event;
  if (kind === "now") {
    const { written } = anchors;
    if (written !== null && (date.start > written || date.end < written))
      add("derived-otherwise", "date", {
        words: said,
        derived: formatDay(written),
        edtf: date.edtf,
      });
    return;
  }
  if (kind === "vague" || (kind === "unread" && !numeric)) return;
  if (result === null) {
    const needsDay = kind === "offset" || kind === "weekday" || kind === "partial";
    if (needsDay && anchors.written === null) add("no-day-of-writing", "dateText", { words: said });
    else add("unread-date", "dateText", { words: said });
    return;
  }
  const all = [result, ...others];
  if (!all.some((each) => meant(event, each, loose)))
    add("derived-otherwise", "date", { words: said, derived: words(all), edtf: date.edtf });
  else if (steps.some((step) => step.step === "weekday" && !step.agrees))
    add("other-weekday", "dateText", { words: said, edtf: date.edtf });
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

const piecesOf = (evidence: readonly Evidence[], source: string): Piece[] =>
  evidence.flatMap(({ source: id, start, end }) =>
    id === source && start !== undefined && end !== undefined ? [{ start, end }] : [],
  );

/** The same words for the same event twice. */
function checkPieces({ evidence }: ConflictEvent, add: Add): void {
  for (const source of sourceIdsOf({ evidence })) {
    const pieces = piecesOf(evidence, source).toSorted((a, b) => a.start - b.start);
    let end = -1;
    for (const piece of pieces) {
      if (piece.start < end)
        add("overlap", "evidence", { start: piece.start, end: piece.end, source });
      end = Math.max(end, piece.end);
    }
  }
}

/** Rows of a list in the file by their ids: what was left out has shifted the rows of the data set. */
function rowsOf(json: unknown, list: string): ReadonlyMap<unknown, number> {
  const records = isRecord(json) ? json[list] : undefined;
  if (!Array.isArray(records)) return new Map();
  return new Map(
    records.flatMap((record: unknown, row) =>
      isRecord(record) ? [[record["id"], row] as const] : [],
    ),
  );
}

/**
 * What `npm run data:check` asks of a set beyond what loading does: that dates follow from the words that they
 * are taken from, and that pieces of a source can be shown in it. The page opens without these.
 *
 * @param json the file as it was given, for the pointers
 */
export function checkDerivations(dataset: Dataset, json: unknown, report: Report): void {
  const sources = new Map<string, Source>(dataset.sources.map((source) => [source.id, source]));
  const rows = { events: rowsOf(json, "events"), sources: rowsOf(json, "sources") };
  const at = (list: "events" | "sources", id: string): string => {
    const row = rows[list].get(id);
    return row === undefined ? `/${list}` : `/${list}/${row}`;
  };
  const cited = new Set<string>();
  for (const event of dataset.events) {
    const add: Add = (code, field, values) =>
      report.add(code, `${at("events", event.id)}/${field}`, values);
    const derivation = derivationOf(event, sources);
    // A date from elsewhere may well differ from the source's words: that is what it is there to say.
    if (derivation !== null && event.basis !== "outside") checkDate(event, derivation, add);
    checkPieces(event, add);
    for (const { source, start } of event.evidence) if (start !== undefined) cited.add(source);
  }
  for (const { id, paragraphs } of dataset.sources)
    if (cited.has(id) && paragraphs.length === 0)
      report.add("no-paragraphs", at("sources", id), { id });
}
