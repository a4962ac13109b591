import type { Parsed } from "./parse.ts";
import { readSiyaq } from "./siyaq.ts";

/** A kind of file that can become a data set. */
interface Format {
  readonly name: string;
  /** By its first characters or its name; `file` is a name or an address. */
  readonly takes: (text: string, file: string) => boolean;
  /** What is wrong with the text is a problem of the result. May reject when code cannot be fetched. */
  readonly read: (text: string, file: string) => Promise<Parsed>;
}

/** Asked in this order; the last one takes what nobody took, and says what is wrong with it. */
const FORMATS: readonly Format[] = [{ name: "siyaq", takes: () => true, read: readSiyaq }];

export async function readText(text: string, file: string): Promise<Parsed> {
  const format = FORMATS.find((each) => each.takes(text, file));
  return format === undefined ? { dataset: null, problems: [] } : format.read(text, file);
}
