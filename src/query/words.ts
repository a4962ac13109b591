import { foldWithOffsets } from "./fold.ts";

/** A word of a text, folded. `start` and `end` (exclusive) are UTF-16 indices in the source, marks included. */
export interface Word {
  readonly value: string;
  /** Without hamza seats, so that مسؤول and مسئول meet; null when it has none. */
  readonly seatless: string | null;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** "كبار المسؤولين" → كبار, المسوولين (seatless المسولين) */
export function wordsOf(text: string): Word[] {
  const { value, offsets, seats } = foldWithOffsets(text);
  const words: Word[] = [];
  for (const match of value.matchAll(WORD)) {
    const from = match.index;
    const to = from + match[0].length;
    // A ligature may hold several words: each of them reaches to the ligature's end.
    let next = to;
    while (offsets[next] === offsets[to - 1] && next < value.length) next++;
    const inside = seats.filter((seat) => seat >= from && seat < to);
    words.push({
      value: match[0],
      seatless:
        inside.length === 0
          ? null
          : Array.from(match[0].split(""), (unit, i) =>
              inside.includes(from + i) ? "" : unit,
            ).join(""),
      start: offsets[from] ?? 0,
      end: offsets[next] ?? text.length,
    });
  }
  return words;
}

const ARABIC = /^[\u0620-\u064a]/;
const CONJUNCTIONS = ["و", "ف"];
const ARTICLES = ["بال", "كال", "لل", "ال"];
const PARTICLES = ["ب", "ل", "ك"];
/** What a word may end on, and what stands in the dictionary instead: غارات → غارة, قرارات → قرار. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ["ات", ""],
  ["ات", "ه"],
  ["تين", "ه"],
  ["تان", "ه"],
  ["ان", ""],
  ["ين", ""],
  ["ون", ""],
  ["ها", ""],
  ["يه", ""],
  ["يه", "ي"],
  ["ي", ""],
];

const without = (words: readonly string[], prefixes: readonly string[], rest: number): string[] =>
  words.flatMap((word) =>
    prefixes
      .filter((prefix) => word.startsWith(prefix) && word.length - prefix.length >= rest)
      .map((prefix) => word.slice(prefix.length)),
  );

/** Without conjunction and article. The article is sure enough to be taken off anything, one letter is not. */
const withoutArticle = (word: string): string[] =>
  without([word, ...without([word], CONJUNCTIONS, 4)], ARTICLES, 2);

const withoutParticle = (word: string): string[] => {
  const bare = without([word], CONJUNCTIONS, 3);
  return [...bare, ...without([word, ...bare], PARTICLES, 3)];
};

const withoutEnding = (word: string): string[] =>
  ENDINGS.filter(
    ([ending, instead]) =>
      word.endsWith(ending) && word.length - ending.length + instead.length >= 3,
  ).map(([ending, instead]) => word.slice(0, word.length - ending.length) + instead);

function latinStems(word: string): string[] {
  if (word.length < 4 || !word.endsWith("s") || word.endsWith("ss")) return [];
  return word.endsWith("ies") ? [`${word.slice(0, -3)}y`] : [word.slice(0, -1)];
}

/**
 * Shorter forms of a folded word that another form of it may share, the word itself not among them. Light
 * stemming after Larkey's light10, but ة is not cut off bare: سلامة (a name) is not سلام (peace).
 * `loose` also takes off و ف ب ل ك.
 */
export function stems(word: string, loose: boolean): string[] {
  if (!ARABIC.test(word)) return latinStems(word);
  const bases = [word, ...withoutArticle(word), ...(loose ? withoutParticle(word) : [])];
  const all = new Set(bases.flatMap((base) => [base, ...withoutEnding(base)]));
  all.delete(word);
  return [...all];
}

/** Marks of the two other spaces of index terms; no letter, so they meet no word. */
const STEM = "=";
const SEATLESS = "~";

/** Everything that a word of a text is indexed under. */
export function indexTerms({ value, seatless }: Word): string[] {
  const terms = [value, ...stems(value, true).map((stem) => STEM + stem)];
  if (seatless !== null)
    for (const form of [seatless, ...stems(seatless, true)]) terms.push(SEATLESS + form);
  return terms;
}

export interface QueryTerm {
  readonly term: string;
  /** Also what begins with it. */
  readonly prefix: boolean;
  /** As typed before another spelling before a stem; what only begins with it comes after all of them. */
  readonly grade: 8 | 6 | 3;
}

/** Everything that a word of a query is looked up as. `typing`: it may be unfinished. */
function queryTerms({ value, seatless }: Word, typing: boolean, loose: boolean): QueryTerm[] {
  const unfinished = new Set(typing ? [value, ...withoutArticle(value)] : []);
  const terms: QueryTerm[] = [];
  for (const form of [value, ...stems(value, loose)]) {
    const prefix = unfinished.has(form);
    terms.push(
      { term: form, prefix, grade: form === value ? 8 : 3 },
      { term: STEM + form, prefix, grade: 3 },
    );
  }
  if (seatless !== null)
    for (const form of [seatless, ...stems(seatless, loose)])
      terms.push({
        term: SEATLESS + form,
        prefix: typing && form === seatless,
        grade: form === seatless ? 6 : 3,
      });
  return terms;
}

/** Too common to ask for beside another word. */
const COMMON = new Set(
  "و في من على الى عن مع the of in on at to and a an by"
    .split(" ")
    .flatMap((word) => wordsOf(word).map((w) => w.value)),
);

/** Terms by word of the query: a text must have one of each list. Empty for a query without letters or digits. */
export function parseQuery(query: string, loose = false): QueryTerm[][] {
  const words = wordsOf(query);
  const telling = words.filter(({ value }) => !COMMON.has(value));
  const asked = telling.length > 0 ? telling : words;
  const typing = !/\s$/u.test(query);
  return asked.map((word) => queryTerms(word, typing && word === words.at(-1), loose));
}

export const meets = (terms: readonly QueryTerm[], word: Word): boolean => {
  const indexed = indexTerms(word);
  return terms.some(({ term, prefix }) =>
    indexed.some((each) => each === term || (prefix && each.startsWith(term))),
  );
};
