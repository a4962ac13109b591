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

/** Messages that no first view needs, by the rooms that load them: compile.ts says which room is in which. */
export const LATER_GROUPS = ["later", "share", "open"] as const;
export type LaterGroup = (typeof LATER_GROUPS)[number];
