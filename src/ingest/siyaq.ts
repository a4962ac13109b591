import { resolvePlain } from "../model/interval.ts";
import { readJson } from "./json.ts";
import { isRecord } from "./mend.ts";
import { type Parsed, parseDataset } from "./parse.ts";

const fieldOf = (record: unknown, field: string): unknown =>
  isRecord(record) ? record[field] : undefined;

function listOf(json: unknown, list: string): readonly unknown[] {
  const found = fieldOf(json, list);
  return Array.isArray(found) ? found : [];
}

const isHard = (date: unknown): boolean => typeof date === "string" && resolvePlain(date) === null;

/** Whether a file holds a date that only the EDTF parser can read. */
export function needsParser(json: unknown): boolean {
  return (
    isHard(fieldOf(fieldOf(json, "meta"), "window")) ||
    listOf(json, "events").some((event) => isHard(fieldOf(event, "date"))) ||
    listOf(json, "ties").some((tie) => isHard(fieldOf(tie, "date"))) ||
    listOf(json, "sources").some((source) => {
      const written = fieldOf(source, "written");
      return isHard(written) || isHard(fieldOf(written, "date"));
    })
  );
}

/** `siyaq/1`, edited or canonical. Rejects only when the parser, a file of its own, cannot be fetched. */
export async function readSiyaq(text: string, file: string): Promise<Parsed> {
  const read = readJson(text, file);
  if (!read.ok) return { dataset: null, problems: [read.problem] };
  const resolve = needsParser(read.json)
    ? (await import("../model/edtf.ts")).resolveEdtf
    : resolvePlain;
  return parseDataset(read.json, file, resolve);
}
