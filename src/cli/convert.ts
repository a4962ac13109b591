import type { Locale } from "../i18n/locale.ts";
import type { ImportResult } from "../ingest/import.ts";
import { setText } from "../ingest/setText.ts";
import type { Dataset } from "../model/types.ts";
import { type Exit, EXIT, type Io, line, refuseOverwriting, writeOutput } from "./io.ts";
import type { Given } from "./options.ts";
import { exitOf, readGiven } from "./read.ts";
import { reportText } from "./reportText.ts";
import { UsageError } from "./usageError.ts";

/** Reads the files, writes what `pieces` makes of their set, and says on the other stream what was left out. */
export async function writeConverted(
  given: Given,
  io: Io,
  locale: Locale,
  pieces: (dataset: Dataset) => Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<Exit> {
  const output = given.text("output");
  if (output === undefined) throw new UsageError("cli.no-output");
  refuseOverwriting(output, given.has("force"));
  const result = await readGiven(given, io, locale);
  const { dataset } = result;
  if (dataset !== null) await writeOutput(output, pieces(dataset), io.out);
  if (!given.has("quiet")) await tell(result, output, io, locale);
  return exitOf(result);
}

async function tell(result: ImportResult, output: string, io: Io, locale: Locale): Promise<void> {
  if (exitOf(result) !== EXIT.fine)
    for (const each of reportText(result, locale)) await line(io.err, each);
  const { events } = result.report;
  if (result.dataset !== null && output !== "-")
    await line(io.err, locale.t("cli.written", { file: output, count: events }));
}

/** `siyaq convert FILE… -o set.json`: the files as one set in the form that `data/README.md` teaches. */
export const convert = (given: Given, io: Io, locale: Locale): Promise<Exit> =>
  writeConverted(given, io, locale, setText);
