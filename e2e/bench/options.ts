import { parseArgs } from "node:util";
import { EVENT_SIZES, NETWORK_SIZES, NETWORKS, sizeName, TIMELINES } from "./subjects.ts";

export interface Options {
  readonly subjects: readonly string[];
  /** Events of timelines, actors of networks. */
  readonly sizes: readonly number[];
  /** Rounds of a subject that is quick. */
  readonly runs: number;
  /** Few steps and no slow device: to try whether a subject works. */
  readonly quick: boolean;
  /** Writes results.json, results.svg and the README's table. */
  readonly write: boolean;
  /** Measures nothing: writes them again from results.json. */
  readonly report: boolean;
  /** Keeps the runs of a measuring that was broken off, and goes on with those that it lacks. */
  readonly resume: boolean;
}

const USAGE = `npm run bench -- [options]
  --subjects ours,vis-timeline   some of: ${[...TIMELINES, ...NETWORKS].map(({ id }) => id).join(", ")}
  --sizes 12,1k                  some of: ${[...EVENT_SIZES, ...NETWORK_SIZES.keys()].map(sizeName).join(", ")}
  --runs 5                       rounds of each
  --quick                        few steps, no slow device
  --dry                          prints, and leaves results and README as they are
  --resume                       goes on where a measuring of the same site was broken off
  --report                       measures nothing: prints and writes from results.json`;

const list = (text: string): string[] => text.split(",").filter((part) => part !== "");

function among<Value>(asked: readonly string[], known: ReadonlyMap<string, Value>): Value[] {
  return asked.map((name) => {
    const value = known.get(name);
    if (value === undefined) throw new Error(`Not known: ${name}\n\n${USAGE}`);
    return value;
  });
}

/** Throws with the usage when an argument is not understood. A part of the whole is never written down. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      subjects: { type: "string" },
      sizes: { type: "string" },
      runs: { type: "string", default: "5" },
      quick: { type: "boolean", default: false },
      dry: { type: "boolean", default: false },
      report: { type: "boolean", default: false },
      resume: { type: "boolean", default: false },
    },
  });
  const { quick, dry, report, resume } = values;
  const ids = [...TIMELINES, ...NETWORKS].map(({ id }) => id);
  const sizes = [...new Set([...EVENT_SIZES, ...NETWORK_SIZES.keys()])];
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1)
    throw new Error(`Not a number of runs: ${values.runs}\n\n${USAGE}`);
  const part = values.subjects !== undefined || values.sizes !== undefined;
  return {
    subjects:
      values.subjects === undefined
        ? ids
        : among(list(values.subjects), new Map(ids.map((id) => [id, id]))),
    sizes:
      values.sizes === undefined
        ? sizes
        : among(list(values.sizes), new Map(sizes.map((size) => [sizeName(size), size]))),
    runs,
    quick,
    write: report || !(quick || dry || part),
    report,
    resume,
  };
}
