/** What a table may hold before it is taken for an attack; characters, cells. */
export const LIMITS = {
  cell: 1_000_000,
  row: 4_000_000,
  cells: 2000,
  /** A quotation mark that is not closed by then did not open a cell. */
  quoted: 16_000_000,
  /** Read in vain behind such marks; afterwards quotation marks are ordinary characters. */
  vain: 64_000_000,
} as const;

export type TableFlaw = "open-quote" | "long-cell" | "many-cells";

export interface RowSink {
  /** `row` counts from 1, blank lines too, as a spreadsheet does. */
  row(cells: string[], row: number): void;
  flaw(code: TableFlaw, row: number, cell: number): void;
}

const QUOTE = '"';
const QUOTE_CODE = 34;
const LF = 10;
const CR = 13;

/**
 * Delimited text (RFC 4180), piece by piece; line ends LF, CRLF or CR. Our own because libraries hold everything
 * behind a quotation mark that never closes and read it again with each piece (papaparse 5.7: four times the time
 * for twice the file). Mends what spreadsheets and hands do: a mark inside a quoted cell that is followed by
 * a letter belongs to the text; one that does not close is a letter of its own row.
 */
export class TableLexer {
  readonly #between: number;
  readonly #sink: RowSink;
  #text = "";
  /** Start of the current cell in the text. */
  #at = 0;
  /** How far the current cell has been searched for its end. */
  #seen = 0;
  #quoted = false;
  /** The current cell begins with a quotation mark that is an ordinary character. */
  #literal = false;
  #ended = false;
  #cells: string[] = [];
  #row = 1;
  /** Characters of the row. */
  #size = 0;
  #vain = 0;
  /** The beginning of a cell that is too long; its rest is skipped. */
  #kept: string | null = null;
  #crowded = false;

  constructor(delimiter: string, sink: RowSink) {
    this.#between = delimiter.charCodeAt(0);
    this.#sink = sink;
  }

  push(piece: string): void {
    this.#text = this.#at === 0 ? this.#text + piece : this.#text.slice(this.#at) + piece;
    this.#seen -= this.#at;
    this.#at = 0;
    this.#read();
  }

  /** The last row may lack its line end. */
  end(): void {
    this.#ended = true;
    this.#read();
    this.#text = "";
  }

  #read(): void {
    do if (this.#opensQuoted()) [this.#quoted, this.#seen] = [true, this.#at + 1];
    while (this.#quoted ? this.#readQuoted() : this.#readPlain());
  }

  #opensQuoted(): boolean {
    return (
      !this.#quoted &&
      !this.#literal &&
      this.#kept === null &&
      this.#seen === this.#at &&
      this.#vain < LIMITS.vain &&
      this.#text.charCodeAt(this.#at) === QUOTE_CODE
    );
  }

  /** Reads on in a quoted cell; false when more text is needed. */
  #readQuoted(): boolean {
    const text = this.#text;
    const at = this.#at;
    const mark = text.indexOf(QUOTE, this.#seen);
    if (mark === -1) {
      this.#seen = text.length;
      if (!this.#ended && text.length - at < LIMITS.quoted) return false;
      this.#unquote(text.length);
      return true;
    }
    if (mark + 1 >= text.length && !this.#ended) {
      this.#seen = mark;
      return false;
    }
    const next = mark + 1 < text.length ? text.charCodeAt(mark + 1) : LF;
    if (next === QUOTE_CODE) {
      this.#seen = mark + 2;
    } else if (this.#isEnd(next)) {
      // CRLF may be cut in two.
      if (next === CR && mark + 2 >= text.length && !this.#ended) return false;
      this.#take(text.slice(at + 1, mark).replaceAll('""', QUOTE));
      this.#pass(mark + 1);
    } else if (mark > at + 1 && this.#isEnd(text.charCodeAt(mark - 1))) {
      // This one opens a cell: the one before never closed.
      this.#unquote(mark);
    } else {
      this.#seen = mark + 1;
    }
    return true;
  }

  /** Reads on in any other cell; false when more text is needed. */
  #readPlain(): boolean {
    const text = this.#text;
    const { length } = text;
    const between = this.#between;
    let end = this.#seen;
    for (; end < length; end++) {
      const code = text.charCodeAt(end);
      if (code === between || code === LF || code === CR) break;
    }
    this.#seen = end;
    if (end < length) {
      if (text.charCodeAt(end) === CR && end + 1 === length && !this.#ended) return false;
      this.#take(text.slice(this.#at, end));
      this.#pass(end);
      return true;
    }
    if (this.#ended) {
      if (this.#at < length || this.#cells.length > 0 || this.#kept !== null) {
        this.#take(text.slice(this.#at));
        this.#at = length;
        this.#endRow();
      }
    } else if (end - this.#at > LIMITS.cell) {
      this.#kept ??= text.slice(this.#at, this.#at + LIMITS.cell);
      this.#at = end;
    }
    return false;
  }

  /** Takes the quotation mark at the cell's start for an ordinary character and reads the cell again. */
  #unquote(looked: number): void {
    this.#sink.flaw("open-quote", this.#row, this.#cells.length);
    this.#vain += looked - this.#at;
    this.#quoted = false;
    this.#literal = true;
    this.#seen = this.#at;
  }

  #take(value: string): void {
    let cell = this.#kept ?? value;
    const room = Math.min(LIMITS.cell, LIMITS.row - this.#size);
    if (this.#kept !== null || cell.length > room) {
      cell = cell.slice(0, room);
      this.#sink.flaw("long-cell", this.#row, this.#cells.length);
    }
    this.#kept = null;
    if (this.#cells.length < LIMITS.cells) {
      this.#cells.push(cell);
      this.#size += cell.length;
    } else if (!this.#crowded) {
      this.#crowded = true;
      this.#sink.flaw("many-cells", this.#row, this.#cells.length);
    }
  }

  /** Moves past the cell that ends at `end` and past the delimiter or line end there. */
  #pass(end: number): void {
    const code = this.#text.charCodeAt(end);
    this.#at = end + 1;
    if (code !== this.#between) {
      if (code === CR && this.#text.charCodeAt(this.#at) === LF) this.#at++;
      this.#endRow();
    }
    this.#seen = this.#at;
    this.#quoted = false;
    this.#literal = false;
  }

  #endRow(): void {
    this.#sink.row(this.#cells, this.#row);
    this.#row++;
    this.#cells = [];
    this.#size = 0;
    this.#crowded = false;
  }

  #isEnd(code: number): boolean {
    return code === this.#between || code === LF || code === CR;
  }
}
