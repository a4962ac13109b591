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

export interface Lexer {
  push(text: string): void;
  /** The last row may lack its line end. */
  end(): void;
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
export function tableLexer(delimiter: string, sink: RowSink): Lexer {
  const between = delimiter.charCodeAt(0);
  let text = "";
  /** Start of the current cell in `text`. */
  let at = 0;
  /** How far the current cell has been searched for its end. */
  let seen = 0;
  let quoted = false;
  /** The current cell begins with a quotation mark that is an ordinary character. */
  let literal = false;
  let ended = false;
  let cells: string[] = [];
  let row = 1;
  let size = 0;
  let vain = 0;
  /** The beginning of a cell that is too long; its rest is skipped. */
  let kept: string | null = null;
  let crowded = false;

  function take(value: string): void {
    let cell = kept ?? value;
    const room = Math.min(LIMITS.cell, LIMITS.row - size);
    if (kept !== null || cell.length > room) {
      cell = cell.slice(0, room);
      sink.flaw("long-cell", row, cells.length);
    }
    kept = null;
    if (cells.length < LIMITS.cells) {
      cells.push(cell);
      size += cell.length;
    } else if (!crowded) {
      crowded = true;
      sink.flaw("many-cells", row, cells.length);
    }
  }

  function endRow(): void {
    sink.row(cells, row);
    row++;
    cells = [];
    size = 0;
    crowded = false;
  }

  /** Moves past the cell that ends at `end` and past the delimiter or line end there. */
  function pass(end: number): void {
    const code = text.charCodeAt(end);
    at = end + 1;
    if (code !== between) {
      if (code === CR && text.charCodeAt(at) === LF) at++;
      endRow();
    }
    seen = at;
    quoted = false;
    literal = false;
  }

  const isEnd = (code: number): boolean => code === between || code === LF || code === CR;

  /** Takes the quotation mark at the cell's start for an ordinary character and reads the cell again. */
  function unquote(looked: number): void {
    sink.flaw("open-quote", row, cells.length);
    vain += looked - at;
    quoted = false;
    literal = true;
    seen = at;
  }

  /** Reads on in a quoted cell; false when more text is needed. */
  function readQuoted(): boolean {
    const mark = text.indexOf(QUOTE, seen);
    if (mark === -1) {
      seen = text.length;
      if (!ended && seen - at < LIMITS.quoted) return false;
      unquote(seen);
      return true;
    }
    if (mark + 1 >= text.length && !ended) {
      seen = mark;
      return false;
    }
    const next = mark + 1 < text.length ? text.charCodeAt(mark + 1) : LF;
    if (next === QUOTE_CODE) {
      seen = mark + 2;
    } else if (isEnd(next)) {
      // CRLF may be cut in two.
      if (next === CR && mark + 2 >= text.length && !ended) return false;
      take(text.slice(at + 1, mark).replaceAll('""', QUOTE));
      pass(mark + 1);
    } else if (mark > at + 1 && isEnd(text.charCodeAt(mark - 1))) {
      // This one opens a cell: the one before never closed.
      unquote(mark);
    } else {
      seen = mark + 1;
    }
    return true;
  }

  function readPlain(): boolean {
    let end = seen;
    const length = text.length;
    while (end < length && !isEnd(text.charCodeAt(end))) end++;
    seen = end;
    if (end < length && !(text.charCodeAt(end) === CR && end + 1 === length && !ended)) {
      take(text.slice(at, end));
      pass(end);
      return true;
    }
    if (end < length) return false;
    if (ended) {
      if (at < length || cells.length > 0 || kept !== null) {
        take(text.slice(at));
        at = length;
        endRow();
      }
      return false;
    }
    if (end - at > LIMITS.cell) {
      kept ??= text.slice(at, at + LIMITS.cell);
      at = end;
    }
    return false;
  }

  function read(): void {
    for (;;) {
      if (!quoted && !literal && kept === null && seen === at && vain < LIMITS.vain)
        if (text.charCodeAt(at) === QUOTE_CODE) {
          quoted = true;
          seen = at + 1;
        }
      if (!(quoted ? readQuoted() : readPlain())) return;
    }
  }

  return {
    push(piece) {
      text = at === 0 ? text + piece : text.slice(at) + piece;
      seen -= at;
      at = 0;
      read();
    },
    end() {
      ended = true;
      read();
      text = "";
    },
  };
}
