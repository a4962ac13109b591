import type { ImportFile } from "../ingest/file.ts";
import { neverRemember, noteHandle, type ReadableHandle } from "./recent.ts";

/** Between the cells of one row. */
const DELIMITERS = ["\t", ";", ",", "|"] as const;

/** How many lines decide. */
const LOOKED_AT = 20;

/**
 * Whether a text that was copied is meant as a table: two lines at least that are divided alike, or JSON. What a
 * reader pastes by mistake is not taken for data.
 */
export function isTableText(text: string): boolean {
  const start = text.trimStart();
  if (/^[[{]/.test(start) && /[\]}]\s*$/.test(text)) return true;
  const lines = start.split(/\r\n|\r|\n/, LOOKED_AT).filter((line) => line.trim() !== "");
  if (lines.length < 2) return false;
  const cells = (delimiter: string): number[] => lines.map((line) => line.split(delimiter).length);
  return DELIMITERS.some((delimiter) => {
    const [first = 1, ...others] = cells(delimiter);
    const alike = others.filter((count) => count === first).length;
    // Prose has commas too, but never as many in each line.
    return first > 1 && alike >= others.length * (delimiter === "\t" ? 0.5 : 0.8);
  });
}

const isHandle = (value: unknown): value is ReadableHandle =>
  typeof value === "object" && value !== null && "getFile" in value;

/** In some browsers only. */
interface HandleGiver {
  getAsFileSystemHandle(): Promise<unknown>;
}

const givesHandles = (item: object): item is HandleGiver => "getAsFileSystemHandle" in item;

/** The handle by which some browsers can read the file again later. Must be asked for before the event is over. */
function noteHandleOf(item: DataTransferItem, file: File): void {
  const asked = givesHandles(item) ? item.getAsFileSystemHandle() : Promise.resolve(null);
  asked.then(
    (handle) => {
      if (isHandle(handle)) noteHandle(file, handle);
    },
    // Without a handle its bytes can be kept.
    () => undefined,
  );
}

const isFolder = (entry: FileSystemEntry | null): entry is FileSystemDirectoryEntry =>
  entry?.isDirectory === true;
const isFileEntry = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** In some browsers only, and not in what a script made up. */
const entryOf = (item: DataTransferItem): FileSystemEntry | null =>
  "webkitGetAsEntry" in item ? item.webkitGetAsEntry() : null;

/** Files that were copied or dragged, not those in folders. */
export function filesIn(transfer: DataTransfer | null): readonly File[] {
  return [...(transfer?.items ?? [])].flatMap((item) => {
    const file = item.kind === "file" && !isFolder(entryOf(item)) ? item.getAsFile() : null;
    if (file === null) return [];
    noteHandleOf(item, file);
    return [file];
  });
}

/** Folders that were dragged. Must be asked for before the event is over. */
export const foldersIn = (transfer: DataTransfer | null): readonly FileSystemDirectoryEntry[] =>
  [...(transfer?.items ?? [])]
    .filter(({ kind }) => kind === "file")
    .map(entryOf)
    .filter(isFolder);

/** A set is made of some files, not of somebody's disk. */
export const MOST_FILES = 100;

/** What programs leave in folders: `.DS_Store`, `Thumbs.db`. */
const isLitter = ({ name }: { readonly name: string }): boolean =>
  name.startsWith(".") || /^(?:Thumbs\.db|desktop\.ini)$/i.test(name);

/** A folder is read some entries at a time; no more means its end. What cannot be read is passed over. */
async function* entriesOf(folder: FileSystemDirectoryEntry): AsyncGenerator<FileSystemEntry> {
  const reader = folder.createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    ).catch(() => []);
    if (some.length === 0) return;
    yield* some;
  }
}

interface FilesOfFolders {
  readonly files: readonly File[];
  /** They hold others, which are not looked for. */
  readonly more: boolean;
}

/** The files of folders and of those in them, as many as a set is made of. */
export async function filesOfFolders(
  folders: readonly FileSystemDirectoryEntry[],
): Promise<FilesOfFolders> {
  const files: File[] = [];
  const waiting = [...folders];
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift())
    for await (const entry of entriesOf(folder)) {
      if (isLitter(entry)) continue;
      if (isFolder(entry)) waiting.push(entry);
      else if (isFileEntry(entry)) {
        if (files.length === MOST_FILES) return { files, more: true };
        await new Promise<File>((resolve, reject) => entry.file(resolve, reject)).then(
          (file) => files.push(file),
          () => undefined,
        );
      }
    }
  return { files, more: false };
}

export const holdsFiles = (transfer: DataTransfer | null): boolean =>
  transfer?.types.includes("Files") === true;

/** Where a key or a paste belongs to the field that has the focus. */
export const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("input, textarea, select"));

/** What was pasted, as a file. */
export function pastedFile(text: string, name: string): ImportFile {
  const file = new File([text], name, { type: "text/plain" });
  neverRemember(file);
  return file;
}
