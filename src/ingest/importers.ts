import { acled } from "./acled.ts";
import { gdelt } from "./gdelt.ts";
import { icews } from "./icews.ts";
import type { DateReader, Importer } from "./importer.ts";
import { polecat } from "./polecat.ts";
import { SIYAQ } from "./siyaq.ts";
import { ucdp } from "./ucdp.ts";

/** Every format that a file may have. The surest takes it, the earlier of two that are as sure. */
export const IMPORTERS: readonly Importer[] = [SIYAQ, acled, ucdp, gdelt, icews, polecat];

/** How the columns of tables are judged. */
export const DATES: DateReader | null = null;
