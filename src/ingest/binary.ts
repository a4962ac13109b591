import type { RefusalCode } from "./file.ts";

/** What a file is by its first bytes when it is no text: why it is refused, or "parquet", which an importer reads. */
export type BinaryKind = RefusalCode | "parquet";

interface Signature {
  readonly at?: number;
  readonly bytes: string | readonly number[];
  readonly kind: BinaryKind;
}

/** Characters stand for their bytes. */
const SIGNATURES: readonly Signature[] = [
  { bytes: "PAR1", kind: "parquet" },
  // Its footer is encrypted: the importer says so.
  { bytes: "PARE", kind: "parquet" },
  { bytes: "\x89PNG", kind: "image" },
  { bytes: [0xff, 0xd8, 0xff], kind: "image" },
  { bytes: "GIF8", kind: "image" },
  // It begins with RIFF, as recordings do.
  { at: 8, bytes: "WEBP", kind: "image" },
  { bytes: "RIFF", kind: "recording" },
  { bytes: "II*\0", kind: "image" },
  { bytes: "MM\0*", kind: "image" },
  { at: 4, bytes: "ftypavif", kind: "image" },
  { at: 4, bytes: "ftyphei", kind: "image" },
  { bytes: "%PDF", kind: "pdf" },
  // Excel and Word before 2007 share one container.
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: "spreadsheet" },
  { bytes: "Rar!", kind: "archive" },
  { bytes: "7z\xbc\xaf", kind: "archive" },
  { bytes: "BZh", kind: "archive" },
  { bytes: [0xfd, 0x37, 0x7a, 0x58], kind: "archive" },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], kind: "archive" },
  { bytes: "ID3", kind: "recording" },
  { bytes: "OggS", kind: "recording" },
  { bytes: [0x1a, 0x45, 0xdf, 0xa3], kind: "recording" },
  { at: 4, bytes: "ftyp", kind: "recording" },
  { bytes: "SQLite format 3", kind: "unknown-binary" },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], kind: "unknown-binary" },
];

const matches = (head: Uint8Array, { at = 0, bytes }: Signature): boolean =>
  (typeof bytes === "string" ? Array.from(bytes, (each) => each.charCodeAt(0)) : bytes).every(
    (each, step) => head[at + step] === each,
  );

/** What a ZIP holds stands in plain letters in the names of its parts. */
function insideZip(head: Uint8Array): BinaryKind {
  const names = new TextDecoder("latin1").decode(head);
  if (/xl\/|opendocument\.spreadsheet|Index\/Tables/.test(names)) return "spreadsheet";
  if (/word\/|opendocument\.text|ppt\/|opendocument\.presentation/.test(names))
    return "word-document";
  // Excel writes its content types first; its sheets may stand far behind.
  return names.includes("[Content_Types].xml") ? "spreadsheet" : "archive";
}

/** null: text, as far as the first bytes say. */
export function binaryKind(head: Uint8Array): BinaryKind | null {
  if (head[0] === 0x50 && head[1] === 0x4b && (head[2] ?? 9) < 9) return insideZip(head);
  return SIGNATURES.find((each) => matches(head, each))?.kind ?? null;
}
