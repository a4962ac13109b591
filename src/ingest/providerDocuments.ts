import { acled } from "./acled.ts";
import type { DocumentImporter, TableImporter } from "./importer.ts";
import { readRecords, takesRecords } from "./rowsOfRecords.ts";
import { ucdp } from "./ucdp.ts";

/** JSON whose records have the columns of a provider's table: an API's answer, or GeoJSON with them as properties. */
const documentOf = (table: TableImporter): DocumentImporter => ({
  kind: "document",
  format: table.format,
  takes: (content) => takesRecords(table, content),
  read: (content, draft, answers) => readRecords(table, content, draft, answers),
});

export const acledDocument = documentOf(acled);
export const ucdpDocument = documentOf(ucdp);
