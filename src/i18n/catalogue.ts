import type { MessageFormatElement } from "@formatjs/icu-messageformat-parser";

/**
 * All messages of one language, by `room.key`: a string where a message has no arguments, else the parsed
 * form that intl-messageformat evaluates. Written by compile.ts.
 */
export type Catalogue = Readonly<Record<string, string | MessageFormatElement[]>>;

/**
 * A plain `{name}` is compiled to `{name$}` and filled from a second set of values in which numbers already
 * stand in the reader's digits: the library would print them in ASCII.
 */
export const SHOWN = "$";
