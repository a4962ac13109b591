import { acled } from "./acled.ts";
import { gdelt } from "./gdelt.ts";
import { icews } from "./icews.ts";
import type { Importer } from "./importer.ts";
import { polecat } from "./polecat.ts";
import {
  acledDocument,
  gdeltDocument,
  recordsDocument,
  ucdpDocument,
} from "./providerDocuments.ts";
import { geojson } from "./geojson.ts";
import { icalendar } from "./icalendar.ts";
import { packedSet } from "./packedSet.ts";
import { parquet } from "./parquet.ts";
import { RECORD_LISTS } from "./recordList.ts";
import { simile } from "./simile.ts";
import { SIYAQ } from "./siyaq.ts";
import { table } from "./table.ts";
import { timelinejs } from "./timelinejs.ts";
import { timelinejsSheet } from "./timelinejsSheet.ts";
import { ucdp } from "./ucdp.ts";
import { timemap } from "./timemap.ts";
import { vis } from "./vis.ts";

/** Every format that a file may have. The surest takes it, the earlier of two that are as sure. */
export const IMPORTERS: readonly Importer[] = [
  SIYAQ,
  acled,
  ucdp,
  gdelt,
  icews,
  polecat,
  acledDocument,
  ucdpDocument,
  gdeltDocument,
  timelinejs,
  simile,
  vis,
  timemap,
  geojson,
  icalendar,
  packedSet,
  parquet,
  recordsDocument,
  timelinejsSheet,
  ...RECORD_LISTS,
  table,
];
