import type { Locale } from "../i18n/locale.ts";
import { formatMessage, type ProblemKind, type ReportedProblem } from "../ingest/report.ts";
import type { DateOrderAsk } from "../ingest/asks.ts";
import type { ImportResult } from "../ingest/import.ts";
import { parseDays } from "../model/day.ts";
import { resolveEdtf } from "../model/edtf.ts";
import { reasonOf } from "./words.ts";

/** Rows that a group of problems shows; `--report` has all. */
const SHOWN = 3;
const LONGEST = 60;

const short = (text: string): string => {
  const words = text.replace(/\s+/g, " ").trim();
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;
};

const dayIn = (text: string): number => parseDays(text)?.start ?? 0;

function* facts({ report }: ImportResult, { t, tData, number, dates }: Locale): Generator<string> {
  const { format, span, killed } = report;
  if (format !== null) yield t("cli.fact-format", { format: tData(formatMessage(format), format) });
  yield t("cli.fact-rows", {
    rows: report.rows,
    events: report.events,
    merged: report.merged,
    left: report.left,
  });
  if (span !== null)
    yield t("cli.fact-span", { span: dates.range(dayIn(span.from), dayIn(span.to)) });
  const figures = killed === null ? [] : [killed.low, killed.best, killed.high];
  if (report.events > 0)
    yield killed === null
      ? t("cli.fact-killed-unknown")
      : t("cli.fact-killed", { figures: figures.map(number).join(" – ") });
}

function placeOf(problem: ReportedProblem, several: boolean, { t }: Locale): string {
  const { file, row, column, value } = problem;
  return [
    ...(several ? [file] : []),
    ...(row === 0 ? [] : [t("cli.row", { row })]),
    ...(column === "" ? [] : [t("cli.column", { column })]),
    ...(value === "" ? [] : [t("cli.value", { value: short(value) })]),
  ].join(t("cli.between"));
}

/** Problems of one code: the reason once when all have the same, and where they are. */
function* group(
  problems: readonly ReportedProblem[],
  count: number,
  several: boolean,
  locale: Locale,
): Generator<string> {
  const [first] = problems;
  if (first === undefined) return;
  const shown = problems.slice(0, SHOWN);
  const reasons = new Set(shown.map((each) => reasonOf(each, locale)));
  const [reason = ""] = reasons;
  const alone = reasons.size === 1;
  yield `  ${locale.t("cli.group", { count, code: first.code })}${alone ? ` ${reason}` : ""}`;
  for (const each of shown) {
    const place = placeOf(each, several, locale);
    if (place !== "" || !alone) yield `      ${place}`;
    if (!alone) yield `        ${reasonOf(each, locale)}`;
  }
  const more = count - shown.length;
  if (more > 0) yield `      ${locale.t("cli.more", { count: more })}`;
}

const KINDS: readonly ProblemKind[] = ["fatal", "left", "lost", "changed", "asked"];

function* problemLines({ report }: ImportResult, locale: Locale): Generator<string> {
  const several = report.files.length > 1;
  for (const kind of KINDS) {
    const codes = new Map<string, ReportedProblem[]>();
    for (const each of report.problems) {
      if (each.kind !== kind) continue;
      const list = codes.get(each.code);
      if (list === undefined) codes.set(each.code, [each]);
      else list.push(each);
    }
    if (codes.size === 0) continue;
    yield "";
    yield locale.t(`cli.kind-${kind}`);
    for (const [code, problems] of codes)
      yield* group(problems, Math.max(problems.length, report.counts[code] ?? 0), several, locale);
  }
}

/** As a shell takes it as one word. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

function* dateQuestion(ask: DateOrderAsk, { t, dates }: Locale): Generator<string> {
  const words = (edtf: string | null | undefined): string => {
    const date = typeof edtf === "string" ? resolveEdtf(edtf) : null;
    return date === null ? t("cli.no-reading") : dates.interval(date);
  };
  yield `  ${t("cli.ask-order", { column: ask.column })}`;
  for (const { row, value, readings } of ask.rows) {
    const both = ask.candidates.map((order) =>
      t("cli.read-as", { order: t(`cli.order-${order}`), date: words(readings[order]) }),
    );
    yield `      ${[t("cli.row", { row }), value, ...both].join(t("cli.between"))}`;
  }
  yield `      ${t("cli.answer", { option: ask.candidates.map((order) => `--date-order ${quoted(`${ask.column}=${order}`)}`).join(t("cli.or")) })}`;
}

/** What columns were taken for, where one of them found no place. */
function* mappingLines({ asks }: ImportResult, { t, tData }: Locale): Generator<string> {
  for (const ask of asks) {
    if (ask.kind !== "mapping" || ask.columns.every(({ field }) => field !== "")) continue;
    yield "";
    yield t("cli.mapping", { file: ask.file });
    for (const { column, field } of ask.columns) {
      const words = tData(`import.field-${field === "" ? "none" : field}`, field);
      yield `  ${column} → ${field === "" ? words : `${field} (${words})`}`;
    }
    yield `  ${t("cli.correct", { option: "--map 'COLUMN=FIELD'" })}`;
    yield `  ${t("cli.fields", { fields: ask.fields.join(" ") })}`;
  }
}

function* questions({ asks }: ImportResult, locale: Locale): Generator<string> {
  const orders = asks.filter((ask) => ask.kind === "date-order");
  if (orders.length === 0) return;
  yield "";
  yield locale.t("cli.questions");
  for (const ask of orders) yield* dateQuestion(ask, locale);
}

/** The report for a person, line by line. */
export function* reportText(result: ImportResult, locale: Locale): Generator<string> {
  const { files } = result.report;
  yield files.map(({ name }) => name).join(locale.t("cli.between"));
  yield* [...facts(result, locale)].map((each) => `  ${each}`);
  if (files.length > 1)
    for (const { name, format, rows, events, merged, left } of files)
      yield `  ${name}: ${format === null ? locale.t("cli.not-read") : locale.t("cli.fact-rows", { rows, events, merged, left })}`;
  yield* problemLines(result, locale);
  yield* questions(result, locale);
  yield* mappingLines(result, locale);
}
