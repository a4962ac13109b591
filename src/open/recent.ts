import { createStore, del, get, update, type UseStore } from "idb-keyval";

/** A file that was opened here, kept on this device alone, because the reader agreed to it. */
export interface RecentFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970, when it was last opened. */
  readonly opened: number;
  /** By which some browsers read the file where it lies; the others keep its bytes. */
  readonly source: ReadableHandle | Blob;
}

/** What of the File System Access API is used; permission must be asked again after a reload. */
export interface ReadableHandle {
  readonly kind: string;
  getFile(): Promise<File>;
  requestPermission?(wish: { readonly mode: "read" }): Promise<string>;
}

/** Kept for a reader who agreed. */
interface Kept {
  readonly files: readonly RecentFile[];
}

/** Of one name the later; the last opened first. */
export const withFile = (files: readonly RecentFile[], file: RecentFile): readonly RecentFile[] =>
  [file, ...files.filter(({ name }) => name !== file.name)].slice(0, MOST);

const MOST = 8;
/** Bytes of a file that are kept where a browser has no handles. */
const LARGEST = 8e6;
const KEY = "recent";

let opened: UseStore | null = null;
const store = (): UseStore => (opened ??= createStore("siyaq", "files"));

const handles = new WeakMap<File, ReadableHandle>();

/** The browser gave a handle with the file: what is remembered of it is the handle. */
export const noteHandle = (file: File, handle: ReadableHandle): void =>
  void handles.set(file, handle);

const passing = new WeakSet<File>();

/** It was pasted: there is no file to come back to. */
export const neverRemember = (file: File): void => void passing.add(file);

export interface RecentFiles {
  readonly agreed: boolean;
  readonly files: readonly RecentFile[];
}

/** null where the browser keeps nothing: in a sandboxed frame, in some private windows. */
export async function recentFiles(): Promise<RecentFiles | null> {
  try {
    const kept = await get<Kept>(KEY, store());
    return { agreed: kept !== undefined, files: kept?.files ?? [] };
  } catch {
    return null;
  }
}

/** From now on, or no more: then everything is forgotten. */
export async function agree(yes: boolean): Promise<void> {
  if (yes) await update<Kept>(KEY, (kept) => kept ?? { files: [] }, store());
  else await del(KEY, store());
}

/** Does nothing without the reader's agreement, or when the browser refuses. */
export async function remember(files: readonly File[]): Promise<void> {
  try {
    if ((await get<Kept>(KEY, store())) === undefined) return;
    for (const file of files) {
      if (passing.has(file)) continue;
      const source = handles.get(file) ?? (file.size <= LARGEST ? new Blob([file]) : null);
      if (source === null) continue;
      const { name, size } = file;
      const entry = { name, size, opened: Date.now(), source };
      await update<Kept>(KEY, (kept) => ({ files: withFile(kept?.files ?? [], entry) }), store());
    }
  } catch {
    // The storage is full or was taken away meanwhile: the file is open all the same.
  }
}

export const forget = (name: string): Promise<void> =>
  update<Kept>(
    KEY,
    (kept) => ({ files: (kept?.files ?? []).filter((file) => file.name !== name) }),
    store(),
  );

/** The file itself; null when it has gone, or the reader does not let it be read again. */
export async function fileOf({ name, source }: RecentFile): Promise<File | null> {
  try {
    if (source instanceof Blob) return new File([source], name);
    if (((await source.requestPermission?.({ mode: "read" })) ?? "granted") !== "granted")
      return null;
    const file = await source.getFile();
    noteHandle(file, source);
    return file;
  } catch {
    return null;
  }
}
