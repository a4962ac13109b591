import { isRecord } from "../model/isRecord.ts";
import type { SetFile } from "./tree.ts";

/** Records are never changed in place: what was written out once stays right as long as the record lives. */
const written = new WeakMap<object, string>();

function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(recordText).join()}]`;
  return JSON.stringify(value) ?? "null";
}

function recordText(record: unknown): string {
  if (!isRecord(record)) return JSON.stringify(record) ?? "null";
  let text = written.get(record);
  if (text === undefined) written.set(record, (text = JSON.stringify(record)));
  return text;
}

/** The file as JSON, of which only the records that have changed since are written out anew. */
export const fileText = (file: SetFile): string =>
  `{${Object.entries(file)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${JSON.stringify(key)}:${textOf(value)}`)
    .join()}}`;
