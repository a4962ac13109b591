import type { Lang } from "../model/types.ts";
import { stripMarks } from "./direction.ts";

const TATWEEL = /\u0640/g;
// The article, unless next to nothing would be left.
const ARTICLE = /^\u0627\u0644(?=\p{L}{2})/u;
const ARABIC = /\p{Script=Arabic}/u;
const LETTER = /\p{L}/u;

interface SortKey {
  /** 0 sorts first: what has no letter, then the language's own script, then the others. */
  readonly script: number;
  readonly text: string;
}

function sortKey(text: string, lang: Lang): SortKey {
  const plain = stripMarks(text).replace(TATWEEL, "").trim();
  const letter = LETTER.exec(plain)?.[0];
  const own = letter !== undefined && ARABIC.test(letter) === (lang === "ar");
  return {
    script: letter === undefined ? 0 : own ? 1 : 2,
    text: plain.replace(ARTICLE, ""),
  };
}

/** Enough for the names of a large set; a table of more sorts a little slower. */
const REMEMBERED = 20_000;

/** Order of sorted lists: numbers inside names by value, Arabic without its article, the other script last. */
export function createCompare(lang: Lang): (a: string, b: string) => number {
  // Slow to make, and the first view may sort nothing.
  let made: Intl.Collator | null = null;
  const collator = (): Intl.Collator => (made ??= new Intl.Collator(lang, { numeric: true }));
  const keys = new Map<string, SortKey>();
  const keyOf = (text: string): SortKey => {
    const known = keys.get(text);
    if (known !== undefined) return known;
    if (keys.size >= REMEMBERED) keys.clear();
    const key = sortKey(text, lang);
    keys.set(text, key);
    return key;
  };
  return (a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)];
    return (
      one.script - other.script ||
      collator().compare(one.text, other.text) ||
      collator().compare(a, b)
    );
  };
}
