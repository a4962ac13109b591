import { isEverydayWord, type MonthWord } from "./months.ts";
import { tokensOf } from "./tokens.ts";
import type { Direction, Token, Unit } from "./vocabulary.ts";

/** A day, a month or a year as far as the words name it. */
export interface Part {
  /** Of the month. */
  readonly date: number | null;
  readonly month: MonthWord | null;
  readonly year: number | null;
  /** "of last year", "of this month": its direction is the expression's. */
  readonly unit: Unit | null;
}

/** The words of a date, taken apart and not yet resolved. */
export interface Expression {
  /** Days from the day of writing. */
  readonly offset: number | null;
  readonly weekday: number | null;
  readonly direction: Direction | null;
  readonly from: Part | null;
  readonly to: Part | null;
  /** Names of one month, as many as the words give. */
  readonly months: readonly MonthWord[];
  /** A count of units before (negative) or after the day of writing. */
  readonly distance: { readonly count: number; readonly unit: Unit } | null;
  readonly open: "since" | "until" | null;
  readonly hijriYear: boolean;
  readonly spoken: "now" | "vague" | null;
}

/** Above it a number is a year, below it a day of the month. */
const FIRST_YEAR = 100;

/** One letter a token: patterns say which orders of words are dates. */
function letterOf(token: Token): string {
  switch (token.type) {
    case "number":
      return token.value >= FIRST_YEAR ? "Y" : token.value >= 1 && token.value <= 31 ? "N" : "X";
    case "month":
      return "M";
    case "unit":
      return token.unit === "day" ? "D" : "U";
    case "pair":
      return "P";
    case "since":
      return "S";
    case "until":
      return "T";
    case "ago":
      return "A";
    case "after":
      return "F";
    case "joint":
      return "-";
    case "slash":
      return "/";
    case "weekday":
    case "offset":
    case "direction":
    case "era":
    case "now":
    case "vague":
    case "filler":
      return "";
  }
}

/** Day, month, year in the orders of both languages; then "of the month", "of last year". */
const PART = /^(?:(N)?(M)?(Y)?|(M)(N)(Y)?)(U)?$/;

interface Slice {
  readonly letters: string;
  readonly tokens: readonly Token[];
}

const numberOf = (token: Token | undefined): number | null =>
  token?.type === "number" ? token.value : null;

function partOf({ letters, tokens }: Slice): Part | null {
  if (letters === "" || !PART.test(letters)) return null;
  const at = (letter: string): Token | undefined => tokens[letters.indexOf(letter)];
  const month = at("M");
  const unit = at("U");
  return {
    date: numberOf(at("N")),
    month: month?.type === "month" ? month.month : null,
    year: numberOf(at("Y")),
    unit: unit?.type === "unit" ? unit.unit : null,
  };
}

/** Two names of one month, parted by a slash or in brackets, become one; null when they name different months. */
function joinNames({ letters, tokens }: Slice): (Slice & { names: MonthWord[] }) | null {
  const kept: Token[] = [];
  let left = "";
  const names: MonthWord[] = [];
  for (const [at, token] of tokens.entries()) {
    const letter = letters[at] ?? "";
    const before = kept.at(-1);
    if (token.type === "month" && before?.type === "month" && /M\/?$/.test(left)) {
      if (before.month.month !== token.month.month) return null;
      names.push(token.month);
      left = left.replace(/\/$/, "");
      continue;
    }
    if (token.type === "month") names.push(token.month);
    if (letter !== "/") kept.push(token);
    left += letter;
  }
  // A slash between anything else: 4/5/2019 is another day in each country.
  return left.includes("/") ? null : { letters: left, tokens: kept, names };
}

