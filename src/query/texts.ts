import type { ConflictEvent } from "../model/types.ts";
import type { Hits } from "./search.ts";

interface Fetching {
  /** The rows after these are asked for next. */
  readonly walking?: boolean;
  /** Told, before the whole events, what the columns say of them with their titles. */
  readonly titled?: (events: readonly (ConflictEvent | null)[]) => void;
}

/** Where the texts of a large set stay until they are shown: a file, asked through a worker. */
export interface TextSource {
  /** Languages that titles and texts have columns in. */
  readonly langs?: readonly string[];
  /** The whole events of some rows, in their order; null for a row that cannot be read. */
  fetch(rows: readonly number[], how?: Fetching): Promise<readonly (ConflictEvent | null)[]>;
  /** The row of an event's id; null when the set has no such event. */
  find(id: string): Promise<number | null>;
  /**
   * As `searchSteps` answers; null for a query without words. While words are still gathered, `found` is told of what
   * is found in those that are there.
   */
  search(query: string, found?: (hits: Hits) => void): Promise<Hits | null>;
}

/** How far the search of a large set is: `read` of `total` rows; as many when it answers. */
export interface Searching {
  readonly read: number;
  readonly total: number;
  /** Whether the texts below the titles are searched too. */
  readonly texts: boolean;
}

/** Events that are kept at most: some screens of a list, and all that a plot can label. */
const KEPT = 5000;

/** Rows of one question: all that some views show at once, so that they are laid out anew once. */
const AT_ONCE = 512;

/** Rows of a piece of a walk: no page is kept from answering while one is taken over. */
const PIECE = 256;

/** Who asks: a view that shows texts. */
type Asker = object;

/**
 * The texts that have come so far. Rows that are asked for are kept, and of the others those of the last questions.
 * Whoever shows a text subscribes, or compares `generation`.
 */
export class EventTexts {
  readonly #source: TextSource;
  readonly #kept: number;
  /** Those that came last, or were asked for last, are last. */
  readonly #events = new Map<number, ConflictEvent>();
  readonly #rows = new Map<string, number>();
  /** Titles have come of the rows that are asked for. */
  #titled: ReadonlyMap<number, ConflictEvent> = new Map();
  /** Rows of which the file has nothing to tell: not asked for again. */
  readonly #lost = new Set<number>();
  readonly #wishes = new Map<Asker, readonly number[]>();
  readonly #listeners = new Set<() => void>();
  readonly #searchers = new Set<() => void>();
  readonly #finding = new Map<string, Promise<number | null>>();
  #asking: Promise<void> | null = null;
  #generation = 0;
  #searching: Searching | null = null;

  constructor(source: TextSource, kept = KEPT) {
    this.#source = source;
    this.#kept = kept;
  }

  /** Grows whenever texts have come. */
  get generation(): number {
    return this.#generation;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The whole event; null while its texts have not come. */
  have(row: number): ConflictEvent | null {
    return this.#events.get(row) ?? null;
  }

  /** The same, or, when only its title has come, what is known with that. */
  titled(row: number): ConflictEvent | null {
    return this.#events.get(row) ?? this.#titled.get(row) ?? null;
  }

  /** The row of an id whose event has come; see `find` for all others. */
  rowOf(id: string): number | undefined {
    return this.#rows.get(id);
  }

  /**
   * Asks for the texts of all rows that `asker` shows now; its earlier wish is forgotten, so that a view that moves
   * on does not wait for what it has left. Resolves when nobody's wish is open any more; never rejects.
   */
  need(rows: readonly number[], asker: Asker = this): Promise<void> {
    if (rows.length > 0) this.#wishes.set(asker, rows);
    else this.#wishes.delete(asker);
    this.#asking ??= this.#ask();
    return this.#asking;
  }

  /**
   * The row of any id of the set, with its texts; null when there is no such event, or it cannot be read. Whoever asks
   * for what is being looked for waits for the same answer: it may take a pass over the whole file.
   */
  find(id: string): Promise<number | null> {
    const known = this.#rows.get(id);
    if (known !== undefined) return Promise.resolve(known);
    const finding = this.#finding.get(id) ?? this.#find(id).finally(() => this.#finding.delete(id));
    this.#finding.set(id, finding);
    return finding;
  }

  async #find(id: string): Promise<number | null> {
    const row = await this.#source.find(id).catch(() => null);
    const events = row === null ? null : await this.#source.fetch([row]).catch(() => null);
    if (row === null || events === null) return null;
    this.#take([row], events);
    return row;
  }

