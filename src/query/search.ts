import type { ConflictEvent, Text } from "../model/types.ts";
import { dateWords } from "./dateWords.ts";
import type { Index } from "./index.ts";
import { lowerBound } from "./lowerBound.ts";
import type { Steps } from "./steps.ts";
import { indexTerms, parseQuery, wordsOf, type QueryTerm, type Word } from "./words.ts";

const texts = (...all: readonly (Text | undefined)[]): string[] =>
  all.flatMap((text) => (text === undefined ? [] : Object.values(text)));

/** What is searched in an event, by how much a hit there is worth; the best first. All languages of the data. */
function fields(index: Index, event: ConflictEvent): [weight: number, text: string][] {
  const place = event.place === undefined ? undefined : index.places.get(event.place);
  const actors = event.actors.flatMap(({ actor }) => index.actors.get(actor) ?? []);
  const named = actors.flatMap((actor) => [...texts(actor.name, actor.short), ...actor.aliases]);
  const worded = event.wording.flatMap(({ term, reading }) => [term, ...texts(reading)]);
  return [
    [4, texts(event.title, event.short).join("\n")],
    [2, [...named, ...texts(place?.name)].join("\n")],
    [1, [...texts(event.text), ...worded, dateWords(event.date)].join("\n")],
  ];
}

/** Row and field weight in one number. */
const WEIGHTS = 8;

/** The words of texts, and in which rows they are. */
class Vocabulary {
  readonly words: Word[] = [];
  /** By word: row × WEIGHTS + weight, rows ascending, each row once with its best weight. */
  readonly postings: number[][] = [];
  readonly #ids = new Map<string, number>();
  /** What stands between spaces recurs all over a set: each form is folded once. */
  readonly #chunks = new Map<string, readonly number[]>();

  add(row: number, weight: number, text: string): void {
    for (const chunk of text.split(/\s+/u)) {
      let ids = this.#chunks.get(chunk);
      if (ids === undefined) {
        ids = wordsOf(chunk).map((word) => this.#idOf(word));
        this.#chunks.set(chunk, ids);
      }
      for (const id of ids) {
        const rows = this.postings[id];
        const last = rows?.at(-1);
        if (last === undefined || Math.floor(last / WEIGHTS) !== row)
          rows?.push(row * WEIGHTS + weight);
      }
    }
  }

  #idOf(word: Word): number {
    const key = `${word.value} ${word.seatless ?? ""}`;
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.words.push(word) - 1;
      this.postings.push([]);
      this.#ids.set(key, id);
    }
    return id;
  }
}

/** Events or words of a step: well below a millisecond each. */
const STEP = 50;

/** The answer to a query. */
export interface Hits {
  /** One byte a row: 0 for no hit, else how good a hit it is (255 is the best). */
  readonly rows: Uint8Array<ArrayBuffer>;
  /** The best of these rows, at most BEST; equals in time order. */
  readonly best: readonly number[];
}

/** null for a query without words. */
export type Search = (query: string) => Hits | null;

/** More than are ever listed: filters may take some of them away. */
const BEST = 64;

function bestOf(rows: Uint8Array): readonly number[] {
  const byWorth: number[][] = Array.from({ length: 256 }, () => []);
  for (let row = 0; row < rows.length; row++) {
    const worth = rows[row] ?? 0;
    if (worth === 0) continue;
    const equals = byWorth[worth];
    if (equals !== undefined && equals.length < BEST) equals.push(row);
  }
  return byWorth.toReversed().flat().slice(0, BEST);
}

/** How good each word of the vocabulary answers a word of the query; 0 for not at all. */
export type Grade = (terms: readonly QueryTerm[]) => Uint8Array;

