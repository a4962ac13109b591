import { acled } from "./acled.ts";
import { gdelt } from "./gdelt.ts";
import type { DocumentImporter, TableImporter } from "./importer.ts";
import { readRecords, takesRecords } from "./rowsOfRecords.ts";
import { table } from "./table.ts";
import { ucdp } from "./ucdp.ts";

/**
 * JSON whose records have the columns of a table: an API's answer, a database's export, or GeoJSON with them as
 * properties.
 *
 * @param least below it the table's importer only guesses
 */
const documentOf = (importer: TableImporter, least = 0): DocumentImporter => ({
  kind: "document",
  format: importer.format,
  takes: (content) => {
    const sure = takesRecords(importer, content);
    return sure < least ? 0 : sure;
  },
  read: (content, draft, answers) => readRecords(importer, content, draft, answers),
});

export const acledDocument = documentOf(acled);
export const ucdpDocument = documentOf(ucdp);
export const gdeltDocument = documentOf(gdelt);
/** Records whose keys name a date and a title; without columns to show nobody could correct a guess. */
export const recordsDocument = documentOf(table, 0.6);
