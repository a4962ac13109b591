import { join, relative } from "node:path";
import type { Locale } from "../i18n/locale.ts";
import { describe } from "../ingest/describe.ts";
import { PROBLEMS } from "../ingest/problem.ts";
import { type OwnSet, readSet, setIds } from "../ingest/sets.ts";
import { EXIT, type Exit, type Io, line } from "./io.ts";

const FAILS = new Set<string>(
  Object.entries(PROBLEMS).flatMap(([code, kind]) => (kind.fails ? [code] : [])),
);

const sizeOf = ({ dataset }: OwnSet, { t }: Locale): string =>
  dataset === null
    ? ""
    : ` ${t("cli.strict-size", {
        events: dataset.events.length,
        actors: dataset.actors.length,
        sources: dataset.sources.length,
        ties: dataset.ties.length,
      })}`;

/**
 * Sets of `siyaq/1` as this project keeps them: both languages, references, dates that follow from their sources' words.
 * Every set in `data/` below the working folder, and the files given: `npm run data:check`.
 */
export async function strict(
  files: readonly string[],
  { out }: Pick<Io, "out">,
  locale: Locale,
): Promise<Exit> {
  const own = setIds("data").map((id) => readSet(join("data", id, "set.json"), id));
  const given = files.map((file) => readSet(relative(".", file)));
  let failures = 0;
  for (const set of [...own, ...given]) {
    const errors = set.problems.filter(({ code }) => FAILS.has(code));
    failures += errors.length;
    for (const each of set.problems)
      await line(out, `${FAILS.has(each.code) ? "✗" : "·"} ${describe(each, locale.lang)}`);
    await line(out, `${errors.length === 0 ? "✓" : "✗"} ${set.file}${sizeOf(set, locale)}`);
  }
  return failures > 0 ? EXIT.notWhole : EXIT.fine;
}
