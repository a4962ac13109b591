import { resolveEdtf } from "../model/edtf.ts";
import { createDraft } from "./draft.ts";
import type { DocumentImporter, FileContent, Remark } from "./importer.ts";
import { isRecord } from "../model/isRecord.ts";
import { parseDataset } from "./parse.ts";

export const contentOf = (given: Partial<FileContent>): FileContent => ({
  name: "file",
  bytes: new Uint8Array(),
  text: null,
  json: undefined,
  ...given,
});

/** For tests: what an importer makes of a file, before and after `parseDataset`. */
export async function imported(
  importer: DocumentImporter,
  given: Partial<FileContent>,
  dateOrder: Record<string, "dmy" | "mdy" | "ymd"> = {},
) {
  const content = contentOf(given);
  const draft = createDraft("file", resolveEdtf);
  await importer.read(content, draft, { dateOrder, mapping: {} });
  const { set } = draft.finish();
  const counts = draft.counts();
  const list = (name: string): Record<string, unknown>[] =>
    Array.isArray(set[name]) ? set[name].filter(isRecord) : [];
  const { dataset } = parseDataset(set, "file", resolveEdtf);
  return {
    sure: importer.takes(content),
    set,
    dataset,
    counts,
    remarks: draft.book.remarks,
    /** Codes with their rows, as "3 no-date". */
    told: draft.book.remarks.map(({ row, code }: Remark) => `${row} ${code}`),
    events: list("events"),
    sources: list("sources"),
    categories: list("categories"),
    places: list("places"),
    /** Titles with their dates. */
    dates: Object.fromEntries(
      list("events").map((event) => [String(event["title"]), event["date"]]),
    ),
  };
}
