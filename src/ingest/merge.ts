import type { Dataset, Text } from "../model/types.ts";
import { yieldBare } from "./bareRecords.ts";
import { type FormatName, isList } from "./importer.ts";
import { type ReportedProblem, reported } from "./report.ts";

/** One file's set, on its way into a set of several. */
export interface Part {
  readonly file: string;
  readonly format: FormatName;
  readonly dataset: Dataset;
  /** Row of an event, by its id. */
  readonly rowOf: (event: string) => number;
}

export interface Merged {
  readonly dataset: Dataset;
  /** Events that an earlier file already had. */
  readonly repeated: number;
  readonly problems: readonly ReportedProblem[];
}

const LISTS = ["categories", "actors", "places", "sources", "events", "ties"] as const;
type List = (typeof LISTS)[number];

const joined = (texts: readonly string[]): string =>
  [...new Set(texts.filter((each) => each !== ""))].join(" · ");

function joinedText(texts: readonly Text[]): Text {
  const langs = new Set(texts.flatMap((text) => Object.keys(text)));
  return Object.fromEntries(
    [...langs].map((lang) => [
      lang,
      joined(texts.map((text) => text[lang] ?? Object.values(text)[0] ?? "")),
    ]),
  );
}

/** Joins sets by id. The first file to define a record wins; a later one that defines it differently is reported. */
export function mergeSets(given: readonly [Part, ...Part[]]): Merged {
  if (given.length === 1) return { dataset: given[0].dataset, repeated: 0, problems: [] };
  const parts = yieldBare(given);
  // A list of actors says nothing of the set as a whole.
  const telling = parts.filter(({ format }) => !isList(format));
  const [first = given[0]] = telling;
  const problems: ReportedProblem[] = [];
  let repeated = 0;

  function records<T extends { readonly id: string }>(
    list: List,
    of: (set: Dataset) => readonly T[],
  ): T[] {
    const known = new Map<string, T>();
    for (const { file, dataset, rowOf } of parts)
      for (const record of of(dataset)) {
        const before = known.get(record.id);
        if (before === undefined) {
          known.set(record.id, record);
          continue;
        }
        const isEvent = list === "events";
        const same = JSON.stringify(before) === JSON.stringify(record);
        if (isEvent) repeated++;
        if (same && !isEvent) continue;
        problems.push(
          reported(file, {
            code: same ? "repeated-record" : "conflicting-record",
            row: isEvent ? rowOf(record.id) : 0,
            column: `/${list}`,
            value: record.id,
          }),
        );
      }
    return [...known.values()];
  }

  const metas = (telling.length === 0 ? parts : telling).map(({ dataset }) => dataset.meta);
  // The opening window of one file would hide the events of the others.
  const { window: _, ...meta } = first.dataset.meta;
  return {
    dataset: {
      meta: {
        ...meta,
        title: joinedText(metas.map(({ title }) => title)),
        licence: joined(metas.map(({ licence }) => licence)),
        asOf: Math.max(...metas.map(({ asOf }) => asOf)),
      },
      categories: records("categories", (set) => set.categories),
      actors: records("actors", (set) => set.actors),
      places: records("places", (set) => set.places),
      sources: records("sources", (set) => set.sources),
      events: records("events", (set) => set.events),
      ties: records("ties", (set) => set.ties),
    },
    repeated,
    problems,
  };
}
