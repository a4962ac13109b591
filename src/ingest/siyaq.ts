import { resolvePlain } from "../model/interval.ts";
import { cleanRecord, mayHarm } from "./clean.ts";
import { listOf, valueAt } from "./foreign.ts";
import type { SetImporter } from "./importer.ts";
import { isRecord } from "../model/isRecord.ts";
import { type Parsed, parseDataset } from "./parse.ts";

const fieldOf = (record: unknown, field: string): unknown =>
  isRecord(record) ? valueAt(record, field) : undefined;

const isHard = (date: unknown): boolean => typeof date === "string" && resolvePlain(date) === null;

/** Whether a file holds a date that only the EDTF parser can read. */
export function needsParser(json: unknown): boolean {
  return (
    isHard(fieldOf(fieldOf(json, "meta"), "window")) ||
    listOf(fieldOf(json, "events")).some((event) => isHard(fieldOf(event, "date"))) ||
    listOf(fieldOf(json, "ties")).some((tie) => isHard(fieldOf(tie, "date"))) ||
    listOf(fieldOf(json, "sources")).some((source) => {
      const written = fieldOf(source, "written");
      return isHard(written) || isHard(fieldOf(written, "date"));
    })
  );
}

/** A JSON object as `siyaq/1`. Rejects only when the parser, a file of its own, cannot be fetched. */
export async function parseSiyaq(json: unknown, file: string): Promise<Parsed> {
  const resolve = needsParser(json) ? (await import("../model/edtf.ts")).resolveEdtf : resolvePlain;
  return parseDataset(json, file, resolve);
}

/** Edited or canonical; another version too, so that the reader hears of it. */
export const SIYAQ: SetImporter = {
  kind: "set",
  format: "siyaq",
  takes: ({ json }) => {
    const format = fieldOf(json, "format");
    if (typeof format === "string" && format.startsWith("siyaq/")) return 1;
    // A set whose first line was forgotten.
    return isRecord(json) && isRecord(json["meta"]) && Array.isArray(json["events"]) ? 0.3 : 0;
  },
  read: ({ json, name, text }) =>
    // A set is cleaned only when its text holds something to clean: 50,000 events are copied otherwise.
    parseSiyaq(text !== null && mayHarm(text) ? cleanRecord(json, () => undefined) : json, name),
};
