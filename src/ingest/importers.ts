import type { DateReader, Importer } from "./importer.ts";
import { SIYAQ } from "./siyaq.ts";

/** Every format that a file may have. The surest takes it, the earlier of two that are as sure. */
export const IMPORTERS: readonly Importer[] = [SIYAQ];

/** How the columns of tables are judged. */
export const DATES: DateReader | null = null;
