import {
  BASES,
  CERTAINTIES,
  type Day,
  PRECISIONS,
  type Precision,
  ROLES,
  STATUSES,
} from "../../model/types.ts";
import type { Days, EventColumns } from "../../query/columns.ts";
import { packDating } from "../../query/dating.ts";
import { DIFFERENCES } from "../../query/differences.ts";
import { unlisted } from "../packed.ts";
import { UNCATEGORISED } from "../references.ts";
import {
  ByteBuilder,
  type Listed,
  ListBuilder,
  type Taker,
  ValueBuilder,
} from "./columnBuilder.ts";
import { DayBuilder, daysFor } from "./dayBuilder.ts";
import type { Layout } from "./layout.ts";
import type { GrowingVocabulary } from "./vocabulary.ts";
import { WeightBuilder } from "./weightBuilder.ts";

const among =
  <T extends string>(values: readonly T[], otherwise: T) =>
  (text: string): T =>
    values.find((each) => each === text) ?? otherwise;

/** Bounds have columns of their own. */
const NO_DAYS = { edtf: "", start: 0, end: 0 } as const;

/** `month~` as bits of a date; a precision that is not known is told by the bounds. */
function precisionBits(text: string): number {
  const word = text.replace(/[~?%]$/, "");
  return packDating({
    date: {
      ...NO_DAYS,
      precision: among<Precision>(PRECISIONS, "range")(word),
      approximate: /[~%]$/.test(text),
      uncertain: /[?%]$/.test(text),
    },
    basis: "stated",
  });
}

const PLAIN = { ...NO_DAYS, approximate: false, uncertain: false } as const;
const basisBits = (text: string): number =>
  packDating({ date: { precision: "day", ...PLAIN }, basis: among(BASES, "stated")(text) });
const DAY = packDating({ date: { precision: "day", ...PLAIN }, basis: "stated" });
const RANGE = packDating({ date: { precision: "range", ...PLAIN }, basis: "stated" });
/** Of a row whose precision the file does not tell. */
const BY_BOUNDS = 255;

const differenceBits = (text: string): number =>
  unlisted(text).reduce((bits, each) => {
    const at = DIFFERENCES.findIndex((difference) => difference === each);
    return at < 0 ? bits : bits | (1 << at);
  }, 0);

const PARTICIPANT = ROLES.indexOf("participant");

/** `gna:initiator; lna:target`, or names. */
function actorsIn(text: string, packed: boolean, idOf: (name: string) => string): Listed[] {
  return text.split(/\s*;\s*/).flatMap((each) => {
    const [name = "", role] = packed ? each.split(":") : [each];
    const mark = ROLES.findIndex((known) => known === role);
    return name === "" ? [] : [{ value: idOf(name), mark: mark < 0 ? PARTICIPANT : mark }];
  });
}

/** What a file's rows have become so far. */
export class SetBuilder {
  /** Those that take the values of a column, by its name in the file. */
  readonly takers: ReadonlyMap<string, Taker>;
  readonly #packed: boolean;
  readonly #lo: DayBuilder;
  readonly #hi: DayBuilder | null;
  readonly #prec: ByteBuilder;
  readonly #basis: ByteBuilder;
  readonly #weights: WeightBuilder;
  readonly #differs: ByteBuilder;
  readonly #category: ValueBuilder;
  readonly #place: ValueBuilder;
  readonly #status: ValueBuilder;
  readonly #certainty: ValueBuilder;
  readonly #actors: ListBuilder;
  readonly #sources: ListBuilder;
  readonly #voices: ListBuilder;
  /** Rows that were read, in the order of the file. */
  #rows = 0;
  /** Whether all rows so far have a date and are in order of time. */
  #orderly = true;

