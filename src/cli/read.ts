import type { Locale } from "../i18n/locale.ts";
import { importFiles, type ImportResult } from "../ingest/import.ts";
import type { Answers, DateOrder } from "../ingest/importer.ts";
import type { Progress } from "../ingest/pace.ts";
import { unread } from "../ingest/unread.ts";
import { openFiles } from "./files.ts";
import { EXIT, type Exit, type Io, printable, type Terminal } from "./io.ts";
import { type Given, pairOf } from "./options.ts";
import { UsageError } from "./usageError.ts";

/** Events of one file: as many as the heap that Node is given can hold, and no page's limit. */
const MOST_EVENTS = 5_000_000;

const ORDERS: readonly DateOrder[] = ["dmy", "mdy", "ymd"];

function answersOf(given: Given): Answers {
  const dateOrder: Record<string, DateOrder> = {};
  for (const text of given.texts("date-order")) {
    const [column, value] = pairOf(text, "--date-order");
    const order = ORDERS.find((each) => each === value);
    if (order === undefined) throw new UsageError("cli.bad-order", { given: value });
    dateOrder[column] = order;
  }
  return {
    dateOrder,
    mapping: Object.fromEntries(given.texts("map").map((text) => pairOf(text, "--map"))),
  };
}

/** A column or a field that is misspelt would change nothing, and nobody would know. */
function checkMapping(answers: Answers, { asks }: ImportResult): void {
  const columns = asks.flatMap((ask) =>
    ask.kind === "mapping" ? ask.columns.map(({ column }) => column) : [],
  );
  const fields = asks.flatMap((ask) => (ask.kind === "mapping" ? ask.fields : []));
  for (const [column, field] of Object.entries(answers.mapping)) {
    if (columns.length === 0) throw new UsageError("cli.no-mapping");
    if (!columns.includes(column))
      throw new UsageError("cli.unknown-column", { column, columns: columns.join(" · ") });
    if (field !== "" && !fields.includes(field))
      throw new UsageError("cli.unknown-field", { field, fields: [...new Set(fields)].join(" ") });
  }
}

const REWRITTEN = { first: 300, every: 100 };
const PLAIN = { first: 3000, every: 5000 };

/** One line that is written over and over on a terminal; else a line every few seconds. */
function progressLine(err: Terminal, locale: Locale) {
  const { first, every } = err.isTTY === true ? REWRITTEN : PLAIN;
  let next = performance.now() + first;
  let shown = false;
  return {
    show({ file, read, size }: Progress): void {
      if (performance.now() < next) return;
      next = performance.now() + every;
      const megabytes = (bytes: number): number => Math.round(bytes / 1e6);
      const text = locale.t("cli.progress", { file, read: megabytes(read), size: megabytes(size) });
      shown = true;
      err.write(err.isTTY === true ? `\r\u001B[2K${printable(text)}` : `${printable(text)}\n`);
    },
    clear(): void {
      if (shown && err.isTTY === true) err.write("\r\u001B[2K");
    },
  };
}

/** Opens the files of the command line with its answers, and says how far it is. Throws UsageError. */
export async function readGiven(given: Given, io: Io, locale: Locale): Promise<ImportResult> {
  if (given.files.length === 0) throw new UsageError("cli.no-file");
  const answers = answersOf(given);
  const { files, problems } = await openFiles(given.files, io.input);
  const progress = progressLine(io.err, locale);
  const result = await importFiles(files, answers, {
    most: MOST_EVENTS,
    ...(given.has("quiet") ? {} : { progress: progress.show }),
  });
  progress.clear();
  checkMapping(answers, result);
  const { report } = result;
  const counts = { ...report.counts };
  for (const { code } of problems) counts[code] = (counts[code] ?? 0) + 1;
  return {
    ...result,
    report: {
      ...report,
      files: [...report.files, ...problems.map(({ file }) => unread(file))],
      problems: [...problems, ...report.problems],
      counts,
    },
  };
}

/** A guessed mapping is not open: columns without a place are told as lost. */
export function exitOf({ dataset, report, asks }: ImportResult): Exit {
  if (dataset === null) return EXIT.unread;
  const whole =
    report.left === 0 &&
    report.files.every(({ format }) => format !== null) &&
    asks.every(({ kind }) => kind !== "date-order");
  return whole ? EXIT.fine : EXIT.notWhole;
}
