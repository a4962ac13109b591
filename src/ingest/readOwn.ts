import { type ImportFile, unpackedHead } from "./file.ts";
import type { ImportOptions, ImportResult } from "./import.ts";
import { type AnswersOfFiles, NO_ANSWERS } from "./importer.ts";
import { openLarge } from "./large/openLarge.ts";
import { exampleRows, largeResult } from "./large/largeReport.ts";
import { isParquet } from "./parquetMark.ts";
import { readFiles } from "./reader.ts";

/** A smaller file has no rows for a thread of its own. */
const LEAST_BYTES = 200_000;

async function isLarge(file: ImportFile): Promise<boolean> {
  return file.size >= LEAST_BYTES && isParquet(await unpackedHead(file, 4).catch(() => NOTHING));
}
const NOTHING = new Uint8Array();

/**
 * Files that the browser holds, whatever they are: a large one by its columns, whose texts stay in it (`large`), all
 * others as a whole. Never rejects, as `readFiles`.
 */
export async function readOwn(
  files: readonly ImportFile[],
  answers: AnswersOfFiles = NO_ANSWERS,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const [file] = files;
  if (file === undefined || files.length > 1 || !(file instanceof File) || !(await isLarge(file)))
    return readFiles(files, answers, options);
  const { name, size } = file;
  const opened = await openLarge({ kind: "file", file }, name, {
    signal: options.signal,
    progress: (rows, total) =>
      options.progress?.({
        stage: "reading",
        file: name,
        read: Math.round((size * rows) / total),
        size,
      }),
  });
  if (opened.kind === "other") return readFiles(files, answers, options);
  if (opened.kind === "read") await opened.set.index.texts?.need(exampleRows(opened.set.index));
  return largeResult(opened, name);
}
