import type { Text } from "../../model/types.ts";
import type { ListColumn, ValueColumn, Vocabulary } from "../../query/columns.ts";
import { answering, type Grade, grader, namesGrade, type Search } from "../../query/search.ts";
import { finish, finishSoftly, nextTask, type Steps } from "../../query/steps.ts";
import { type Word, wordsOf } from "../../query/words.ts";
import { type ColumnFile, fetchGroup } from "./columnFile.ts";

/** What a hit is worth, as in the search of small sets. */
const TITLE = 4;
const NAME = 2;
const TEXT = 1;

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

/** The words of the texts of many rows: each form between spaces is folded once, and words hold rows, not texts. */
export class RowWords {
  readonly words: Word[] = [];
  readonly postings: Postings[] = [];
  readonly #ids = new Map<string, number>();
  readonly #chunks = new Map<string, readonly number[]>();

  #rows = 0;

  /** Rows so far. */
  get rows(): number {
    return this.#rows;
  }

  /** Rows must come ascending. */
  add(row: number, text: string): void {
    this.#rows = row + 1;
    for (const chunk of text.split(/\s+/u)) {
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

/** What the rows of a file say, by words. */
export interface SaidWords {
  readonly titles: RowWords;
  /** null: the file has no such texts, or more than are held. */
  readonly texts: RowWords | null;
}

/** Answers queries by what rows say and by the names of their actors and places; see `searchSteps`. */
export async function rowSearch(
  said: SaidWords,
  rows: number,
  vocabulary: Vocabulary,
  { actor, place }: Names,
  order: Uint32Array | null,
): Promise<Search> {
  const actors = new Map(
    vocabulary.actors.map(({ id, name, short, aliases }) => [
      id,
      [...allOf(name, short), ...aliases].join("\n"),
    ]),
  );
  const places = new Map(vocabulary.places.map(({ id, name }) => [id, allOf(name).join("\n")]));
  const gradeActors = finish(namesGrade(actor.values.map((id) => actors.get(id) ?? "")));
  const gradePlaces = finish(namesGrade(place.values.map((id) => places.get(id) ?? "")));
  const worded: { words: RowWords; grade: Grade; hit: number }[] = [];
  for (const [words, hit] of [
    [said.titles, TITLE],
    [said.texts, TEXT],
  ] as const)
    if (words !== null) worded.push({ words, grade: await finishSoftly(grader(words.words)), hit });

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
    const byText = order === null ? rates : new Uint8Array(said.titles.rows);
    for (const { words, grade, hit } of worded)
      grade(terms).forEach((worth, word) => {
        if (worth > 0)
          words.postings[word]?.each((at) => {
            byText[at] = Math.max(byText[at] ?? 0, worth * hit);
          });
      });
    order?.forEach((at, row) => {
      rates[row] = Math.max(rates[row] ?? 0, byText[at] ?? 0);
    });
    return rates;
  });
}

/** Bytes of texts, unpacked, whose words are held: those of a million titles and of as many sentences. */
const MOST = 160e6;

/** Whether the words of some columns, by what the file says of their size, can be held. */
export const canSearch = ({ groups }: ColumnFile, columns: readonly string[]): boolean =>
  columns.length > 0 &&
  groups
    .flatMap(({ chunks }) => columns.flatMap((column) => chunks.get(column) ?? []))
    .reduce((sum, { total_uncompressed_size }) => sum + Number(total_uncompressed_size), 0) <= MOST;

/** Rows that are added at once: a question about events, which comes as a message, waits no longer than for these. */
const ADDED = 512;

function* adding(words: RowWords, said: readonly string[], first: number): Steps<void> {
  for (const [at, text] of said.entries()) {
    if (at % ADDED === 0) yield;
    words.add(first + at, text);
  }
}

/**
 * Reads the columns of the first `rows` places of a file once and adds their words to `words`.
 * @param read told of the rows so far, and waited for
 * @param turn waited for before each group, and between pieces of one
 */
export async function readWords(
  file: ColumnFile,
  columns: readonly string[],
  rows: number,
  words: RowWords,
  read: (rows: number) => Promise<void>,
  turn: () => Promise<void>,
): Promise<void> {
  for (const group of file.groups) {
    if (group.first >= rows) break;
    await turn();
    const buffer = await fetchGroup(file.bytes, group, columns);
    const said: string[] = Array.from({ length: group.rows }, () => "");
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
            said[place] = said[place] === "" ? value : `${said[place]}\n${value}`;
          }
        },
      });
    await finishSoftly(adding(words, said, group.first), {
      between: () => nextTask().then(turn),
    });
    await read(Math.min(rows, group.first + group.rows));
  }
  words.close();
}
