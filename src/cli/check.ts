import { stripMarks } from "../i18n/direction.ts";
import type { Locale } from "../i18n/locale.ts";
import { reportCsv } from "../ingest/report.ts";
import { type Exit, type Io, line, refuseOverwriting, write, writeOutput } from "./io.ts";
import type { Given } from "./options.ts";
import { exitOf, readGiven } from "./read.ts";
import { reportJson } from "./reportJson.ts";
import { reportText } from "./reportText.ts";
import { strict } from "./strict.ts";
import { UsageError } from "./usageError.ts";
import { reasonOf } from "./words.ts";

/** What `--strict` has no use for: it asks of sets in `siyaq/1` alone, and answers no question about a table. */
const NOT_STRICT = ["report", "map", "date-order"] as const;

/** `siyaq check FILE…`: what is in the files and what is wrong with them. */
export async function check(given: Given, io: Io, locale: Locale): Promise<Exit> {
  if (given.has("strict")) {
    const unused = NOT_STRICT.find(given.has);
    if (unused !== undefined) throw new UsageError("cli.strict-alone", { option: `--${unused}` });
    return strict(given.files, io, locale, given.has("json"));
  }
  const csv = given.text("report");
  if (csv !== undefined) refuseOverwriting(csv, given.has("force"));
  const result = await readGiven(given, io, locale);
  if (csv !== undefined) {
    const { t } = locale;
    const text = reportCsv(
      result.report,
      [
        t("cli.csv-file"),
        t("cli.csv-row"),
        t("cli.csv-column"),
        t("cli.csv-value"),
        t("cli.csv-reason"),
      ],
      (problem) => stripMarks(reasonOf(problem, locale)),
    );
    await writeOutput(csv, [text], io.out);
  }
  if (given.has("json"))
    await write(io.out, `${JSON.stringify(reportJson(result, locale), null, 2)}\n`);
  else if (csv !== "-") for (const each of reportText(result, locale)) await line(io.out, each);
  return exitOf(result);
}