  constructor(rows: number, layout: Layout, vocabulary: GrowingVocabulary, span: Span) {
    const idIn = (list: Parameters<GrowingVocabulary["idOf"]>[0]) => (text: string) =>
      text === "" ? null : vocabulary.idOf(list, text);
    const listed = (list: "sources" | "actors") => (text: string) =>
      unlisted(text).map((each) => ({ value: vocabulary.idOf(list, each), mark: 0 }));
    const { packed } = layout;
    this.#packed = packed;
    this.#lo = new DayBuilder(daysFor(rows, span.from, span.to), false, -Infinity);
    this.#hi =
      layout.hi === null
        ? null
        : new DayBuilder(daysFor(rows, span.from, span.to), true, packed ? Infinity : Number.NaN);
    this.#prec = new ByteBuilder(rows, precisionBits, BY_BOUNDS);
    this.#basis = new ByteBuilder(rows, basisBits, 0);
    this.#weights = new WeightBuilder(rows);
    this.#differs = new ByteBuilder(rows, differenceBits, 0);
    this.#category = new ValueBuilder(rows, idIn("categories"), UNCATEGORISED.id);
    this.#place = new ValueBuilder(rows, idIn("places"));
    this.#status = new ValueBuilder(rows, among(STATUSES, "occurred"), "occurred");
    this.#certainty = new ValueBuilder(rows, among(CERTAINTIES, "unverified"), "unverified");
    this.#actors = new ListBuilder(rows, (text) =>
      actorsIn(text, packed, (name) => vocabulary.idOf("actors", name)),
    );
    this.#sources = new ListBuilder(rows, listed("sources"));
    this.#voices = new ListBuilder(rows, listed("actors"));
    const all: readonly (readonly [string | null | undefined, Taker | null])[] = [
      [layout.lo, this.#lo],
      [layout.hi, this.#hi],
      [layout.prec, this.#prec],
      [layout.basis, this.#basis],
      [layout.weight, this.#weights],
      [layout.differs, this.#differs],
      [layout.category, this.#category],
      [layout.place, this.#place],
      [layout.status, this.#status],
      [layout.certainty, this.#certainty],
      [layout.actors[0], this.#actors],
      [layout.sources, this.#sources],
      [layout.voices, this.#voices],
    ];
    this.takers = new Map(
      all.flatMap(([name, taker]) =>
        name === null || name === undefined || taker === null ? [] : [[name, taker] as const],
      ),
    );
  }

  get rows(): number {
    return this.#rows;
  }

  /** Whether what was read so far can be shown as it lies in the file. */
  get orderly(): boolean {
    return this.#orderly;
  }

  /** After the values of a group have been taken: `rows` more are complete. */
  close(rows: number): void {
    const end = this.#rows + rows;
    let [before, beforeEnd] =
      this.#rows === 0 ? [-Infinity, -Infinity] : this.#boundsOf(this.#rows - 1);
    for (let row = this.#rows; row < end && this.#orderly; row++) {
      const [start, last] = this.#boundsOf(row);
      this.#orderly =
        isDated(start, last) && (start > before || (start === before && last >= beforeEnd));
      [before, beforeEnd] = [start, last];
    }
    this.#rows = end;
    for (const taker of this.takers.values()) taker.refresh();
  }

  #boundsOf(row: number): readonly [first: Day, last: Day] {
    const first = this.#lo.days[row] ?? Number.NaN;
    const last = this.#hi === null ? first : (this.#hi.days[row] ?? Number.NaN);
    // A table of others leaves the last day of an event of one day empty.
    return [first, Number.isNaN(last) && !this.#packed ? first : last];
  }

  /** Places in the file of all rows that have a date, in order of time; null: they lie there so. */
  order(): Uint32Array<ArrayBuffer> | null {
    if (this.#orderly) return null;
    const starts = new Float64Array(this.#rows);
    const ends = new Float64Array(this.#rows);
    const dated: number[] = [];
    for (let row = 0; row < this.#rows; row++) {
      const [first, last] = this.#boundsOf(row);
      starts[row] = first;
      ends[row] = last;
      if (isDated(first, last)) dated.push(row);
    }
    const compare = (a: number | undefined, b: number | undefined): number =>
      a === b ? 0 : (a ?? 0) < (b ?? 0) ? -1 : 1;
    return Uint32Array.from(dated).toSorted(
      (a, b) => compare(starts[a], starts[b]) || compare(ends[a], ends[b]) || a - b,
    );
  }

  /** Of all rows that are complete; a copy, so that more may come. */
  columns(order: Uint32Array | null): EventColumns {
    const length = order?.length ?? this.#rows;
    const starts: Days = this.#lo.days.slice(0, length);
    const ends: Days = this.#lo.days.slice(0, length);
    const dating = new Uint8Array(length);
    const weights = new Uint8Array(length);
    const differs = new Uint8Array(length);
    for (let row = 0; row < length; row++) {
      const place = order?.[row] ?? row;
      const [first, last] = this.#boundsOf(place);
      starts[row] = first;
      ends[row] = last + 1;
      const told = this.#prec.at(place);
      dating[row] =
        (told === BY_BOUNDS ? (first === last ? DAY : RANGE) : told) + this.#basis.at(place);
      weights[row] = this.#weights.at(place);
      differs[row] = this.#differs.at(place);
    }
    const actors = this.#actors.column(this.#rows, order);
    return {
      starts,
      ends,
      dating,
      weights,
      differs,
      category: this.#category.column(this.#rows, order),
      place: this.#place.column(this.#rows, order),
      status: this.#status.column(this.#rows, order),
      certainty: this.#certainty.column(this.#rows, order),
      actor: actors.column,
      roles: actors.marks,
      source: this.#sources.column(this.#rows, order).column,
      voice: this.#voices.column(this.#rows, order).column,
    };
  }
}

/** What the days of a file lie between. */
interface Span {
  readonly from: Day;
  readonly to: Day;
}

const isDated = (first: Day, last: Day): boolean =>
  first <= last && (first !== -Infinity || last !== Infinity);
