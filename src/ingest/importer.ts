import type {
  ActorInput,
  CategoryInput,
  EventInput,
  MetaInput,
  PlaceInput,
  SourceInput,
  TieInput,
} from "../model/schema.ts";
import type { Parsed } from "./parse.ts";
import type { RemarkCode } from "./remarks.ts";

/** Every kind of file that becomes a data set; its name in words is the message `import.format-<name>`. */
export type FormatName =
  | "siyaq"
  | "table"
  | "timelinejs-sheet"
  | "timelinejs"
  | "acled"
  | "ucdp"
  | "gdelt"
  | "icews"
  | "polecat"
  | "timemap"
  | "simile"
  | "vis"
  | "geojson"
  | "icalendar"
  | "parquet"
  | "actor-list"
  | "source-list"
  | "place-list";

/** Tables without events: records that the events of another file refer to. */
export type ListFormat = Extract<FormatName, `${string}-list`>;
export const isList = (format: FormatName | null): format is ListFormat =>
  format === "actor-list" || format === "source-list" || format === "place-list";

/**
 * Something of a foreign file that was changed or lost. `row` counts as a spreadsheet shows it: the header is row 1.
 * In a file without rows it is the position of the record, from 1; 0 means the whole file.
 */
export interface Remark {
  readonly code: RemarkCode;
  readonly row: number;
  /** The header's own word, or a JSON pointer below the record. */
  readonly column?: string | undefined;
  /** As it stands in the file; the draft cuts it to 200 characters. */
  readonly value?: string | undefined;
  /** What else the message says. */
  readonly values?: Readonly<Record<string, string | number>> | undefined;
}

/**
 * Where an importer puts what it finds, in the short forms of `siyaq/1`; `parseDataset` makes the set of it.
 * Every row ends in exactly one of `event`, `merge`, `leave` and `record`. Rows of records are not counted as rows:
 * rows = events + merged + left out.
 * A field may be `undefined`: the draft leaves it out. Strings may be anything: the draft cleans them (NUL, lone
 * surrogates, direction overrides) and shortens excessive ones.
 */
export interface Draft {
  /** Fills what is still empty of the set's title, summary, licence … */
  meta(meta: MetaInput): void;
  /** The same key (a name, a foreign id) is the same record; returns the id that events refer to. The first call's fields stay. */
  actor(key: string, make: () => ActorInput): string;
  place(key: string, make: () => PlaceInput): string;
  source(key: string, make: () => SourceInput): string;
  category(key: string, make: () => CategoryInput): string;
  tie(key: string, make: () => TieInput): string;
  /** The row became an event; its id when it has none is made of its content. */
  event(row: number, event: EventInput): void;
  /**
   * The row adds to an event that another row made (the same incident, the other actor), or describes the set as a
   * whole: counted as merged.
   */
  merge(row: number): void;
  /** The row became an actor, a place or a source of a list: no row of events. */
  record(row: number): void;
  /** The row became nothing; the report lists why. */
  leave(remark: Remark): void;
  /** The dates under one name of a document could be read in two orders: the reader is asked which. */
  ask(order: ColumnOrder): void;
  /** The row is in, something of it was changed or lost. */
  note(remark: Remark): void;
}

/** Which part of a numeric date comes first. `mdy`: 12/31/2019. */
export type DateOrder = "dmy" | "mdy" | "ymd";

/** A person's answers to questions that the columns alone do not decide. */
export interface Answers {
  /** By column's header. */
  readonly dateOrder: Readonly<Record<string, DateOrder>>;
  /** By column's header: the field it fills, or "" to leave it out. Empty when nobody corrected the mapping. */
  readonly mapping: Readonly<Record<string, string>>;
}

/** What holds for every file and, before it, what holds for one alone: columns of several files may share a name. */
export interface AnswersOfFiles extends Answers {
  readonly files?: Readonly<Record<string, Answers>>;
}

