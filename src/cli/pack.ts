import type { Locale } from "../i18n/locale.ts";
import { writeConverted } from "./convert.ts";
import type { Exit, Io } from "./io.ts";
import type { Given } from "./options.ts";
import { packSet } from "./packWriter.ts";

/** `siyaq pack FILE… -o set.parquet`: the files as one set in columns, for sets that are too large for JSON. */
export const pack = (given: Given, io: Io, locale: Locale): Promise<Exit> =>
  writeConverted(given, io, locale, packSet);
