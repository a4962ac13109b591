import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { describe } from "./describe.ts";
import { PROBLEMS } from "./problem.ts";
import { type OwnSet, readSet, setIds } from "./sets.ts";

/** `npm run data:check [-- --lang ar] [file…]`: every set in data/ and any file given. */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: "string", default: "en" } },
});
const lang = values.lang === "ar" ? "ar" : "en";

const fails = new Set<string>(
  Object.entries(PROBLEMS).flatMap(([code, kind]) => (kind.fails ? [code] : [])),
);

const own = setIds("data").map((id) => readSet(join("data", id, "set.json"), id));
const given = positionals.map((file) => readSet(relative(".", file)));

let failures = 0;
function tell({ file, dataset, problems }: OwnSet): void {
  const errors = problems.filter(({ code }) => fails.has(code));
  failures += errors.length;
  for (const each of problems)
    process.stdout.write(`${fails.has(each.code) ? "✗" : "·"} ${describe(each, lang)}\n`);
  const size =
    dataset === null
      ? ""
      : ` ${dataset.events.length} events, ${dataset.actors.length} actors, ${dataset.sources.length} sources, ${dataset.ties.length} ties`;
  process.stdout.write(`${errors.length === 0 ? "✓" : "✗"} ${file}${size}\n`);
}

for (const set of [...own, ...given]) tell(set);
if (failures > 0) process.exitCode = 1;
