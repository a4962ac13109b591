import type { ConflictEvent } from "../../model/types.ts";
import type { EventColumns, Vocabulary } from "../../query/columns.ts";
import type { When } from "../../query/times.ts";
import type { ProblemCode } from "../problem.ts";
import type { RefusalCode } from "../file.ts";
import type { Hits } from "../../query/search.ts";
import type { Searching } from "../../query/texts.ts";
import type { Names } from "./rowSearch.ts";
import type { Address } from "./byteSource.ts";

/** Where a large file is: at an address, or in the browser's hands. */
export type FileLocation =
  | { readonly kind: "address"; readonly address: Address }
  | { readonly kind: "file"; readonly file: File };

/** What the page asks of the worker once a set is read. */
export type Question =
  /** Whole events of rows. `known` is what the columns tell of each, which the page has. `walking`: see TextSource. */
  | {
      readonly kind: "texts";
      readonly walking: boolean;
      readonly rows: readonly number[];
      readonly known: readonly ConflictEvent[];
    }
  | { readonly kind: "find"; readonly id: string }
  /** `names` come with the first query of the rows that are read so far; a query without words makes the search ready. */
  | { readonly kind: "search"; readonly query: string; readonly names: Names | null };

export interface Answers {
  readonly texts: readonly (ConflictEvent | null)[];
  readonly find: number | null;
  readonly search: Hits | null;
}

/** What a reader is shown of an event first. */
export type Titles = Pick<ConflictEvent, "title" | "short">;

/** What the worker says to a question before it has the answer: an answer that takes long need not be waited for. */
export interface Beginnings {
  readonly texts: readonly (Titles | null)[];
  readonly find: never;
  /** What is found in the rows whose words are read so far. */
  readonly search: Hits;
}

export type LargeRequest =
  | { readonly kind: "open"; readonly place: FileLocation; readonly name: string }
  /** The reader has seen enough: what was read is the set. */
  | { readonly kind: "stop" }
  /** Now the rest, after something had stopped the reading: told as the first time. */
  | { readonly kind: "go-on" }
  /** Nobody has touched the page for a moment: the answer to `waiting`. */
  | { readonly kind: "quiet" }
  | { readonly kind: "ask"; readonly number: number; readonly question: Question };

/** What is read so far, or all of it. */
export interface Columns extends When {
  readonly columns: EventColumns;
  readonly vocabulary: Vocabulary;
  /** Languages of the columns of titles and texts. */
  readonly langs: readonly string[];
}

/** A column that says what events have, in a type that is not read. */
export interface UnreadColumn {
  readonly column: string;
  /** As the file calls it. */
  readonly type: string;
}

/** Why a set ends before its file does. */
export interface Stop {
  readonly code: RefusalCode | ProblemCode;
  readonly values: Readonly<Record<string, string | number>>;
}

export type LargeResponse =
  /** Not a file of this road; `file` is it, where it had to be fetched as a whole to know. */
  | { readonly kind: "other"; readonly file: File | null }
  | { readonly kind: "refused"; readonly stop: Stop }
  | { readonly kind: "progress"; readonly rows: number; readonly total: number }
  | { readonly kind: "part"; readonly part: Columns }
  | { readonly kind: "searching"; readonly how: Searching }
  /** The search that is made ahead waits until nobody is at the page. */
  | { readonly kind: "waiting" }
  | {
      readonly kind: "done";
      readonly set: Columns;
      /** Whether its rows may have other numbers than those of the parts before it. */
      readonly renumbered: boolean;
      /** Of the file; those that were read, and of these the ones without a date. */
      readonly total: number;
      readonly rows: number;
      readonly left: number;
      readonly unread: readonly UnreadColumn[];
      readonly stop: Stop | null;
    }
  | {
      readonly kind: "begun";
      readonly number: number;
      readonly beginning: Beginnings[keyof Beginnings];
    }
  | { readonly kind: "answer"; readonly number: number; readonly answer: Answers[keyof Answers] }
  | { readonly kind: "failed"; readonly number: number };
