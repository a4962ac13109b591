import { isRecord } from "../model/isRecord.ts";
import { isId } from "../model/ids.ts";
import { FileForm } from "../model/schema.ts";
import { type SetFile, stringAt } from "./tree.ts";

/** Languages stand in this order in every text of ours. */
const LANGUAGES = ["ar", "en"];

/** What a form of the schema is about, below what is optional, piped or one of several forms. */
function formOf(form: unknown, list: boolean): Readonly<Record<string, unknown>> {
  if (!isRecord(form)) return {};
  if (isRecord(form["wrapped"])) return formOf(form["wrapped"], list);
  const { options } = form;
  if (!Array.isArray(options)) return form;
  const fits = (each: unknown): boolean =>
    isRecord(each) && (list ? each["item"] !== undefined : each["type"] !== "string");
  return formOf(options.find(fits), list);
}

/** The same value, its keys in the order of the schema, which is that of data/README.md; unknown ones at the end. */
function ordered(value: unknown, given: unknown): unknown {
  if (Array.isArray(value)) {
    const { item } = formOf(given, true);
    return value.map((each: unknown) => ordered(each, item));
  }
  if (!isRecord(value)) return value;
  const form = formOf(given, false);
  const entries = isRecord(form["entries"]) ? form["entries"] : {};
  const known = form["type"] === "record" ? LANGUAGES : Object.keys(entries);
  const keys = [
    ...known.filter((key) => Object.hasOwn(value, key)),
    ...Object.keys(value).filter((key) => !known.includes(key)),
  ];
  return Object.fromEntries(keys.map((key) => [key, ordered(value[key], entries[key])]));
}

/** The file as a person would write it. */
export const serialise = (file: SetFile): string =>
  `${JSON.stringify(ordered(file, FileForm), null, 2)}\n`;

/** `<id of the set>.json`; an id that is none names no file. */
export function fileName(file: SetFile): string {
  const id = stringAt(file, ["meta", "id"]);
  return `${isId(id) ? id : "set"}.json`;
}