export const NO_ANSWERS: Answers = { dateOrder: {}, mapping: {} };

/** What is known of a table before its rows are read one by one. */
export interface TableSample {
  /** File's name, for titles. Nothing is decided by it. */
  readonly name: string;
  /** Trimmed, without BOM. The first row when it looks like one, else []. */
  readonly header: readonly string[];
  /** The first rows after the header, at most 200, ragged as they are. */
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: string;
}

/** Reads one table row after row, so that a file of 200 MB is never held as a whole. */
export interface RowReader {
  /** `row` as in Remark. */
  readonly row: (cells: readonly string[], row: number) => void;
  /** After the last row: what had to wait (grouped rows) goes into the draft now. */
  readonly end?: () => void;
}

/** A format whose file is a table. One file an importer, one line in `importers.ts`. */
export interface TableImporter {
  readonly kind: "table";
  readonly format: FormatName;
  /** 0 … 1: how sure it is from content alone. The surest takes the file. */
  readonly takes: (sample: TableSample) => number;
  /**
   * Columns (indices) whose every value is handed over before the rows are read, because only a whole column decides
   * (the order of day and month). The profile keeps distinct shapes, not all values.
   */
  readonly dateColumns?: (sample: TableSample, answers: Answers) => readonly number[];
  /** For a table whose meaning is guessed: the field that each column fills, "" when none; the reader corrects it. */
  readonly mapping?: (sample: TableSample, answers: Answers) => readonly string[];
  /** The fields that a column may be given, for the mapping. */
  readonly fields?: readonly string[];
  readonly begin: (reading: TableReading) => RowReader;
}

/** What a table is read with, and the draft that it is read into. */
export interface TableReading {
  readonly sample: TableSample;
  readonly draft: Draft;
  readonly answers: Answers;
  readonly orders: ColumnOrders;
}

/** What a whole date column allows, by its index; see dates/column.ts. */
export type ColumnOrders = ReadonlyMap<number, ColumnOrder>;

export interface ColumnOrder {
  readonly column: string;
  /** The only reading that every value allows, the person's answer, or, for an undecided one, the first candidate. */
  readonly order: DateOrder;
  /** More than one: the reader is asked, with five rows shown both ways. */
  readonly candidates: readonly DateOrder[];
  /** Five values whose readings differ most; `year`: what the year column of their row says. */
  readonly examples: readonly {
    readonly row: number;
    readonly value: string;
    readonly year?: number;
  }[];
  /** First and last of the column's years of four digits: what its years of two digits are measured by. */
  readonly years?: { readonly from: number; readonly to: number };
  /** Every year is one of 1400 to 1450: of the Hijri calendar, where the column or its digits are Arabic. */
  readonly hijri?: boolean;
  /** Every value is a number of days as spreadsheets keep dates. */
  readonly serial?: boolean;
}

/** A file that is read as a whole: JSON (already parsed, depth-limited), XML or calendar text, or bytes. */
export interface FileContent {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Decoded; null for binary files. */
  readonly text: string | null;
  /** undefined when the text is no JSON (JSONP is unwrapped before). */
  readonly json: unknown;
}

export interface DocumentImporter {
  readonly kind: "document";
  readonly format: FormatName;
  readonly takes: (content: FileContent) => number;
  /** A library it needs is imported inside. */
  readonly read: (content: FileContent, draft: Draft, answers: Answers) => void | Promise<void>;
}

interface ReadSet extends Parsed {
  readonly rows?: number;
}

/** A file that is a set already, with ids and problems of its own. */
export interface SetImporter {
  readonly kind: "set";
  readonly format: FormatName;
  readonly takes: (content: FileContent) => number;
  /** `rows`: events of the file, those that could not be read too. */
  readonly read: (content: FileContent) => ReadSet | Promise<ReadSet>;
}

export type Importer = TableImporter | DocumentImporter | SetImporter;
