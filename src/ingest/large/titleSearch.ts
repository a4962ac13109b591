import type { Text } from "../../model/types.ts";
import type { ListColumn, ValueColumn, Vocabulary } from "../../query/columns.ts";
import { answering, type Grade, grader, Vocabulary as Words, WEIGHTS } from "../../query/search.ts";
import { finish, finishSoftly } from "../../query/steps.ts";
import { type QueryTerm, type Word, wordsOf } from "../../query/words.ts";
import { type ColumnFile, fetchGroup } from "./columnFile.ts";

/** What a hit is worth, as in the search of small sets. */
const TITLE = 4;
const NAME = 2;

/** Ascending rows as the gaps between them, seven bits a byte. */
class Postings {
  #bytes = new Uint8Array(8);
  #length = 0;
  #last = -1;

  add(row: number): void {
    if (row === this.#last) return;
    let gap = row - this.#last - 1;
    this.#last = row;
    if (this.#length + 5 > this.#bytes.length) {
      const grown = new Uint8Array(Math.ceil(this.#bytes.length * 1.5) + 5);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    while (gap >= 128) {
      this.#bytes[this.#length++] = (gap & 127) | 128;
      gap >>>= 7;
    }
    this.#bytes[this.#length++] = gap;
  }

  each(call: (row: number) => void): void {
    let row = -1;
    for (let at = 0; at < this.#length;) {
      let gap = 0;
      let shift = 0;
      let byte = this.#bytes[at++] ?? 0;
      for (; byte >= 128; byte = this.#bytes[at++] ?? 0) {
        gap |= (byte & 127) << shift;
        shift += 7;
      }
      row += (gap | (byte << shift)) + 1;
      call(row);
    }
  }
}

/** The words of many titles: each form between spaces is folded once, and words hold rows, not texts. */
export class TitleWords {
  readonly words: Word[] = [];
  readonly postings: Postings[] = [];
  readonly #ids = new Map<string, number>();
  readonly #chunks = new Map<string, readonly number[]>();

  #rows = 0;

  /** Titles so far. */
  get rows(): number {
    return this.#rows;
  }

  /** Rows must come ascending. */
  add(row: number, title: string): void {
    this.#rows = row + 1;
    for (const chunk of title.split(/\s+/u)) {
      let ids = this.#chunks.get(chunk);
      if (ids === undefined) {
        ids = wordsOf(chunk).map((word) => this.#idOf(word));
        this.#chunks.set(chunk, ids);
      }
      for (const id of ids) this.postings[id]?.add(row);
    }
  }

  /** Nothing more comes: what only adding needed is let go. */
  close(): void {
    this.#ids.clear();
    this.#chunks.clear();
  }

  #idOf(word: Word): number {
    const key = `${word.value} ${word.seatless ?? ""}`;
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.words.push(word) - 1;
      this.postings.push(new Postings());
      this.#ids.set(key, id);
    }
    return id;
  }
}

/** Who and where each row is: the columns that the page has. */
export interface Names {
  readonly actor: ListColumn;
  readonly place: ValueColumn;
}

const allOf = (...texts: readonly (Text | undefined)[]): string[] =>
  texts.flatMap((text) => Object.values(text ?? {}));

/** How well each of the named records answers a word of a query. */
function namesGrade(names: readonly string[]): (terms: readonly QueryTerm[]) => Uint8Array {
  const words = new Words();
  names.forEach((name, at) => words.add(at, 0, name));
  const grade = finish(grader(words.words));
  return (terms) => {
    const grades = new Uint8Array(names.length);
    grade(terms).forEach((worth, word) => {
      if (worth > 0)
        for (const posting of words.postings[word] ?? []) {
          const at = Math.floor(posting / WEIGHTS);
          grades[at] = Math.max(grades[at] ?? 0, worth);
        }
    });
    return grades;
  };
}

/** Answers queries by titles and by the names of actors and places: one byte a row; see `searchSteps`. */
export async function titleSearch(
  titles: TitleWords,
  rows: number,
  vocabulary: Vocabulary,
  { actor, place }: Names,
  order: Uint32Array | null,
): Promise<ReturnType<typeof answering>> {
  const actors = new Map(
    vocabulary.actors.map(({ id, name, short, aliases }) => [
      id,
      [...allOf(name, short), ...aliases].join("\n"),
    ]),
  );
  const places = new Map(vocabulary.places.map(({ id, name }) => [id, allOf(name).join("\n")]));
  const gradeActors = namesGrade(actor.values.map((id) => actors.get(id) ?? ""));
  const gradePlaces = namesGrade(place.values.map((id) => places.get(id) ?? ""));
  const gradeTitles: Grade = await finishSoftly(grader(titles.words));

  return answering(rows, (terms) => {
    const rates = new Uint8Array(rows);
    const byActor = gradeActors(terms);
    const byPlace = gradePlaces(terms);
    for (let row = 0; row < rows; row++) {
      let worth = byPlace[place.codes[row] ?? 0] ?? 0;
      for (let at = actor.offsets[row] ?? 0; at < (actor.offsets[row + 1] ?? 0); at++)
        worth = Math.max(worth, byActor[actor.codes[at] ?? 0] ?? 0);
      rates[row] = worth * NAME;
    }
    // By place in the file, which may be another than the row.
    const byTitle = order === null ? rates : new Uint8Array(titles.rows);
    gradeTitles(terms).forEach((worth, word) => {
      if (worth > 0)
        titles.postings[word]?.each((at) => {
          byTitle[at] = Math.max(byTitle[at] ?? 0, worth * TITLE);
        });
    });
    order?.forEach((at, row) => {
      rates[row] = Math.max(rates[row] ?? 0, byTitle[at] ?? 0);
    });
    return rates;
  });
}

/** Reads the titles of the first `rows` places of a file once and keeps their words. */
export async function readTitles(
  file: ColumnFile,
  columns: readonly string[],
  rows: number,
): Promise<TitleWords> {
  const words = new TitleWords();
  for (const group of file.groups) {
    if (group.first >= rows) break;
    const buffer = await fetchGroup(file.bytes, group, columns);
    const titles: string[] = Array.from({ length: group.rows }, () => "");
    for (const column of columns)
      await file.read({
        column,
        from: group.first,
        to: group.first + group.rows,
        buffer,
        take: (values, first) => {
          for (let at = 0; at < values.length; at++) {
            const value = values[at];
            if (typeof value !== "string") continue;
            const place = first + at - group.first;
            titles[place] = titles[place] === "" ? value : `${titles[place]}\n${value}`;
          }
        },
      });
    titles.forEach((title, at) => words.add(group.first + at, title));
  }
  words.close();
  return words;
}