function range(slice: Slice): readonly [Part, Part | null] | null {
  const letters = slice.letters.replace(/^-+|-+$/g, "");
  const shift = slice.letters.length - slice.letters.replace(/^-+/, "").length;
  const tokens = slice.tokens.slice(shift, shift + letters.length);
  const cut = letters.indexOf("-");
  if (cut === -1) {
    const only = partOf({ letters, tokens });
    return only === null ? null : [only, null];
  }
  const from = partOf({ letters: letters.slice(0, cut), tokens: tokens.slice(0, cut) });
  const to = partOf({ letters: letters.slice(cut + 1), tokens: tokens.slice(cut + 1) });
  if (from === null || to === null) return null;
  // "14–16 April 2019", "April 14–16": what one end leaves out, the other one has.
  const whole = (part: Part, other: Part): Part => ({
    date: part.date,
    month: part.month ?? other.month,
    year: part.year ?? other.year,
    unit: part.unit ?? other.unit,
  });
  const first = whole(from, to);
  // "from 28 December to 3 January 2020" begins in the year before.
  const earlier = from.year === null && (to.month?.month ?? 12) < (from.month?.month ?? 1) ? 1 : 0;
  const year = first.year === null ? null : first.year - earlier;
  return [{ ...first, year }, whole(to, from)];
}

/** Of the words around a date only one of each kind may stand. */
function sole<T extends Token["type"]>(
  tokens: readonly Token[],
  type: T,
): Extract<Token, { type: T }> | null | undefined {
  const found = tokens.filter((token): token is Extract<Token, { type: T }> => token.type === type);
  return found.length > 1 ? undefined : (found[0] ?? null);
}

function distanceOf(tokens: readonly Token[], letters: string): Expression["distance"] {
  const sign = letters.includes("F") ? 1 : -1;
  for (const token of tokens) {
    if (token.type === "pair") return { count: 2 * sign, unit: token.unit };
    if (token.type === "unit")
      return { count: (numberOf(tokens[letters.indexOf("N")]) ?? 1) * sign, unit: token.unit };
  }
  return null;
}

/** The words taken apart; null when they are no date that this room can read. */
export function readWords(words: string): Expression | null {
  const all = tokensOf(words);
  if (all === null || all.length === 0) return null;
  const offset = sole(all, "offset");
  const weekday = sole(all, "weekday");
  const direction = sole(all, "direction");
  if (offset === undefined || weekday === undefined || direction === undefined) return null;
  const placed = all.filter((token) => letterOf(token) !== "");
  const letters = placed.map(letterOf).join("");
  const open = letters.startsWith("S") ? "since" : letters.startsWith("T") ? "until" : null;
  const around = {
    offset: offset?.days ?? null,
    weekday: weekday?.weekday ?? null,
    direction: direction?.direction ?? null,
    hijriYear: all.some((token) => token.type === "era" && token.hijri),
    spoken: all.some(({ type }) => type === "now")
      ? ("now" as const)
      : all.some(({ type }) => type === "vague")
        ? ("vague" as const)
        : null,
  };
  const none = { from: null, to: null, months: [], distance: null, open: null };

  if (/^[SA](?:N[DU]|P|U)$|^(?:N[DU]|P|U)A$|^F(?:N[DU]|P|U)$|^(?:N[DU]|P)F$/.test(letters))
    return { ...around, ...none, distance: distanceOf(placed, letters), open };
  // "on the day", "of the month of April", "in the year 2011": words that only announce what follows.
  const core = placed.flatMap((token, at) => {
    const rest = letters.slice(at + 1);
    const announces =
      letters[at] === "D" || (letters[at] === "U" && /^[MY]/.test(rest)) || (at === 0 && open);
    return announces ? [] : [{ token, letter: letters[at] ?? "" }];
  });
  // "from 14 until 16": between two ends it joins them.
  const slice = {
    tokens: core.map(({ token }) => token),
    letters: core.map(({ letter }) => (letter === "T" ? "-" : letter)).join(""),
  };
  if (/^-*$/.test(slice.letters)) return { ...around, ...none, open };
  const joined = joinNames(slice);
  const ends = joined === null ? null : range(joined);
  if (joined === null || ends === null) return null;
  const [from, to] = ends;
  const everyday = joined.names.length > 0 && joined.names.every(isEverydayWord);
  if (everyday && from.date === null && from.year === null) return null;
  return { ...around, from, to, months: joined.names, distance: null, open };
}