  /** See TextSource. */
  get langs(): readonly string[] {
    return this.#source.langs ?? [];
  }

  /**
   * Whole events of any number of rows, piece by piece in their order; the next piece is read while one is used, and
   * none is kept. null for a row that cannot be read. Throws when the file does not answer.
   */
  async *walk(rows: Iterable<number>): AsyncGenerator<readonly (ConflictEvent | null)[], void> {
    const pieces = piecesOf(rows);
    let coming = this.#piece(pieces);
    while (coming !== null) {
      const piece = await coming;
      coming = this.#piece(pieces);
      // It is awaited in its turn, or never, when the walk is given up.
      coming?.catch(() => undefined);
      yield piece;
    }
  }

  #piece(pieces: Iterator<readonly number[]>): ReturnType<TextSource["fetch"]> | null {
    const next = pieces.next();
    return next.done === true ? null : this.#source.fetch(next.value, { walking: true });
  }

  /** null before the search is begun. */
  get searching(): Searching | null {
    return this.#searching;
  }

  readonly subscribeSearching = (listener: () => void): (() => void) => {
    this.#searchers.add(listener);
    return () => this.#searchers.delete(listener);
  };

  tellSearching(how: Searching): void {
    this.#searching = how;
    for (const listener of this.#searchers) listener();
  }

  /** See TextSource. */
  search(query: string, found?: (hits: Hits) => void): Promise<Hits | null> {
    return this.#source.search(query, found);
  }

  #missing(): readonly number[] {
    const missing = new Set<number>();
    for (const rows of this.#wishes.values())
      for (const row of rows) if (!this.#events.has(row) && !this.#lost.has(row)) missing.add(row);
    return [...missing];
  }

  /** One question at a time, about what is wished at that moment. */
  async #ask(): Promise<void> {
    // Wishes of one task go together, and before the frame in which their rows are painted: that takes time itself.
    await Promise.resolve();
    try {
      for (let rows = this.#missing(); rows.length > 0; rows = this.#missing()) {
        const asked = rows.slice(0, AT_ONCE);
        const events = await this.#source
          .fetch(asked, { titled: (titled) => this.#takeTitles(asked, titled) })
          .catch(() => null);
        // A later wish asks again: a connection may come back.
        if (events === null) return;
        this.#titled = new Map();
        this.#take(asked, events);
      }
    } finally {
      // In the same moment as the last look at the wishes: one that comes next begins another question.
      this.#asking = null;
    }
  }

  #takeTitles(rows: readonly number[], events: readonly (ConflictEvent | null)[]): void {
    this.#titled = new Map(
      rows.flatMap((row, at) => {
        const event = events[at] ?? null;
        return event === null ? [] : [[row, event] as const];
      }),
    );
    this.#tell();
  }

  #take(rows: readonly number[], events: readonly (ConflictEvent | null)[]): void {
    rows.forEach((row, at) => {
      const event = events[at] ?? null;
      if (event === null) {
        this.#lost.add(row);
        return;
      }
      this.#events.set(row, event);
      this.#rows.set(event.id, row);
    });
    this.#forget();
    this.#tell();
  }

  #tell(): void {
    this.#generation += 1;
    for (const listener of this.#listeners) listener();
  }

  #forget(): void {
    if (this.#events.size <= this.#kept) return;
    const wished = new Set([...this.#wishes.values()].flat());
    for (const [row, { id }] of this.#events) {
      if (this.#events.size <= this.#kept) return;
      if (wished.has(row)) continue;
      this.#events.delete(row);
      this.#rows.delete(id);
    }
  }
}

function* piecesOf(rows: Iterable<number>): Generator<readonly number[], void> {
  let piece: number[] = [];
  for (const row of rows) {
    piece.push(row);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}
