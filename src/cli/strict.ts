import { join, relative } from "node:path";
import type { Locale } from "../i18n/locale.ts";
import { describe } from "../ingest/describe.ts";
import { PROBLEMS } from "../ingest/problem.ts";
import { type OwnSet, readSet, setIds } from "../ingest/sets.ts";
import { EXIT, type Exit, type Io, line, write } from "./io.ts";

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

const isGood = ({ problems }: OwnSet): boolean => !problems.some(({ code }) => FAILS.has(code));

function* setLines(set: OwnSet, locale: Locale): Generator<string> {
  for (const each of set.problems)
    yield `${FAILS.has(each.code) ? "✗" : "·"} ${describe(each, locale.lang)}`;
  yield `${isGood(set) ? "✓" : "✗"} ${set.file}${sizeOf(set, locale)}`;
}

/** For a program; `events` is null when there is no set. */
const setJson = (locale: Locale) => (set: OwnSet) => ({
  file: set.file,
  good: isGood(set),
  events: set.dataset?.events.length ?? null,
  problems: set.problems.map((each) => ({
    pointer: each.pointer,
    code: each.code,
    fails: FAILS.has(each.code),
    reason: describe(each, locale.lang),
  })),
});

/**
 * Sets of `siyaq/1` as this project keeps them: both languages, references, dates that follow from their sources' words.
 * Every set in `data/` below the working folder, and the files given: `npm run data:check`.
 */
export async function strict(
  files: readonly string[],
  { out }: Pick<Io, "out">,
  locale: Locale,
  json: boolean,
): Promise<Exit> {
  const own = setIds("data").map((id) => readSet(join("data", id, "set.json"), id));
  const given = files.map((file) => readSet(relative(".", file)));
  const sets = [...own, ...given];
  if (json) await write(out, `${JSON.stringify(sets.map(setJson(locale)), null, 2)}\n`);
  else for (const set of sets) for (const each of setLines(set, locale)) await line(out, each);
  return sets.every(isGood) ? EXIT.fine : EXIT.notWhole;
}