export function* grader(words: readonly Word[]): Steps<Grade> {
  const idsByTerm = new Map<string, number[]>();
  for (const [id, word] of words.entries()) {
    for (const term of indexTerms(word)) {
      const ids = idsByTerm.get(term);
      if (ids) ids.push(id);
      else idsByTerm.set(term, [id]);
    }
    if (id % STEP === 0) yield;
  }
  const sorted = [...idsByTerm.keys()].toSorted();

  return (terms) => {
    const grades = new Uint8Array(words.length);
    const raise = (term: string, grade: number) => {
      for (const id of idsByTerm.get(term) ?? []) grades[id] = Math.max(grades[id] ?? 0, grade);
    };
    for (const { term, prefix, grade } of terms) {
      raise(term, grade);
      if (!prefix) continue;
      for (let at = lowerBound(sorted, term); sorted[at]?.startsWith(term) === true; at++)
        raise(sorted[at] ?? "", 1);
    }
    return grades;
  };
}

/**
 * Indexes titles, texts, terms, actors, places and dates. The answer to a query has all its words, in any
 * form. When nothing is found as asked, و ف ب ل ك are taken off the words of the query too.
 *
 * An inverted index of our own: light stems multiply the terms of a word by five, and kept once a word of the
 * vocabulary, not once an occurrence, 50,000 events are ready in two seconds instead of half a minute (minisearch).
 */
export function* searchSteps(index: Index): Steps<Search> {
  const vocabulary = new Vocabulary();
  for (const [row, event] of index.whole.entries()) {
    for (const [weight, text] of fields(index, event)) vocabulary.add(row, weight, text);
    if (row % STEP === 0) yield;
  }
  const grade = yield* grader(vocabulary.words);

  /** Best answer by row to one word of the query. */
  const rate = (terms: readonly QueryTerm[]): Uint8Array => {
    const rates = new Uint8Array(index.events.length);
    grade(terms).forEach((worth, id) => {
      if (worth === 0) return;
      for (const posting of vocabulary.postings[id] ?? []) {
        const row = Math.floor(posting / WEIGHTS);
        rates[row] = Math.max(rates[row] ?? 0, worth * (posting % WEIGHTS));
      }
    });
    return rates;
  };

  return answering(index.events.length, rate);
}

/**
 * Answers whole queries from what answers a word of one: a byte a row. All words must be found; when nothing is, و ف
 * ب ل ك are taken off them too.
 */
export function answering(rows: number, rate: (terms: readonly QueryTerm[]) => Uint8Array): Search {
  const answer = (query: readonly (readonly QueryTerm[])[]): Hits["rows"] => {
    const sums = new Float64Array(rows).fill(Infinity);
    for (const rates of query.map(rate))
      for (let row = 0; row < rows; row++) {
        const sum = sums[row] ?? 0;
        const worth = rates[row] ?? 0;
        sums[row] = worth === 0 || sum === 0 ? 0 : sum === Infinity ? worth : sum + worth;
      }
    const best = sums.reduce((a, b) => Math.max(a, b), 0);
    return Uint8Array.from(sums, (sum) => (sum === 0 ? 0 : Math.ceil((255 * sum) / best)));
  };
  const hitsIn = (found: Hits["rows"]): Hits => ({ rows: found, best: bestOf(found) });
  return (query) => {
    const asked = parseQuery(query);
    if (asked.length === 0) return null;
    const hits = hitsIn(answer(asked));
    return hits.best.length > 0 ? hits : hitsIn(answer(parseQuery(query, true)));
  };
}

/** How well each of some named records answers a word of a query; a name is all that one is looked for by. */
export function* namesGrade(names: readonly string[]): Steps<Grade> {
  const vocabulary = new Vocabulary();
  for (const [at, name] of names.entries()) {
    vocabulary.add(at, 0, name);
    if (at % STEP === 0) yield;
  }
  const grade = yield* grader(vocabulary.words);
  return (terms) => {
    const grades = new Uint8Array(names.length);
    grade(terms).forEach((worth, word) => {
      if (worth > 0)
        for (const posting of vocabulary.postings[word] ?? []) {
          const at = Math.floor(posting / WEIGHTS);
          grades[at] = Math.max(grades[at] ?? 0, worth);
        }
    });
    return grades;
  };
}
